import { disputeTypeSchema } from '@tillgate/contract';
import { disputeVerdictSchema } from '@tillgate/contract/network-script';
import { z } from 'zod';

/** What the holder of a card does about every capture. */
export const disputePlanSchema = z.object({
  type: disputeTypeSchema,
  reasonCode: z.string(),
  reasonMessage: z.string(),
  isDefendable: z.boolean(),
  /** Absent: a defence waits for a judgement. */
  whenDefended: disputeVerdictSchema.optional(),
});
export type DisputePlan = z.infer<typeof disputePlanSchema>;

/** A purchase that the holder says was made by somebody else; Visa's code. */
export const fraud: DisputePlan = {
  type: 'CHARGEBACK',
  reasonCode: '10.4',
  reasonMessage: 'Other Fraud: Card-Absent Environment',
  isDefendable: true,
};

/** Goods that did not come. */
export const notReceived: DisputePlan = {
  ...fraud,
  reasonCode: '13.1',
  reasonMessage: 'Merchandise/Services Not Received',
};

/** A copy of the receipt is wanted; no money moves. */
export const retrieval: DisputePlan = {
  ...fraud,
  type: 'RETRIEVAL_REQUEST',
  reasonCode: '30',
  reasonMessage: 'Cardholder Dispute: Copy Requested',
};
