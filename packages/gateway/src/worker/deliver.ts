import { recordAttempt, type AttemptEnd, type MadeAttempt } from '../db/attempts.js';
import { handBack, type ClaimedDelivery } from '../db/claims.js';
import { afterAttempt, type Reply } from '../domain/delivery.js';
import type { Happening } from '../domain/happening.js';
import { sendSigned } from '../notifications/send-signed.js';
import type { Context } from '../ports.js';
import { isHeld, releaseOvertaken } from '../sandbox/hold-notification.js';
import { sentWith, takeNotificationFault } from '../sandbox/notification-fault.js';
import { spoilt } from '../sandbox/spoilt-signature.js';
import type { Look } from './look.js';

/** How many times as long as a post a claim lives: two posts, which a fault may make of one, and time for the rest. */
export const postsOfClaim = 3;
const postsOfSend = 2;

/**
 * Sends a claimed notification once, and records what came back. Returns the reply; undefined where none was waited for,
 * or the claim was given up.
 */
export async function deliver(
  context: Context,
  delivery: ClaimedDelivery,
  { tell, signal }: { tell: Look['tell']; signal: AbortSignal },
): Promise<Reply | undefined> {
  const own = await context.forMerchant(delivery);
  const fault = await takeNotificationFault(own, delivery);
  if (fault && (await isHeld(own, delivery, fault))) return undefined;
  const startedAtMs = own.clock.nowMs();
  const sentAtMs = context.machineClock.nowMs();
  // A process that stood still for a while may hold a claim that somebody else has by the time it is done.
  if (sentAtMs + postsOfSend * context.merchantHttp.timeoutMs > delivery.claimedUntilMs) return undefined;
  const spoil = fault?.kind === 'NOTIFICATION_WRONG_SIGNATURE' ? spoilt : undefined;
  const { clientId, url, body } = delivery;
  const sent = await sentWith(fault, () => sendSigned(context, { clientId, url, body, signal, spoil }));
  if (signal.aborted && sent.reply.kind === 'failed') {
    await handBack(context.db, [delivery]);
    return undefined;
  }
  const durationMs = context.machineClock.nowMs() - sentAtMs;
  const made = { ...sent, startedAtMs, durationMs, next: afterAttempt(delivery, startedAtMs, sent.reply) };
  const end = await recordAttempt(context.db, delivery, made, own.ids);
  if (await releaseOvertaken(own, delivery)) context.wakeWorker();
  if (end) report(context, delivery, { made, end, tell });
  return sent.reply;
}

function report(
  { log }: Context,
  delivery: ClaimedDelivery,
  { made, end, tell }: { made: MadeAttempt; end: AttemptEnd; tell: Look['tell'] },
): void {
  const { deliveryId, clientId, notifyType, paymentId, attempt, endpoint } = delivery;
  tell?.(happeningOf(delivery, made, end));
  const facts = { deliveryId, clientId, notifyType, paymentId, attempt };
  log.info({ ...facts, state: made.next.state }, 'notification sent');
  if (end.isDead) log.warn({ code: 'DELIVERY_DEAD', ...facts }, 'notification given up');
  if (end.endpoint === 'HAS_PAUSED')
    log.warn({ code: 'ENDPOINT_PAUSED', clientId, endpoint }, 'endpoint paused');
}

function happeningOf(
  { deliveryId, notifyType, paymentId, attempt }: ClaimedDelivery,
  { startedAtMs, reply, next }: MadeAttempt,
  { endpoint }: AttemptEnd,
): Happening {
  const waits = endpoint !== 'SENDING';
  return {
    kind: 'NOTIFICATION',
    atMs: startedAtMs,
    deliveryId,
    notifyType,
    paymentId: paymentId ?? undefined,
    attempt,
    ...(reply.kind === 'answered' ? { httpStatus: reply.httpStatus } : { error: reply.error }),
    state: next.state,
    nextAttemptAtMs: next.state === 'PENDING' && !waits ? next.nextAttemptAtMs : undefined,
  };
}
