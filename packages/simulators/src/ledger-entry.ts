import {
  authorizationRequestSchema,
  captureRequestSchema,
  incrementRequestSchema,
  operationReplySchema,
  refundRequestSchema,
  verificationRequestSchema,
  voidRequestSchema,
} from '@tillgate/contract/acquirer';
import { z } from 'zod';
import { laterSchema, type Later } from './behaviour.js';
import { declines } from './declines.js';
import { disputeEntrySchema } from './disputes/dispute-entry.js';
import { disputePlanSchema } from './disputes/dispute-plan.js';

const outcome = {
  reply: operationReplySchema,
  /** What a PENDING operation turns into when it is asked after. */
  settlesAs: operationReplySchema.optional(),
};

/** Absent in older journals. */
const merchantId = authorizationRequestSchema.shape.merchantId.optional();

const authorizationEntrySchema = authorizationRequestSchema
  .pick({ operationId: true, amount: true })
  .extend({
    kind: z.literal('AUTHORIZATION'),
    merchantId,
    paymentId: authorizationRequestSchema.shape.paymentId.optional(),
    ...outcome,
    later: laterSchema.optional(),
    /** What the holder does about every capture. */
    dispute: disputePlanSchema.optional(),
    /** In place of `later` in older journals. */
    allowsCapture: z.boolean().optional(),
  })
  .transform(({ allowsCapture, later, ...entry }) => ({
    ...entry,
    later: later ?? laterOf(allowsCapture ?? true),
  }));

const ofMerchant = { merchantId: z.string() };

/** What is done with all that is in the books of a merchant: forget it, keep a copy, go back to one, forget one. */
const merchantEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('RESET'), ...ofMerchant }),
  z.object({ kind: z.literal('SNAPSHOT'), ...ofMerchant, name: z.string() }),
  z.object({ kind: z.literal('RESTORATION'), ...ofMerchant, name: z.string() }),
  z.object({ kind: z.literal('SNAPSHOT_DELETION'), ...ofMerchant, name: z.string() }),
]);
export type MerchantEntry = z.infer<typeof merchantEntrySchema>;

/** One line of the acquirer's books. What is in none of them did not happen. Never holds a card number. */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  authorizationEntrySchema,
  verificationRequestSchema
    .pick({ operationId: true })
    .extend({ kind: z.literal('VERIFICATION'), merchantId, ...outcome }),
  incrementRequestSchema.extend({ kind: z.literal('INCREMENT'), ...outcome }),
  captureRequestSchema.extend({ kind: z.literal('CAPTURE'), ...outcome }),
  voidRequestSchema.extend({ kind: z.literal('VOID'), ...outcome }),
  refundRequestSchema.extend({ kind: z.literal('REFUND'), ...outcome }),
  z.object({ kind: z.literal('SETTLEMENT'), operationId: z.string(), reply: operationReplySchema }),
  z.object({
    kind: z.literal('ABANDONMENT'),
    operationId: z.string(),
    merchantId,
    reply: operationReplySchema,
  }),
  disputeEntrySchema,
  ...merchantEntrySchema.options,
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** An entry about one operation. */
export type OperationEntry = Exclude<LedgerEntry, MerchantEntry | { kind: 'DISPUTE' }>;

/** The entry of an operation that was received. */
export type ReceivedEntry = Exclude<OperationEntry, { kind: 'SETTLEMENT' | 'ABANDONMENT' }>;

function laterOf(allowsCapture: boolean): Later {
  return allowsCapture ? {} : { capture: { decline: declines.PROCESS_FAIL } };
}
