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
  productCode: z.literal('CASHIER_PAYMENT', 'must be CASHIER_PAYMENT'),
  paymentRequestId: textWithoutChinese(64),
  order: orderSchema,
  paymentAmount: amountSchema,
  paymentRedirectUrl: urlSchema,
  paymentNotifyUrl: urlSchema.optional(),
  settlementStrategy: settlementStrategySchema.optional(),
  paymentFactor: paymentFactorSchema.optional(),
  paymentExpiryTime: timeSchema.optional(),
  merchantRegion: regionSchema.optional(),
  creditPayPlan: creditPayPlanSchema.optional(),
  merchantAccountId: text(32).optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
  riskData: riskDataSchema.optional(),
  paymentQuote: quoteSchema.optional(),
  processingAmount: amountSchema.optional(),
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
  productScene: text(32).optional(),
  paymentMethod: sessionPaymentMethodSchema.optional(),
  paymentSessionExpiryTime: timeSchema.optional(),
  env: envSchema.optional(),
  enableInstallmentCollection: booleanSchema.optional(),
  savedPaymentMethods: z.array(sessionPaymentMethodSchema).max(100, 'at most 100 items').optional(),
  availablePaymentMethod: availablePaymentMethodSchema.optional(),
  /** A list, or one text (sources differ). */
  allowedPaymentMethodRegions: z
    .union([z.array(text(6)).max(300, 'at most 300 items'), text(2048).transform((region) => [region])])
    .optional(),
  locale: text(8).optional(),
  userRegion: regionSchema.optional(),
  agreementInfo: agreementInfoSchema.optional(),
  scopes: z.array(scopeSchema).max(100, 'at most 100 items').optional(),
});
export type CreatePaymentSessionRequest = z.infer<typeof createPaymentSessionRequestSchema>;

/** `createPaymentSession`, response; all but `result` only when the status is `S`. */
export const createPaymentSessionResponseSchema = z.object({
  result: resultSchema,
  paymentSessionData: z.string().max(4096).optional(),
  paymentSessionId: z.string().max(64).optional(),
  paymentSessionExpiryTime: timeSchema.optional(),
  /** Of the hosted checkout page, for `productScene` CHECKOUT_PAYMENT. */
  normalUrl: z.string().max(2048).optional(),
});
export type CreatePaymentSessionResponse = z.infer<typeof createPaymentSessionResponseSchema>;

/** `retrievePaymentSession`, request: the session's id or the merchant's id of the payment. Undocumented but for its path. */
export const retrievePaymentSessionRequestSchema = z
  .object({ paymentSessionId: text(64).optional(), paymentRequestId: text(64).optional() })
  .refine((message) => message.paymentSessionId !== undefined || message.paymentRequestId !== undefined, {
    path: ['paymentRequestId'],
    message: 'paymentRequestId or paymentSessionId is required',
  });
export type RetrievePaymentSessionRequest = z.infer<typeof retrievePaymentSessionRequestSchema>;

/** `retrievePaymentSession`, response: the session again, and whether a buyer can still pay in it. */
export const retrievePaymentSessionResponseSchema = z.object({
  result: resultSchema,
  paymentRequestId: text(64).optional(),
  paymentSessionId: z.string().max(64).optional(),
  paymentSessionData: z.string().max(4096).optional(),
  paymentSessionExpiryTime: timeSchema.optional(),
  paymentAmount: amountSchema.optional(),
  paymentSessionStatus: z.enum(['OPEN', 'CLOSED']).optional(),
});
export type RetrievePaymentSessionResponse = z.infer<typeof retrievePaymentSessionResponseSchema>;
