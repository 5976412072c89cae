import { isoTime } from '@tillgate/contract';
import type { Delivery } from '@tillgate/contract/sandbox';
import { pageOfDeliveries, type LoggedDelivery } from '../db/delivery-log.js';
import { isMerchant } from '../db/merchants.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Tells the notifications of a merchant, with every attempt to send them. */
export const listDeliveries: SandboxMethod<'listDeliveries'> = async ({ db }, request) => {
  const { clientId, after, limit } = request;
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const found = await pageOfDeliveries(db, clientId, { after, limit: limit + 1 });
  const deliveries = found.slice(0, limit).map(deliveryAnswer);
  const next = found.length > limit ? deliveries.at(-1)?.deliveryId : undefined;
  return done({ deliveries, ...(next === undefined ? {} : { next }) });
};

function deliveryAnswer({ delivery, attempts }: LoggedDelivery): Delivery {
  const state = stateOf(delivery.state);
  return {
    deliveryId: delivery.delivery_id,
    notifyType: delivery.notify_type,
    ...(delivery.payment_id === null ? {} : { paymentId: delivery.payment_id }),
    url: delivery.url,
    body: delivery.body,
    state,
    createdAt: timeOf(delivery.created_at),
    ...(state === 'PENDING' &&
      delivery.held_for !== 'ENDPOINT' && { nextAttemptAt: timeOf(delivery.next_attempt_at) }),
    attempts: attempts.map((attempt) => ({
      attempt: Number(attempt.attempt),
      startedAt: timeOf(attempt.started_at),
      durationMs: Number(attempt.duration_ms),
      ...(attempt.http_status === null ? {} : { httpStatus: Number(attempt.http_status) }),
      ...(attempt.error === null ? {} : { error: attempt.error }),
    })),
  };
}

function stateOf(text: string): Delivery['state'] {
  return text === 'DELIVERED' || text === 'DEAD' ? text : 'PENDING';
}

function timeOf(ms: bigint): string {
  return isoTime(Number(ms));
}
