import { createHash } from 'node:crypto';
import {
  isSuccessful,
  type ReceivedNotification,
  SignatureError,
  type VerifiedNotification,
} from '@tillgate/server-sdk';
import type { GatewayFact } from '../order.js';
import type { Shop } from '../shop.js';
import { applyFacts } from '../store/orders.js';
import { recordNotification } from '../store/notifications.js';
import { orderOfPaymentRequest, paymentRequestOfPayment } from '../store/sessions.js';
import { captureNotified, inquired, paymentNotified } from './facts-of-messages.js';

/**
 * - `accepted`: stored; acknowledge.
 * - `refused`: not the gateway's signature; nothing changed.
 * - `unknown order`: signed, but this shop does not know the payment (yet); let the gateway send it again.
 */
export type Reception = 'accepted' | 'refused' | 'unknown order';

/** Verifies a notification over its raw bytes and stores what it says, before it is acknowledged. */
export async function receiveNotification(shop: Shop, received: ReceivedNotification): Promise<Reception> {
  let notification: VerifiedNotification;
  try {
    notification = shop.client.verifyNotification(received);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    shop.log(`notification refused: ${error.message}`);
    recordRefused(shop, received.rawBody);
    return 'refused';
  }
  const fact = await factOf(shop, notification);
  // A type that this shop does not use needs no second delivery.
  if (fact === 'not used') return 'accepted';
  const orderId = fact && orderOfPaymentRequest(shop.database, fact.paymentRequestId);
  if (!fact || orderId === undefined) return 'unknown order';
  // Two steps need no common transaction: without the acknowledgement the notification comes again.
  applyFacts(shop.database, orderId, [fact]);
  const { notifyType: type } = notification;
  const identity = [type, fact.paymentRequestId, fact.paymentId, fact.status, fact.resultCode].join(' ');
  recordNotification(shop.database, {
    orderId,
    type,
    identity,
    verified: true,
    receivedAtMs: shop.now(),
  });
  return 'accepted';
}

async function factOf(
  shop: Shop,
  notification: VerifiedNotification,
): Promise<GatewayFact | 'not used' | undefined> {
  if (notification.notifyType === 'PAYMENT_RESULT') return paymentNotified(notification, shop.now());
  if (notification.notifyType === 'OTHER') return 'not used';
  const { paymentId } = notification;
  const known = paymentRequestOfPayment(shop.database, paymentId);
  const paymentRequestId = known ?? (await inquirePaymentRequestOf(shop, paymentId));
  return paymentRequestId === undefined
    ? undefined
    : captureNotified(notification, paymentRequestId, shop.now());
}

/** A capture's notification may come before its payment's, and names only the payment: the gateway knows whose it is. */
async function inquirePaymentRequestOf(shop: Shop, paymentId: string): Promise<string | undefined> {
  try {
    const answer = await shop.client.inquiryPayment({ paymentId });
    if (!isSuccessful(answer)) return undefined;
    const orderId = orderOfPaymentRequest(shop.database, answer.paymentRequestId);
    if (orderId !== undefined) applyFacts(shop.database, orderId, inquired(answer, shop.now()));
    return answer.paymentRequestId;
  } catch (error) {
    shop.log(`inquiry failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Keeps what a refused message claimed, so that somebody can see that it came. None of it is believed. */
function recordRefused(shop: Shop, rawBody: Uint8Array | string): void {
  const text = Buffer.from(rawBody).toString('utf8');
  const claimed = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([\\w-]{1,64})"`).exec(text)?.[1] ?? '';
  const paymentRequestId =
    claimed('paymentRequestId') || paymentRequestOfPayment(shop.database, claimed('paymentId'));
  recordNotification(shop.database, {
    orderId: paymentRequestId && orderOfPaymentRequest(shop.database, paymentRequestId),
    type: claimed('notifyType') || 'UNKNOWN',
    identity: `refused ${createHash('sha256').update(text).digest('hex')}`,
    verified: false,
    receivedAtMs: shop.now(),
  });
}
