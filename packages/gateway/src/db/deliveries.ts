import type { Selectable } from 'kysely';
import type { DeliveryState, Reply } from '../domain/delivery.js';
import { isDue, type Due } from './due.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import { transact, type Tx } from './transact.js';

export interface NewDelivery {
  deliveryId: string;
  clientId: string;
  /** Null where it tells of a stored card. */
  paymentId: string | null;
  operationId: string;
  notifyType: string;
  url: string;
  /** The exact text that is signed and sent. */
  body: string;
  createdAtMs: number;
}

export interface ClaimedDelivery extends NewDelivery {
  /** Number of the attempt that the claim is for, from 1. */
  attempt: number;
  /** What a fault had it wait for, once. */
  heldFor: string | null;
}

/** Adds a notification to deliver, in the transaction of the state that it tells; nothing where it was added before. */
export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<void> {
  await tx
    .insertInto('delivery')
    .values({
      delivery_id: delivery.deliveryId,
      client_id: delivery.clientId,
      payment_id: delivery.paymentId,
      operation_id: delivery.operationId,
      notify_type: delivery.notifyType,
      url: delivery.url,
      body: delivery.body,
      state: 'PENDING',
      attempts: 0,
      next_attempt_at: delivery.createdAtMs,
      claimed_until: 0,
      created_at: delivery.createdAtMs,
    })
    .onConflict((conflict) => conflict.columns(['operation_id', 'notify_type']).doNothing())
    .execute();
}

/**
 * Claims due deliveries for `claimMs`, in one statement, none of them to a URL that is excepted. The outer conditions repeat the inner ones so that a
 * second worker, which waited for the row, sees that it is taken. A claim of a dead worker runs out.
 */
export async function claimDeliveries(
  db: Db,
  due: Due,
  claim: { nowMs: number; claimMs: number; limit: number; exceptUrls: readonly string[] },
): Promise<ClaimedDelivery[]> {
  const now = BigInt(claim.nowMs);
  const rows = await db
    .updateTable('delivery')
    .set({ claimed_until: claim.nowMs + claim.claimMs })
    .where('delivery_id', 'in', (found) =>
      found
        .selectFrom('delivery')
        .select('delivery_id')
        .where('state', '=', 'PENDING')
        .where(isDue('delivery.next_attempt_at', due))
        .where('claimed_until', '<=', now)
        .$if(claim.exceptUrls.length > 0, (query) => query.where('url', 'not in', claim.exceptUrls))
        .orderBy('next_attempt_at')
        .limit(claim.limit),
    )
    .where('state', '=', 'PENDING')
    .where(isDue('delivery.next_attempt_at', due))
    .where('claimed_until', '<=', now)
    .returningAll()
    .execute();
  return rows.map(claimedOf);
}

/** Records an attempt and what follows from it, and gives up the claim. */
export async function recordAttempt(
  db: Db,
  delivery: ClaimedDelivery,
  made: { startedAtMs: number; durationMs: number; reply: Reply; next: DeliveryState },
): Promise<void> {
  const { reply, next } = made;
  await transact(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('delivery')
      .set({
        state: next.state,
        attempts: delivery.attempt,
        claimed_until: 0,
        ...(next.state === 'PENDING' ? { next_attempt_at: next.nextAttemptAtMs } : {}),
      })
      .where('delivery_id', '=', delivery.deliveryId)
      .where('attempts', '=', BigInt(delivery.attempt - 1))
      .executeTakeFirst();
    // Its claim ran out and another worker was first, or its merchant was removed meanwhile.
    if (numUpdatedRows !== 1n) return;
    await tx
      .insertInto('delivery_attempt')
      .values({
        delivery_id: delivery.deliveryId,
        attempt: delivery.attempt,
        started_at: made.startedAtMs,
        duration_ms: made.durationMs,
        http_status: reply.kind === 'answered' ? reply.httpStatus : null,
        response_body: reply.kind === 'answered' ? storable(reply.body) : null,
        error: reply.kind === 'failed' ? storable(reply.error) : null,
      })
      .onConflict((conflict) => conflict.columns(['delivery_id', 'attempt']).doNothing())
      .execute();
  });
}

/** PostgreSQL keeps no NUL in a text; what a stranger sent must not keep an attempt from being recorded. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function claimedOf(row: Selectable<Schema['delivery']>): ClaimedDelivery {
  return {
    deliveryId: row.delivery_id,
    clientId: row.client_id,
    paymentId: row.payment_id,
    operationId: row.operation_id,
    notifyType: row.notify_type,
    url: row.url,
    body: row.body,
    createdAtMs: Number(row.created_at),
    attempt: Number(row.attempts) + 1,
    heldFor: row.held_for,
  };
}
