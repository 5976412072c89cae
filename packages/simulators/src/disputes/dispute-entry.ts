import { networkDisputeSchema } from '@tillgate/contract/network-disputes';
import { z } from 'zod';
import { disputePlanSchema } from './dispute-plan.js';

/** A dispute as it stands after one of its changes: one line of the books for each. */
export const disputeEntrySchema = networkDisputeSchema.extend({
  kind: z.literal('DISPUTE'),
  authorizationId: z.string(),
  whenDefended: disputePlanSchema.shape.whenDefended,
});
export type DisputeEntry = z.infer<typeof disputeEntrySchema>;
