import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import { isoTime } from '@tillgate/contract';
import { claimDeliveries, recordAttempt, type ClaimedDelivery } from '../db/deliveries.js';
import { afterAttempt, type DeliveryState, type Reply } from '../domain/delivery.js';
import type { Happening } from '../domain/happening.js';
import type { Context, MerchantHttp } from '../ports.js';
import { isHeld, releaseOvertaken } from '../sandbox/hold-notification.js';
import { sentWith, takeNotificationFault, type NotificationFault } from '../sandbox/notification-fault.js';
import { spoilt } from '../sandbox/spoilt-signature.js';
import { foundBy, type Look } from './look.js';

/** A claim outlives the longest send (10 s) by far, and a dead worker's claim runs out in a minute. */
const claimMs = 60_000;
const batchSize = 16;
const mostAtOnce = 128;
/** Sends to one URL that may run when more are claimed: a merchant that answers late holds up itself, nobody else. */
const mostAtOnceToUrl = 16;

/** The sends of this process. */
export interface Deliveries {
  /** Claims what is due and begins to send it, as far as there is room. Returns how many sends began. */
  begin(): Promise<number>;
  /** Resolves when no send runs. Rejects with the first failure to record one; its claim runs out, and it is sent again. */
  ended(): Promise<void>;
}

/**
 * Sends what is due and records what came back; `onEnd` is called after each send, when there may be room for another.
 * At least once: a worker that dies between the send and the record sends again.
 */
export function deliveries(
  context: Context,
  merchantHttp: MerchantHttp,
  { look, onEnd }: { look: Look; onEnd: () => void },
): Deliveries {
  const running = new Map<Promise<void>, string>();

  const run = (delivery: ClaimedDelivery): void => {
    const send = deliver(context, merchantHttp, delivery, look.tell).finally(() => {
      running.delete(send);
      onEnd();
    });
    running.set(send, delivery.url);
    // Whoever waits for the end is told; nobody may be waiting.
    send.catch((error: unknown) => {
      context.log.error({ err: error, deliveryId: delivery.deliveryId }, 'notification not recorded');
    });
  };

  return {
    async begin() {
      const limit = Math.min(batchSize, mostAtOnce - running.size);
      if (limit <= 0) return 0;
      const claim = { nowMs: context.machineClock.nowMs(), claimMs, limit, exceptUrls: busyUrls(running) };
      const claimed = await foundBy(context, look, (due) => claimDeliveries(context.db, due, claim));
      claimed.forEach(run);
      return claimed.length;
    },
    async ended() {
      while (running.size > 0) await Promise.all(running.keys());
    },
  };
}

function busyUrls(running: ReadonlyMap<Promise<void>, string>): string[] {
  const counts = new Map<string, number>();
  for (const url of running.values()) counts.set(url, (counts.get(url) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= mostAtOnceToUrl).map(([url]) => url);
}

async function deliver(
  context: Context,
  merchantHttp: MerchantHttp,
  delivery: ClaimedDelivery,
  tell: Look['tell'],
): Promise<void> {
  const own = await context.forMerchant(delivery);
  const { clock } = own;
  const fault = await takeNotificationFault(own, delivery);
  if (fault && (await isHeld(own, delivery, fault))) return;
  const startedAtMs = clock.nowMs();
  const sentAtMs = context.machineClock.nowMs();
  const reply = await sentWith(fault, () => send(context, merchantHttp, delivery, { sentAtMs, fault }));
  const durationMs = context.machineClock.nowMs() - sentAtMs;
  const next = afterAttempt(delivery.attempt, startedAtMs, reply);
  await recordAttempt(context.db, delivery, { startedAtMs, durationMs, reply, next });
  if (await releaseOvertaken(own, delivery)) context.wakeWorker();
  tell?.(attemptOf(delivery, startedAtMs, reply, next));
  const { deliveryId, notifyType, paymentId, attempt } = delivery;
  context.log.info({ deliveryId, notifyType, paymentId, attempt, state: next.state }, 'notification sent');
}

function attemptOf(
  { deliveryId, notifyType, paymentId, attempt }: ClaimedDelivery,
  atMs: number,
  reply: Reply,
  next: DeliveryState,
): Happening {
  return {
    kind: 'NOTIFICATION',
    atMs,
    deliveryId,
    notifyType,
    paymentId: paymentId ?? undefined,
    attempt,
    ...(reply.kind === 'answered' ? { httpStatus: reply.httpStatus } : { error: reply.error }),
    state: next.state,
    nextAttemptAtMs: next.state === 'PENDING' ? next.nextAttemptAtMs : undefined,
  };
}

async function send(
  context: Context,
  merchantHttp: MerchantHttp,
  delivery: ClaimedDelivery,
  { sentAtMs, fault }: { sentAtMs: number; fault: NotificationFault | undefined },
): Promise<Reply> {
  const merchant = await context.merchantKeys(delivery.clientId);
  if (!merchant) return { kind: 'failed', error: 'the merchant is gone' };
  const { clientId, body } = delivery;
  const { pathname, search } = new URL(delivery.url);
  const path = pathname + search;
  const time = isoTime(sentAtMs);
  const message = { method: 'POST', path, clientId, time, body };
  const signature = await signMessage(message, merchant.gatewayPrivateKey);
  const isSpoilt = fault?.kind === 'NOTIFICATION_WRONG_SIGNATURE';
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(isSpoilt ? spoilt(signature) : signature),
  };
  return merchantHttp.post(delivery.url, headers, body);
}
