import type { Fault } from '@tillgate/contract/sandbox';
import type { ClaimedDelivery } from '../db/claims.js';
import { takeFault } from '../db/faults.js';
import { findPayment } from '../db/payments.js';
import type { Sent } from '../notifications/send-signed.js';
import type { Context } from '../ports.js';

/** What goes wrong with an attempt to notify. */
export type NotificationFault = Exclude<
  Fault,
  { kind: `CALL_${string}` } | { kind: 'NOTIFICATION_BEFORE_RETURN' }
>;

/** Kinds that have a notification wait, which it does once. */
const holding: ReadonlySet<Fault['kind']> = new Set([
  'NOTIFICATION_DELAY',
  'NOTIFICATION_REORDER',
  'RETURN_BEFORE_NOTIFICATION',
]);

/** The fault that happens to this attempt, used once by that; undefined for nearly all, which it costs nothing. */
export async function takeNotificationFault(
  context: Context,
  delivery: ClaimedDelivery,
): Promise<NotificationFault | undefined> {
  const merchant = await context.merchantKeys(delivery.clientId);
  for (const stored of merchant?.faults ?? []) {
    const { fault } = stored;
    if (!isNotificationFault(fault) || !(await isFor(context, fault, delivery))) continue;
    if (await takeFault(context.db, stored, context.machineClock.nowMs())) return fault;
  }
  return undefined;
}

/** Sends as a fault has it: once, twice, or not at all. What is returned counts for the schedule. */
export async function sentWith(
  fault: NotificationFault | undefined,
  send: () => Promise<Sent>,
): Promise<Sent> {
  if (fault?.kind === 'NOTIFICATION_DROP') {
    return { headers: undefined, reply: { kind: 'failed', error: 'dropped by a fault of the sandbox' } };
  }
  const sent = await send();
  if (fault?.kind === 'NOTIFICATION_DUPLICATE') await send();
  return sent;
}

function isNotificationFault(fault: Fault): fault is NotificationFault {
  return !fault.kind.startsWith('CALL_') && fault.kind !== 'NOTIFICATION_BEFORE_RETURN';
}

async function isFor(
  { db }: Context,
  fault: NotificationFault,
  { notifyType, paymentId, clientId, heldFor }: ClaimedDelivery,
): Promise<boolean> {
  if (heldFor !== null && holding.has(fault.kind)) return false;
  const wanted = fault.kind === 'RETURN_BEFORE_NOTIFICATION' ? 'PAYMENT_RESULT' : fault.notifyType;
  if (wanted !== undefined && wanted !== notifyType) return false;
  const { paymentRequestId } = fault;
  if (paymentRequestId === undefined) return true;
  const payment = await findPayment(db, { clientId, paymentRequestId });
  return payment !== undefined && payment.facts.paymentId === paymentId;
}
