import { z } from 'zod';
import { networkDisputeSchema } from './network-disputes.js';
import { disputeTypeSchema } from './notify-dispute.js';

/** How a dispute is judged as soon as it is defended. */
export const disputeVerdictSchema = z.enum(['WON', 'LOST']);
export type DisputeVerdict = z.infer<typeof disputeVerdictSchema>;

/** A cardholder disputes a payment. */
export const raisedDisputeSchema = z.strictObject({
  /** Something of it must be captured. */
  paymentId: z.string().min(1).max(64),
  /** Absent: CHARGEBACK. */
  type: disputeTypeSchema.optional(),
  /** In the smallest unit. Absent: all that is left of the last capture, neither given back nor disputed before. */
  value: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .optional(),
  /** Absent: the scheme's code for fraud without a card. */
  reasonCode: z.string().min(1).max(64).optional(),
  reasonMessage: z.string().min(1).max(256).optional(),
  /** Absent: 10. */
  daysToDefend: z.int().min(1).max(120).optional(),
  /** Absent: true. */
  isDefendable: z.boolean().optional(),
  /** Absent: it waits for a judgement. */
  whenDefended: disputeVerdictSchema.optional(),
});
export type RaisedDispute = z.infer<typeof raisedDisputeSchema>;

/** Who is right. */
export const judgementSchema = z.strictObject({ for: z.enum(['MERCHANT', 'CARDHOLDER']) });
export type Judgement = z.infer<typeof judgementSchema>;

/** Disputes as they stand, in the order of their raising. */
export const scriptedDisputeListSchema = z.object({ disputes: z.array(networkDisputeSchema) });
