import type { ConsoleAnswer } from '@tillgate/contract/console';
import { standingOf } from '../db/claims.js';
import type { FoundDelivery } from '../db/delivery-search.js';
import { clockTime } from '../sandbox/happening-answer.js';

type DeliveryRow = ConsoleAnswer<'listDeliveries'>['items'][number];

/** A notification as lists tell it, with the last attempt to send it. */
export function deliveryRow(found: FoundDelivery): DeliveryRow {
  const standing = standingOf(found);
  const isPaused = standing.state === 'PENDING' && found.held_for === 'ENDPOINT';
  return {
    deliveryId: found.delivery_id,
    notifyType: found.notify_type,
    ...(found.payment_id === null ? {} : { paymentId: found.payment_id }),
    url: found.url,
    state: standing.state,
    isPaused,
    attempts: Number(found.attempts),
    createdAt: clockTime(Number(found.created_at)),
    ...(standing.state === 'PENDING' && !isPaused
      ? { nextAttemptAt: clockTime(standing.nextAttemptAtMs) }
      : {}),
    ...(found.http_status === null ? {} : { httpStatus: Number(found.http_status) }),
    ...(found.error === null ? {} : { error: found.error }),
  };
}
