import { z } from 'zod';

/** What a merchant may know of the card that was used. Never a full number, never a CVV. */
export const paymentResultInfoSchema = z.object({
  cardNo: z.string().optional(),
  cardBrand: z.string().optional(),
  lastFour: z.string().optional(),
  issuingCountry: z.string().optional(),
  funding: z.string().optional(),
  cardCategory: z.string().optional(),
  paymentMethodRegion: z.string().optional(),
  avsResultRaw: z.string().optional(),
  cvvResultRaw: z.string().optional(),
  networkTransactionId: z.string().optional(),
  authorizationCode: z.string().optional(),
  refusalCodeRaw: z.string().optional(),
  refusalReasonRaw: z.string().optional(),
});
export type PaymentResultInfo = z.infer<typeof paymentResultInfoSchema>;
