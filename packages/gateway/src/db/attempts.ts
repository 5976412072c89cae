import { sql } from 'kysely';
import type { DeliveryState, Reply } from '../domain/delivery.js';
import { isToBePaused } from '../domain/endpoint-health.js';
import { isAcknowledged, shortcomingOf } from '../domain/judge-reply.js';
import { maskedMessage } from '../domain/masked-message.js';
import { raiseAlert, resolveAlerts } from './alerts.js';
import { nextDeliveryChange } from './changes.js';
import type { ClaimedDelivery } from './claims.js';
import type { At } from './commit.js';
import { holdDeliveriesTo, noteFailure, noteSuccess, pauseEndpoint } from './endpoints.js';
import type { Db } from './engine.js';
import { transact, type Tx } from './transact.js';

/** An attempt that was made. */
export interface MadeAttempt {
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** As they were sent; undefined: nothing was. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly reply: Reply;
  /** How the delivery stands after it, as far as its schedule goes. */
  readonly next: DeliveryState;
}

/** What came of an attempt besides. */
export interface AttemptEnd {
  /** It was the last one of the schedule. */
  readonly isDead: boolean;
  /** SENDING: what fails is tried again by the schedule. PAUSED: it waits, and HAS_PAUSED: because of this attempt. */
  readonly endpoint: 'SENDING' | 'PAUSED' | 'HAS_PAUSED';
}

/**
 * Records an attempt and what follows from it, and gives up the claim, in one transaction: how the delivery stands, how its
 * endpoint does, and alerts. Undefined where the claim ran out and another worker was first, or the merchant was removed.
 */
export async function recordAttempt(
  db: Db,
  delivery: ClaimedDelivery,
  made: MadeAttempt,
  ids: At['ids'],
): Promise<AttemptEnd | undefined> {
  return transact(db, async (tx) => {
    if (!(await settleDelivery(tx, delivery, made))) return undefined;
    await insertAttempt(tx, delivery, made);
    const isDead = made.next.state === 'DEAD' && delivery.standing.state === 'PENDING';
    if (isDead) await raiseDead(tx, delivery, made, ids);
    const endpoint = made.headers === undefined ? 'SENDING' : await settleEndpoint(tx, delivery, made, ids);
    return { isDead, endpoint };
  });
}

/** False where somebody else recorded an attempt since the claim. */
async function settleDelivery(tx: Tx, delivery: ClaimedDelivery, made: MadeAttempt): Promise<boolean> {
  const { resendAtMs } = delivery;
  const { numUpdatedRows } = await tx
    .updateTable('delivery')
    .set({
      ...standingAfter(delivery, made.next),
      attempts: delivery.attempt,
      scheduled_attempts: delivery.scheduledAttempts + (delivery.cause === 'SCHEDULE' ? 1 : 0),
      claimed_until: 0,
      change_no: nextDeliveryChange(delivery.clientId),
      // What was asked for before the attempt is done by it; what was asked for since is not.
      ...(resendAtMs === null
        ? {}
        : {
            resend_at: sql<bigint | null>`case when resend_at = ${BigInt(resendAtMs)} then null
              else resend_at end`,
          }),
    })
    .where('delivery_id', '=', delivery.deliveryId)
    .where('attempts', '=', BigInt(delivery.attempt - 1))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** One that somebody asked for, and that was not received, leaves what is there: its endpoint may have been resumed since the claim. */
function standingAfter({ cause }: ClaimedDelivery, next: DeliveryState) {
  if (cause === 'RESEND' && next.state !== 'DELIVERED') return {};
  const { state } = next;
  return state === 'PENDING' ? { state, next_attempt_at: next.nextAttemptAtMs } : { state };
}

async function insertAttempt(tx: Tx, delivery: ClaimedDelivery, made: MadeAttempt): Promise<void> {
  const { headers, reply } = made;
  await tx
    .insertInto('delivery_attempt')
    .values({
      delivery_id: delivery.deliveryId,
      attempt: delivery.attempt,
      cause: delivery.cause,
      started_at: made.startedAtMs,
      duration_ms: made.durationMs,
      request_headers: headers === undefined ? null : JSON.stringify(headers),
      http_status: reply.kind === 'answered' ? reply.httpStatus : null,
      // A server may answer with what it was never told by us.
      response_body: reply.kind === 'answered' ? storable(maskedMessage(reply.body)) : null,
      error: reply.kind === 'failed' ? storable(reply.error) : null,
    })
    .execute();
}

async function raiseDead(
  tx: Tx,
  { deliveryId, clientId, paymentId, notifyType, url }: ClaimedDelivery,
  { startedAtMs, reply }: MadeAttempt,
  ids: At['ids'],
): Promise<void> {
  await raiseAlert(tx, {
    alertId: ids.transactionId(startedAtMs, ['alert', 'DELIVERY_DEAD', deliveryId]),
    clientId,
    kind: 'DELIVERY_DEAD',
    subject: deliveryId,
    details: { notifyType, paymentId, url, lastError: storable(shortcomingOf(reply)) },
    createdAtMs: startedAtMs,
  });
}

/** What an attempt tells of where it went. */
async function settleEndpoint(
  tx: Tx,
  delivery: ClaimedDelivery,
  made: MadeAttempt,
  ids: At['ids'],
): Promise<AttemptEnd['endpoint']> {
  const { clientId, deliveryId, endpoint: url } = delivery;
  const { startedAtMs: atMs, reply } = made;
  if (isAcknowledged(reply)) {
    await noteSuccess(tx, { clientId, url, atMs });
    if (delivery.standing.state === 'DEAD') {
      await resolveAlerts(tx, { clientId, kind: 'DELIVERY_DEAD', subject: deliveryId }, atMs);
    }
    return 'SENDING';
  }
  const failure = { clientId, url, atMs, error: storable(shortcomingOf(reply)) };
  const health = await noteFailure(tx, failure);
  const hasPaused = !health.isPaused && isToBePaused(health.failingSinceMs, atMs);
  if (hasPaused) await pauseEndpoint(tx, { ...failure, failures: health.failures }, ids);
  if (!health.isPaused && !hasPaused) return 'SENDING';
  await holdDeliveriesTo(tx, { clientId, url });
  return hasPaused ? 'HAS_PAUSED' : 'PAUSED';
}

/** PostgreSQL keeps no NUL in a text; what a stranger sent must not keep an attempt from being recorded. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
