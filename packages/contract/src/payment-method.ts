import { z } from 'zod';
import { booleanSchema, freeTextSchema, integer, oneOf, text } from './fields.js';
import { addressSchema, userNameSchema } from './people.js';

/** The payment method of a request. CARD is the one method offered here. */
export const cardOnlySchema = z.literal('CARD', 'must be CARD, the one method offered here');

const fundingSchema = oneOf('CREDIT', 'DEBIT', 'PREPAID', 'CHARGE', 'DEFERRED_DEBIT');

/** `paymentMethodMetaData` of a card, as far as a session and `pay` share it. */
const cardTermsFields = {
  is3DSAuthentication: booleanSchema
    .optional()
    .describe('true: 3-D Secure is forced. Absent: risk control decides.'),
  enableAuthenticationUpgrade: booleanSchema
    .optional()
    .describe('false: no 3-D Secure after a soft decline. Absent: true.'),
  isCardOnFile: booleanSchema.optional().describe('The payment uses a stored card.'),
  selectedCardBrand: text(64).optional().describe('The brand that the buyer chose on a co-badged card.'),
  paymentMethodRegion: text(6).optional().describe('GLOBAL, or a region of ISO 3166.'),
  billingAddress: addressSchema.optional().describe('For address verification.'),
};

/** `paymentMethodMetaData` in a session. */
export const sessionCardTermsSchema = z.object({
  ...cardTermsFields,
  tokenizeMode: oneOf('ASKFORCONSENT', 'ENABLED', 'DISABLED')
    .optional()
    .describe('ASKFORCONSENT shows a box that saves the card.'),
  supportedCardBrands: z.array(text(64)).max(100, 'at most 100 items').optional(),
  blockedCardBrands: z.array(text(64)).max(100, 'at most 100 items').optional(),
});
export type SessionCardTerms = z.infer<typeof sessionCardTermsSchema>;

const methodFields = {
  paymentMethodId: text(128).optional().describe('Token of a stored card.'),
  requireIssuerAuthentication: booleanSchema.optional().describe('Korean cards only.'),
  funding: fundingSchema.optional(),
  customerId: freeTextSchema.optional(),
  extendInfo: text(2048).optional(),
};

/** `paymentMethod` and `savedPaymentMethods[]` of a session. */
export const sessionPaymentMethodSchema = z.object({
  paymentMethodType: cardOnlySchema,
  ...methodFields,
  paymentMethodMetaData: sessionCardTermsSchema.optional(),
});

/** `availablePaymentMethod` of a session: what the form may offer. */
export const availablePaymentMethodSchema = z.object({
  paymentMethodMetaData: sessionCardTermsSchema.optional(),
  paymentMethodTypeList: z
    .array(
      z.object({
        paymentMethodType: text(64),
        paymentMethodOrder: integer(1).optional().describe('Lower comes first.'),
        expressCheckout: booleanSchema.optional(),
      }),
    )
    .max(100, 'at most 100 items')
    .optional(),
});

/** 3-D Secure by the merchant's own server. */
export const mpiDataSchema = z.object({
  threeDSVersion: oneOf('1.0.2', '2.1.0', '2.2.0').optional(),
  eci: oneOf('00', '01', '02', '05', '06', '07').optional(),
  cavv: text(64).optional(),
  dsTransactionId: text(64).optional(),
  credentialType: freeTextSchema.optional(),
});

const twoDigitsSchema = z.string().regex(/^\d{2}$/, 'must be two digits');

/** `paymentMethodMetaData` of `pay`. The card itself is for merchants with a PCI DSS certificate. */
export const payCardDataSchema = z.object({
  ...cardTermsFields,
  tokenize: booleanSchema.optional().describe('Store the card, and answer with its token.'),
  recurringType: oneOf('SCHEDULED', 'UNSCHEDULED').optional().describe('A charge without the buyer.'),
  networkTransactionId: text(256).optional().describe('Of the first payment with the buyer.'),
  cardNo: z
    .string()
    .regex(/^\d{12,32}$/, 'must be 12 to 32 digits')
    .optional(),
  cvv: z
    .string()
    .regex(/^\d{3,4}$/, 'must be 3 or 4 digits')
    .optional(),
  expiryYear: twoDigitsSchema.optional(),
  expiryMonth: twoDigitsSchema.optional(),
  cardholderName: userNameSchema.optional(),
  payerEmail: text(64).optional(),
  cpf: text(11).optional().describe('Brazil.'),
  dateOfBirth: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'must be YYYY-MM-DD')
    .optional(),
  businessNo: z
    .string()
    .regex(/^\d{10}$/, 'must be ten digits')
    .optional(),
  cardPasswordDigest: twoDigitsSchema
    .optional()
    .describe("Korea: the first two digits of the card's password."),
  mpiData: mpiDataSchema.optional(),
  request3DS: freeTextSchema.optional(),
  scaExemptionIndicator: freeTextSchema.optional(),
});
export type PayCardData = z.infer<typeof payCardDataSchema>;

/** `paymentMethod` of `pay`. */
export const payPaymentMethodSchema = z.object({
  paymentMethodType: cardOnlySchema,
  ...methodFields,
  paymentMethodMetaData: payCardDataSchema.optional(),
});
