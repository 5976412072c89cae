import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import { isoTime } from '@tillgate/contract';
import { claimDeliveries, recordAttempt, type ClaimedDelivery } from '../db/deliveries.js';
import { afterAttempt, type Reply } from '../domain/delivery.js';
import type { Context, MerchantHttp } from '../ports.js';

/** A claim outlives the longest send (10 s) by far, and a dead worker's claim runs out in a minute. */
const claimMs = 60_000;
const batchSize = 16;

/**
 * Sends what is due and records what came back. Returns how many were sent.
 * At least once: a worker that dies between the send and the record sends again.
 */
export async function deliverDue(context: Context, merchantHttp: MerchantHttp): Promise<number> {
  const nowMs = context.clock.nowMs();
  const claimed = await claimDeliveries(context.db, { nowMs, claimMs, limit: batchSize });
  await Promise.all(claimed.map((delivery) => deliver(context, merchantHttp, delivery)));
  return claimed.length;
}

async function deliver(
  context: Context,
  merchantHttp: MerchantHttp,
  delivery: ClaimedDelivery,
): Promise<void> {
  const startedAtMs = context.clock.nowMs();
  const reply = await send(context, merchantHttp, delivery, startedAtMs);
  const durationMs = context.clock.nowMs() - startedAtMs;
  const next = afterAttempt(delivery.attempt, startedAtMs, reply);
  await recordAttempt(context.db, delivery, { startedAtMs, durationMs, reply, next });
  const { deliveryId, notifyType, paymentId, attempt } = delivery;
  context.log.info({ deliveryId, notifyType, paymentId, attempt, state: next.state }, 'notification sent');
}

async function send(
  context: Context,
  merchantHttp: MerchantHttp,
  delivery: ClaimedDelivery,
  nowMs: number,
): Promise<Reply> {
  const merchant = await context.merchantKeys(delivery.clientId);
  if (!merchant) return { kind: 'failed', error: 'the merchant is gone' };
  const { clientId, body } = delivery;
  const { pathname, search } = new URL(delivery.url);
  const path = pathname + search;
  const time = isoTime(nowMs);
  const message = { method: 'POST', path, clientId, time, body };
  const signature = await signMessage(message, merchant.gatewayPrivateKey);
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
  return merchantHttp.post(delivery.url, headers, body);
}
