import { disputeJudgedResultSchema, disputeTypeSchema } from '@tillgate/contract';
import { acceptReasonSchema } from '@tillgate/contract/network-disputes';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { disputeStates, type Dispute, type DisputeFacts, type DisputeProgress } from '../domain/dispute.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/** What has a column of its own. */
type ColumnFacts =
  | 'disputeId'
  | 'clientId'
  | 'paymentId'
  | 'networkDisputeId'
  | 'currency'
  | 'amountMinor'
  | 'createdAtMs'
  | 'defenseDueAtMs';

const factsSchema = z.object({
  paymentRequestId: z.string(),
  captureId: z.string(),
  type: disputeTypeSchema,
  source: z.string(),
  reasonCode: z.string(),
  reasonMessage: z.string(),
  acquirerReferenceNo: z.string().optional(),
  isDefendable: z.boolean(),
}) satisfies z.ZodType<Omit<DisputeFacts, ColumnFacts>>;

const timeSchema = z.number().optional();
const progressSchema = z.object({
  change: z.number(),
  alertedAtMs: timeSchema,
  defendedAtMs: timeSchema,
  acceptedAtMs: timeSchema,
  acceptReason: acceptReasonSchema.optional(),
  judgedAtMs: timeSchema,
  judgedResult: disputeJudgedResultSchema.optional(),
  cancelledAtMs: timeSchema,
}) satisfies z.ZodType<DisputeProgress>;

/** Our own id, that of a client's dispute, or the acquirer's. */
export type DisputeKey =
  | { readonly disputeId: string }
  | { readonly disputeId: string; readonly clientId: string }
  | { readonly networkDisputeId: string };

/** The dispute, or undefined. */
export async function findDispute(db: Db | Tx, key: DisputeKey): Promise<Dispute | undefined> {
  const query = db.selectFrom('dispute').selectAll();
  const row = await (
    'networkDisputeId' in key
      ? query.where('network_dispute_id', '=', key.networkDisputeId)
      : query.where('dispute_id', '=', key.disputeId)
  ).executeTakeFirst();
  if (!row || ('clientId' in key && row.client_id !== key.clientId)) return undefined;
  return disputeOf(row);
}

/** Up to which of the acquirer's changes its disputes are known, by the acquirer's id; without those that are not. */
export async function findKnownChanges(
  db: Db,
  networkDisputeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (networkDisputeIds.length === 0) return new Map();
  const query = db.selectFrom('dispute').select(['network_dispute_id', 'progress']);
  const rows = await query.where('network_dispute_id', 'in', networkDisputeIds).execute();
  return new Map(
    rows.map((row) => [row.network_dispute_id, progressSchema.parse(JSON.parse(row.progress)).change]),
  );
}

/** All disputes of a payment, newest first. */
export async function findDisputesOf(db: Db | Tx, paymentId: string): Promise<Dispute[]> {
  const query = db.selectFrom('dispute').selectAll().where('payment_id', '=', paymentId);
  const rows = await query.orderBy('created_at', 'desc').orderBy('dispute_id', 'desc').execute();
  return rows.map(disputeOf);
}

/** Open disputes of which something is due by itself, the longest due first. */
export async function findDueDisputes(db: Db, due: Due, limit: number): Promise<Dispute[]> {
  const rows = await db
    .selectFrom('dispute')
    .selectAll()
    .where('next_check_at', 'is not', null)
    .where(isDue('dispute.next_check_at', due))
    .orderBy('next_check_at')
    .limit(limit)
    .execute();
  return rows.map(disputeOf);
}

/** Puts off what is due of a dispute. */
export async function putOffDispute(db: Db, disputeId: string, untilMs: number): Promise<void> {
  await db
    .updateTable('dispute')
    .set({ next_check_at: untilMs })
    .where('dispute_id', '=', disputeId)
    .where('state', '=', 'OPEN')
    .execute();
}

/** A dispute of a column's texts. Throws where a text is not what this version writes. */
export function disputeOf(row: Selectable<Schema['dispute']>): Dispute {
  return {
    facts: {
      disputeId: row.dispute_id,
      clientId: row.client_id,
      paymentId: row.payment_id,
      networkDisputeId: row.network_dispute_id,
      currency: row.currency,
      amountMinor: row.amount,
      createdAtMs: Number(row.created_at),
      defenseDueAtMs: Number(row.defense_due_at),
      ...factsSchema.parse(JSON.parse(row.facts)),
    },
    state: z.enum(disputeStates).parse(row.state),
    progress: progressSchema.parse(JSON.parse(row.progress)),
  };
}

/** What of the facts has no column. */
export function factsText(facts: DisputeFacts): string {
  return JSON.stringify(factsSchema.parse(facts));
}
