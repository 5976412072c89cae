import { z } from 'zod';
import {
  amountSchema,
  booleanSchema,
  oneOf,
  regionSchema,
  text,
  textWithoutChinese,
  timeSchema,
  urlSchema,
} from './fields.js';
import { orderSchema } from './order.js';
import { availablePaymentMethodSchema, sessionPaymentMethodSchema } from './payment-method.js';
import {
  agreementInfoSchema,
  creditPayPlanSchema,
  customizedInfoSchema,
  paymentFactorSchema,
  quoteSchema,
  riskDataSchema,
  settlementStrategySchema,
} from './payment-terms.js';
import { envSchema } from './people.js';
import { resultSchema } from './result.js';

/** What the requests of a session and of `pay` have in common. */
export const paymentRequestFields = {
  productCode: z
    .literal('CASHIER_PAYMENT', 'must be CASHIER_PAYMENT')
    .describe('One-time payments have this one value.'),
  paymentRequestId: textWithoutChinese(64).describe(
    "The merchant's id of the payment; a new one for each new payment.",
  ),
  order: orderSchema,
  paymentAmount: amountSchema.describe('What is charged.'),
  paymentRedirectUrl: urlSchema.describe('Where the buyer goes after the payment.'),
  paymentNotifyUrl: urlSchema
    .optional()
    .describe("Where notifications are sent; wins over the merchant's setting."),
  settlementStrategy: settlementStrategySchema.optional(),
  paymentFactor: paymentFactorSchema.optional(),
  paymentExpiryTime: timeSchema.optional().describe('When the payment itself expires.'),
  merchantRegion: regionSchema.optional().describe('Region of the merchant, ISO 3166.'),
  creditPayPlan: creditPayPlanSchema.optional(),
  merchantAccountId: text(32).optional().describe('Sub-account, where one client id covers several.'),
  metadata: text(2048)
    .optional()
    .describe("JSON as text for the merchant's own use; comes back in inquiries and notifications."),
  customizedInfo: customizedInfoSchema.optional(),
  riskData: riskDataSchema.optional(),
  paymentQuote: quoteSchema.optional(),
  processingAmount: amountSchema
    .optional()
    .describe('The amount in the currency of processing, where it is another one.'),
};

const scopeSchema = oneOf(
  'BASE_USER_INFO',
  'AGREEMENT_PAY',
  'USER_INFO',
  'USER_LOGIN_ID',
  'HASH_LOGIN_ID',
  'SEND_OTP',
  'TAOBAO_REBIND',
);

/** `createPaymentSession`, request (Antom's API reference, `session_cashier`). */
export const createPaymentSessionRequestSchema = z.object({
  ...paymentRequestFields,
  productScene: text(32)
    .optional()
    .describe('CHECKOUT_PAYMENT: hosted page. ELEMENT_PAYMENT: payment element. Absent: the web SDK.'),
  paymentMethod: sessionPaymentMethodSchema.optional(),
  paymentSessionExpiryTime: timeSchema
    .optional()
    .describe('At most one hour from now, which is also the default.'),
  env: envSchema.optional(),
  enableInstallmentCollection: booleanSchema
    .optional()
    .describe('true: the form asks for instalments where the card has them.'),
  savedPaymentMethods: z
    .array(sessionPaymentMethodSchema)
    .max(100, 'at most 100 items')
    .optional()
    .describe('Stored cards to offer: `paymentMethodId` is the card token.'),
  availablePaymentMethod: availablePaymentMethodSchema.optional(),
  /** A list, or one text (sources differ). */
  allowedPaymentMethodRegions: z
    .union([z.array(text(6)).max(300, 'at most 300 items'), text(2048).transform((region) => [region])])
    .optional(),
  locale: text(8).optional().describe("Language of the hosted page; absent: the browser's."),
  userRegion: regionSchema.optional().describe('Region of the buyer, ISO 3166.'),
  agreementInfo: agreementInfoSchema.optional(),
  scopes: z
    .array(scopeSchema)
    .max(100, 'at most 100 items')
    .optional()
    .describe('Of wallets; cards have none.'),
});
export type CreatePaymentSessionRequest = z.infer<typeof createPaymentSessionRequestSchema>;

/** `createPaymentSession`, response; all but `result` only when the status is `S`. */
export const createPaymentSessionResponseSchema = z.object({
  result: resultSchema,
  paymentSessionData: z.string().max(4096).optional().describe('What the web SDK takes. Opaque.'),
  paymentSessionId: z.string().max(64).optional(),
  paymentSessionExpiryTime: timeSchema.optional().describe('No payment after it.'),
  normalUrl: z
    .string()
    .max(2048)
    .optional()
    .describe('Of the hosted checkout page, for `productScene` CHECKOUT_PAYMENT.'),
});
export type CreatePaymentSessionResponse = z.infer<typeof createPaymentSessionResponseSchema>;

/** `retrievePaymentSession`, request: the session's id or the merchant's id of the payment. Undocumented but for its path. */
export const retrievePaymentSessionRequestSchema = z
  .object({ paymentSessionId: text(64).optional(), paymentRequestId: text(64).optional() })
  .refine((message) => message.paymentSessionId !== undefined || message.paymentRequestId !== undefined, {
    path: ['paymentRequestId'],
    message: 'paymentRequestId or paymentSessionId is required',
  })
  .meta({ anyOf: [{ required: ['paymentRequestId'] }, { required: ['paymentSessionId'] }] });
export type RetrievePaymentSessionRequest = z.infer<typeof retrievePaymentSessionRequestSchema>;

/** `retrievePaymentSession`, response: the session again, and whether a buyer can still pay in it. */
export const retrievePaymentSessionResponseSchema = z.object({
  result: resultSchema,
  paymentRequestId: text(64).optional(),
  paymentSessionId: z.string().max(64).optional(),
  paymentSessionData: z.string().max(4096).optional().describe('What the web SDK takes. Opaque.'),
  paymentSessionExpiryTime: timeSchema.optional().describe('No payment after it.'),
  paymentAmount: amountSchema.optional().describe('What is charged.'),
  paymentSessionStatus: z
    .enum(['OPEN', 'CLOSED'])
    .optional()
    .describe('Whether a buyer can still pay in it.'),
});
export type RetrievePaymentSessionResponse = z.infer<typeof retrievePaymentSessionResponseSchema>;
