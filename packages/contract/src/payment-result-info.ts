import { z } from 'zod';

/** How 3-D Secure went (Antom's `threeDSResult`; its spelling of the reason). */
export const threeDSResultSchema = z.object({
  threeDSVersion: z.string().optional().describe('`2.1.0`, `2.2.0`.'),
  eci: z.string().optional().describe('Electronic commerce indicator.'),
  cavv: z.string().optional().describe('Cryptogram of a passed authentication.'),
  dsTransactionId: z.string().optional(),
  threeDSOffered: z.boolean().optional().describe('Whether 3-D Secure was asked for.'),
  challenged: z.boolean().optional().describe('false: frictionless.'),
  challengeCancel: z
    .string()
    .optional()
    .describe(
      '01 by the buyer, 02 by the requestor, 03 abandoned, 04 and 05 the ACS timed out, 06 error, 07 unknown, 08 the SDK timed out.',
    ),
  threeDStransactionStatusReason: z.string().optional().describe("Why it failed. Antom's spelling."),
  exemptionType: z.string().optional().describe('`lowValue`, `transactionRiskAnalysis`, `dataOnly`.'),
  paResStatus: z.string().optional(),
  liabilityShift: z.string().optional(),
});
export type ThreeDSResult = z.infer<typeof threeDSResultSchema>;

/** What a merchant may know of the card that was used. Never a full number, never a CVV. */
export const paymentResultInfoSchema = z.object({
  cardNo: z.string().optional().describe('`************` and the last four digits.'),
  cardBrand: z.string().optional().describe('`VISA`, `MASTERCARD`, …'),
  cardToken: z.string().max(128).optional().describe('Of a stored card; used as `paymentMethodId`.'),
  lastFour: z.string().optional(),
  cardBin: z.string().max(8).optional().describe('The first six digits.'),
  cardholderName: z.string().max(64).optional(),
  expiryMonth: z.string().optional().describe('Two digits.'),
  expiryYear: z.string().optional().describe('Two digits.'),
  issuerName: z.string().optional(),
  issuingCountry: z.string().optional().describe('ISO 3166.'),
  funding: z.string().optional().describe('CREDIT, DEBIT, PREPAID, CHARGE or DEFERRED_DEBIT.'),
  cardCategory: z.string().optional().describe('CONSUMER or COMMERCIAL.'),
  paymentMethodRegion: z.string().optional(),
  threeDSResult: threeDSResultSchema.optional(),
  creditPayPlan: z
    .object({
      installmentNum: z.int().min(2).max(36).describe('Number of instalments.'),
      interval: z.literal('MONTH'),
    })
    .optional()
    .describe('Of a payment in instalments.'),
  avsResultRaw: z.string().optional().describe('One letter of address verification.'),
  cvvResultRaw: z
    .string()
    .optional()
    .describe('Y match, N and D no match, P not checked, U not supported by the issuer.'),
  networkTransactionId: z
    .string()
    .optional()
    .describe("The network's id, for later charges without the buyer."),
  authorizationCode: z.string().optional(),
  rrn: z.string().optional().describe('Retrieval reference number.'),
  refusalCodeRaw: z.string().optional().describe("The issuer's own code."),
  refusalReasonRaw: z.string().optional().describe("The issuer's own words."),
  merchantAdviceCode: z.string().optional().describe("The network's advice on trying again."),
  exemptionRequested: z.string().optional(),
  credentialTypeUsed: z.enum(['PAN', 'NETWORK_TOKEN']).optional(),
  incrementalAuthorizationAvailable: z.boolean().optional(),
});
export type PaymentResultInfo = z.infer<typeof paymentResultInfoSchema>;
