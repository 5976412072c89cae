import { z } from 'zod';

/** How 3-D Secure went (Antom's `threeDSResult`; its spelling of the reason). */
export const threeDSResultSchema = z.object({
  threeDSVersion: z.string().optional(),
  eci: z.string().optional(),
  cavv: z.string().optional(),
  dsTransactionId: z.string().optional(),
  threeDSOffered: z.boolean().optional(),
  challenged: z.boolean().optional(),
  challengeCancel: z.string().optional(),
  threeDStransactionStatusReason: z.string().optional(),
  exemptionType: z.string().optional(),
  paResStatus: z.string().optional(),
  liabilityShift: z.string().optional(),
});
export type ThreeDSResult = z.infer<typeof threeDSResultSchema>;

/** What a merchant may know of the card that was used. Never a full number, never a CVV. */
export const paymentResultInfoSchema = z.object({
  /** `************` and the last four digits. */
  cardNo: z.string().optional(),
  cardBrand: z.string().optional(),
  /** Of a stored card; used as `paymentMethodId`. */
  cardToken: z.string().max(128).optional(),
  lastFour: z.string().optional(),
  /** The first six digits. */
  cardBin: z.string().max(8).optional(),
  cardholderName: z.string().max(64).optional(),
  expiryMonth: z.string().optional(),
  expiryYear: z.string().optional(),
  issuerName: z.string().optional(),
  issuingCountry: z.string().optional(),
  funding: z.string().optional(),
  cardCategory: z.string().optional(),
  paymentMethodRegion: z.string().optional(),
  threeDSResult: threeDSResultSchema.optional(),
  avsResultRaw: z.string().optional(),
  cvvResultRaw: z.string().optional(),
  networkTransactionId: z.string().optional(),
  authorizationCode: z.string().optional(),
  /** Retrieval reference number. */
  rrn: z.string().optional(),
  refusalCodeRaw: z.string().optional(),
  refusalReasonRaw: z.string().optional(),
  merchantAdviceCode: z.string().optional(),
  exemptionRequested: z.string().optional(),
  credentialTypeUsed: z.enum(['PAN', 'NETWORK_TOKEN']).optional(),
  incrementalAuthorizationAvailable: z.boolean().optional(),
});
export type PaymentResultInfo = z.infer<typeof paymentResultInfoSchema>;
