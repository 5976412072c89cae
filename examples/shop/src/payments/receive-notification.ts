import { createHash } from 'node:crypto';
import {
  isSuccessful,
  MessageError,
  type ReceivedNotification,
  SignatureError,
  type VerifiedNotification,
} from '@tillgate/server-sdk';
import type { GatewayFact } from '../order.js';
import type { Shop } from '../shop.js';
import { recordNotification } from '../store/notifications.js';
import { orderOfPaymentRequest, paymentRequestOfPayment } from '../store/sessions.js';
import { captureNotified, inquired, paymentNotified } from './facts-of-messages.js';
import { learnFacts } from './learn-facts.js';

/**
 * - `accepted`: stored; acknowledge.
 * - `senseless`: signed, but not a message of the protocol; sending it again would not change that, so acknowledge.
 * - `refused`: not the gateway's signature; nothing changed.
 * - `unknown order`: signed, but this shop does not know the payment (yet); let the gateway send it again.
 */
export type Reception = 'accepted' | 'senseless' | 'refused' | 'unknown order';

/** Verifies a notification over its raw bytes and stores what it says, before it is acknowledged. */
export async function receiveNotification(shop: Shop, received: ReceivedNotification): Promise<Reception> {
  let notification: VerifiedNotification;
  try {
    notification = shop.client.verifyNotification(received);
  } catch (error) {
    return refusalOf(shop, received.rawBody, error);
  }
  const fact = await factOf(shop, notification);
  // A type that this shop does not use needs no second delivery.
  if (fact === 'not used') return 'accepted';
  const orderId = fact && orderOfPaymentRequest(shop.database, fact.paymentRequestId);
  if (!fact || orderId === undefined) return 'unknown order';
  // Two steps need no common transaction: without the acknowledgement the notification comes again.
  learnFacts(shop, orderId, [fact]);
  recordNotification(shop.database, {
    orderId,
    type: notification.notifyType,
    identity: hashOf(received.rawBody),
    verified: true,
    receivedAtMs: shop.now(),
  });
  // Notification and inquiry must tell the same story; the last one asked may be older than what came now.
  shop.poller.start(orderId);
  return 'accepted';
}

function refusalOf(shop: Shop, rawBody: Uint8Array | string, error: unknown): 'senseless' | 'refused' {
  const isSigned = error instanceof MessageError;
  if (!isSigned && !(error instanceof SignatureError)) throw error;
  shop.log(`notification ${isSigned ? 'not understood' : 'refused'}: ${error.message}`);
  recordNotification(shop.database, {
    orderId: undefined,
    type: 'UNKNOWN',
    identity: `${isSigned ? 'senseless' : 'refused'} ${hashOf(rawBody)}`,
    verified: isSigned,
    receivedAtMs: shop.now(),
  });
  return isSigned ? 'senseless' : 'refused';
}

/** What makes two deliveries the same notification: every byte. */
function hashOf(rawBody: Uint8Array | string): string {
  return createHash('sha256').update(rawBody).digest('hex');
}

async function factOf(
  shop: Shop,
  notification: VerifiedNotification,
): Promise<GatewayFact | 'not used' | undefined> {
  if (notification.notifyType === 'PAYMENT_RESULT') return paymentNotified(notification, shop.now());
  if (notification.notifyType !== 'CAPTURE_RESULT') return 'not used';
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
    if (orderId !== undefined) learnFacts(shop, orderId, inquired(answer, shop.now()));
    return answer.paymentRequestId;
  } catch (error) {
    shop.log(`inquiry failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
