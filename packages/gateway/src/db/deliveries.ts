import { neverMs } from '../domain/delivery.js';
import { receiverOf } from '../domain/receiver.js';
import { nextDeliveryChange } from './changes.js';
import { isEndpointPaused } from './endpoints.js';
import type { Tx } from './transact.js';

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

/**
 * Adds a notification to deliver, in the transaction of the state that it tells; nothing where it was added before. One to
 * an endpoint that is paused waits until that is resumed.
 */
export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<void> {
  const { clientId, createdAtMs } = delivery;
  const { host, endpoint } = receiverOf(delivery.url);
  const isPaused = await isEndpointPaused(tx, { clientId, url: endpoint });
  await tx
    .insertInto('delivery')
    .values({
      delivery_id: delivery.deliveryId,
      client_id: clientId,
      payment_id: delivery.paymentId,
      operation_id: delivery.operationId,
      notify_type: delivery.notifyType,
      url: delivery.url,
      host,
      endpoint,
      body: delivery.body,
      state: 'PENDING',
      attempts: 0,
      held_for: isPaused ? 'ENDPOINT' : null,
      next_attempt_at: isPaused ? neverMs : createdAtMs,
      claimed_until: 0,
      created_at: createdAtMs,
      change_no: nextDeliveryChange(clientId),
    })
    .onConflict((conflict) => conflict.columns(['operation_id', 'notify_type']).doNothing())
    .execute();
}
