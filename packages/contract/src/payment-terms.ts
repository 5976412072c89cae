import { z } from 'zod';
import { amountSchema, booleanSchema, freeTextSchema, integer, oneOf, text, timeSchema } from './fields.js';

/** How a payment is to be made: `paymentFactor`, `creditPayPlan`, `settlementStrategy`, `riskData`, quotes. */

export const paymentFactorSchema = z.object({
  isAuthorization: booleanSchema
    .optional()
    .describe('true: the amount is held, and captured later. Cards send true.'),
  captureMode: oneOf('AUTOMATIC', 'MANUAL').optional().describe('Absent: AUTOMATIC.'),
  presentmentMode: oneOf('BUNDLE', 'TILE', 'UNIFIED').optional(),
  inStorePaymentScenario: oneOf('PaymentCode', 'OrderCode', 'EntryCode').optional(),
  isPaymentEvaluation: booleanSchema.optional(),
});

export const settlementStrategySchema = z.object({
  settlementCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 currency code')
    .optional(),
});

/** Instalments; `installmentNum` wins over `filteredInstallmentPeriods`. */
export const creditPayPlanSchema = z.object({
  installmentNum: integer(2, 36)
    .optional()
    .describe('Number of instalments; wins over `filteredInstallmentPeriods`.'),
  interval: oneOf('MONTH').optional(),
  creditPayFeeType: oneOf('PERCENTAGE').optional(),
  feePercentage: integer(0, 100).optional().describe('Share of the fee that the merchant bears.'),
  filteredInstallmentPeriods: z.array(integer(2, 36)).max(100, 'at most 100 items').optional(),
});

export type CreditPayPlan = z.infer<typeof creditPayPlanSchema>;

/** A rate of exchange. The price is a decimal number and never computed with. */
export const quoteSchema = z.object({
  quoteId: text(64).optional(),
  quoteCurrencyPair: text(16).describe('`A/B`.'),
  quotePrice: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)], 'must be a number').transform(String),
  quoteStartTime: timeSchema.optional(),
  quoteExpiryTime: timeSchema.optional(),
  guaranteed: booleanSchema.optional(),
  exchangeAmount: amountSchema.optional(),
});

export const customizedInfoSchema = z.object({
  customizedField1: freeTextSchema.optional(),
  customizedField2: freeTextSchema.optional(),
  customizedField3: freeTextSchema.optional(),
  customizedField4: freeTextSchema.optional(),
  customizedField5: freeTextSchema.optional(),
});
export type CustomizedInfo = z.infer<typeof customizedInfoSchema>;

const threeDSFactsSchema = z.object({
  threeDSVersion: freeTextSchema.optional(),
  threeDSInteractionMode: freeTextSchema.optional(),
  eci: freeTextSchema.optional(),
  cavv: freeTextSchema.optional(),
});

/** What a merchant knows about the risk of an order; all of it optional, and kept from nobody's decision here. */
export const riskDataSchema = z.object({
  order: z
    .object({ orderType: freeTextSchema.optional(), referringSite: freeTextSchema.optional() })
    .optional(),
  buyer: z
    .object({
      noteToMerchant: freeTextSchema.optional(),
      noteToShipping: freeTextSchema.optional(),
      orderCountIn1H: integer(0).optional(),
      orderCountIn24H: integer(0).optional(),
    })
    .optional(),
  env: z.object({ ipAddressType: freeTextSchema.optional() }).optional(),
  riskSignal: z
    .object({ riskCode: freeTextSchema.optional(), riskReason: freeTextSchema.optional() })
    .optional(),
  address: z
    .object({
      shippingPhoneType: freeTextSchema.optional(),
      isBillShipStateSame: booleanSchema.optional(),
      isPreviousStateSame: booleanSchema.optional(),
      locToShipDistance: integer(0).optional(),
      minPreviousShipToBillDistance: integer(0).optional(),
    })
    .optional(),
  cardVerificationResult: z
    .object({
      authenticationType: freeTextSchema.optional(),
      authenticationMethod: freeTextSchema.optional(),
      cvvResult: freeTextSchema.optional(),
      avsResult: freeTextSchema.optional(),
      authorizationCode: freeTextSchema.optional(),
      threeDSResult: threeDSFactsSchema.optional(),
    })
    .optional(),
});

/** A wallet agreement; cards have none. */
export const agreementInfoSchema = z.object({
  authState: freeTextSchema.optional(),
  userLoginId: freeTextSchema.optional(),
  userLoginType: freeTextSchema.optional(),
  displayUserLoginId: freeTextSchema.optional(),
});
