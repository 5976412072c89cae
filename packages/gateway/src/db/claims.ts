import type { RawBuilder, Selectable, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AttemptCause, BeforeAttempt, DeliveryState } from '../domain/delivery.js';
import { receiverOf } from '../domain/receiver.js';
import type { NewDelivery } from './deliveries.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** A notification that one worker may send until its claim runs out. */
export interface ClaimedDelivery extends NewDelivery, BeforeAttempt {
  /** Host and port of its URL. */
  host: string;
  /** The URL without its query. */
  endpoint: string;
  /** Number of the attempt that the claim is for, from 1. */
  attempt: number;
  /** Until then, by the machine's clock. */
  claimedUntilMs: number;
  /** What it waited for, once. */
  heldFor: string | null;
  /** When somebody asked for it to be sent; null: nobody did. */
  resendAtMs: number | null;
}

/** What is claimed: so many, for so long, and nothing of those who have enough of their own on the way. */
export interface ClaimTerms {
  readonly nowMs: number;
  readonly claimMs: number;
  readonly limit: number;
  readonly exceptHosts: readonly string[];
  readonly exceptClients: readonly string[];
}

/** Claims what is due by the schedule. */
export function claimDeliveries(db: Db, due: Due, terms: ClaimTerms): Promise<ClaimedDelivery[]> {
  const isScheduled = sql<SqlBool>`(state = 'PENDING' and ${isDue('delivery.next_attempt_at', due)})`;
  return claim(db, terms, { cause: 'SCHEDULE', condition: isScheduled, order: 'next_attempt_at' });
}

/** Claims what somebody asked to be sent, however it stands. */
export function claimResends(db: Db, due: Due, terms: ClaimTerms): Promise<ClaimedDelivery[]> {
  // As a term of its own, so that the index of the few rows that it is true of is used.
  const isAsked = sql<SqlBool>`(resend_at is not null and ${isDue('delivery.resend_at', due)})`;
  return claim(db, terms, { cause: 'RESEND', condition: isAsked, order: 'resend_at' });
}

interface Wanted {
  readonly cause: AttemptCause;
  readonly condition: RawBuilder<SqlBool>;
  readonly order: 'next_attempt_at' | 'resend_at';
}

/**
 * Claims in one statement. The outer conditions repeat the inner ones so that a second worker, which waited for the row,
 * sees that it is taken. A claim of a dead worker runs out.
 */
async function claim(
  db: Db,
  terms: ClaimTerms,
  { cause, condition, order }: Wanted,
): Promise<ClaimedDelivery[]> {
  const now = BigInt(terms.nowMs);
  const rows = await db
    .updateTable('delivery')
    .set({ claimed_until: terms.nowMs + terms.claimMs })
    .where('delivery_id', 'in', (found) =>
      found
        .selectFrom('delivery')
        .select('delivery_id')
        .where(condition)
        .where('claimed_until', '<=', now)
        .$if(terms.exceptHosts.length > 0, (query) => query.where('host', 'not in', terms.exceptHosts))
        .$if(terms.exceptClients.length > 0, (query) =>
          query.where('client_id', 'not in', terms.exceptClients),
        )
        .orderBy(order)
        .limit(terms.limit),
    )
    .where(condition)
    .where('claimed_until', '<=', now)
    .returningAll()
    .execute();
  return rows.map((row) => claimedOf(row, cause));
}

/** Gives up claims without an attempt, so that whoever looks next may send. One that ran out meanwhile is not touched. */
export async function handBack(
  db: Db,
  claims: readonly Pick<ClaimedDelivery, 'deliveryId' | 'claimedUntilMs'>[],
): Promise<void> {
  if (claims.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ claimed_until: 0 })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('delivery_id', 'claimed_until'),
        'in',
        claims.map(({ deliveryId, claimedUntilMs }) => tuple(deliveryId, BigInt(claimedUntilMs))),
      ),
    )
    .execute();
}

function claimedOf(row: Selectable<Schema['delivery']>, cause: AttemptCause): ClaimedDelivery {
  return {
    deliveryId: row.delivery_id,
    clientId: row.client_id,
    paymentId: row.payment_id,
    operationId: row.operation_id,
    notifyType: row.notify_type,
    url: row.url,
    ...receiverOf(row.url),
    body: row.body,
    createdAtMs: Number(row.created_at),
    cause,
    attempt: Number(row.attempts) + 1,
    scheduledAttempts: Number(row.scheduled_attempts),
    standing: standingOf(row),
    claimedUntilMs: Number(row.claimed_until),
    heldFor: row.held_for,
    resendAtMs: row.resend_at === null ? null : Number(row.resend_at),
  };
}

/** How a delivery stands. */
export function standingOf(
  row: Pick<Selectable<Schema['delivery']>, 'state' | 'next_attempt_at'>,
): DeliveryState {
  if (row.state === 'DELIVERED' || row.state === 'DEAD') return { state: row.state };
  return { state: 'PENDING', nextAttemptAtMs: Number(row.next_attempt_at) };
}
