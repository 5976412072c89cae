import { readerOf, readMerchantSettings, type MerchantSettings } from '../merchant-settings.js';
import { notificationOf } from '../domain/notification.js';
import { operationWith, type NotificationIntent, type Payment } from '../domain/payment.js';
import { insertDelivery } from './deliveries.js';
import type { At } from './commit.js';
import type { Tx } from './transact.js';

/**
 * Writes what is to be told, in the transaction of the state that it tells. A URL of the request wins over one that is
 * set for the merchant; without either nothing is told (Antom's rule).
 */
export async function writeNotifications(
  tx: Tx,
  payment: Payment,
  intents: readonly NotificationIntent[],
  at: At,
): Promise<void> {
  if (intents.length === 0) return;
  const { clientId, paymentId } = payment.facts;
  const settings = await findSettings(tx, clientId);
  const reader = readerOf(settings);
  for (const intent of intents) {
    const url = await urlFor(tx, payment, intent, settings);
    if (url === undefined) continue;
    await insertDelivery(tx, {
      deliveryId: at.ids.transactionId(at.nowMs, ['delivery', intent.operationId, intent.notifyType]),
      clientId,
      paymentId,
      ...intent,
      url,
      body: JSON.stringify(notificationOf(payment, intent, reader)),
      createdAtMs: at.nowMs,
    });
  }
}

async function urlFor(
  tx: Tx,
  payment: Payment,
  { notifyType, operationId }: NotificationIntent,
  settings: MerchantSettings,
): Promise<string | undefined> {
  if (notifyType === 'REFUND_RESULT') {
    const refund = operationWith(payment, operationId);
    return refund?.details.notifyUrl ?? settings.refundNotifyUrl;
  }
  const configured = notifyType === 'CAPTURE_RESULT' ? settings.captureNotifyUrl : settings.paymentNotifyUrl;
  return (await requestedUrl(tx, payment)) ?? configured;
}

async function requestedUrl(tx: Tx, { facts }: Payment): Promise<string | undefined> {
  const session = await tx
    .selectFrom('payment_session')
    .select('notify_url')
    .where('client_id', '=', facts.clientId)
    .where('payment_request_id', '=', facts.paymentRequestId)
    .executeTakeFirstOrThrow();
  return session.notify_url ?? undefined;
}

/** The settings of a client, as they are in this transaction. */
export async function findSettings(tx: Tx, clientId: string): Promise<MerchantSettings> {
  const merchant = await tx
    .selectFrom('merchant')
    .select('settings')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return readMerchantSettings(merchant.settings);
}
