import { z } from 'zod';

/** A text in which `*` stands for any characters, none included; without one it is compared as it is. */
const patternSchema = z.string().min(1).max(128);

/**
 * What is known of an operation or an authentication that a rule may be about. All that is named must fit; what an operation
 * does not have (a void has no amount) fits nothing.
 */
export const scriptMatchSchema = z.strictObject({
  /** The card's number. Of a later operation: that of its authorisation, as long as the network runs. */
  card: patternSchema.regex(/^[\d*]+$/).optional(),
  /** In the smallest unit. */
  amount: patternSchema.regex(/^[\d*]+$/).optional(),
  /** ISO 4217, three letters. */
  currency: patternSchema.optional(),
  /** `merchantId` of an authorisation, `threeDSRequestorID` of an authentication. */
  merchantId: patternSchema.optional(),
  /** Of an authorisation, and of what is done with it; an authentication has none. */
  paymentId: patternSchema.optional(),
});
export type ScriptMatch = z.infer<typeof scriptMatchSchema>;
