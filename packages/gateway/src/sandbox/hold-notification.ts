import type { ClaimedDelivery } from '../db/claims.js';
import { holdDelivery, isFormTold, releaseDeliveries } from '../db/held-deliveries.js';
import type { Context } from '../ports.js';
import type { NotificationFault } from './notification-fault.js';

/** Whether a fault has this notification wait instead of being sent; then it was put off. */
export async function isHeld(
  { db, clock }: Context,
  { deliveryId, paymentId }: ClaimedDelivery,
  fault: NotificationFault,
): Promise<boolean> {
  const nowMs = clock.nowMs();
  switch (fault.kind) {
    case 'NOTIFICATION_DELAY':
      await holdDelivery(db, deliveryId, { heldFor: 'TIME', untilMs: nowMs + fault.delayMs });
      return true;
    case 'NOTIFICATION_REORDER':
      await holdDelivery(db, deliveryId, { heldFor: 'OTHER', untilMs: nowMs + fault.forAtMostMs });
      return true;
    case 'RETURN_BEFORE_NOTIFICATION':
      if (paymentId === null || (await isFormTold(db, paymentId))) return false;
      await holdDelivery(db, deliveryId, { heldFor: 'RETURN', untilMs: nowMs + fault.forAtMostMs });
      return true;
    default:
      return false;
  }
}

/** Lets those go that waited for another one, after an attempt to send that. Returns whether there were any. */
export async function releaseOvertaken(
  { db, clock, merchantKeys }: Context,
  { clientId, deliveryId }: ClaimedDelivery,
): Promise<boolean> {
  const merchant = await merchantKeys(clientId);
  if (!merchant || merchant.faults.length === 0) return false;
  return releaseDeliveries(db, { heldFor: 'OTHER', clientId, deliveryId }, clock.nowMs());
}
