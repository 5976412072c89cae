import type { ResultCode } from '@tillgate/contract';
import { authorizationEndMs, closingOf, releaseOf } from './ending.js';
import { approvedAuthorization, type Payment } from './payment.js';

/** Why nothing can be done with the authorisation of a payment any more, or yet; undefined if something can. */
export function authorizationFault(payment: Payment, nowMs: number): ResultCode | undefined {
  const closing = closingOf(payment);
  if (closing) return closing.resultCode === 'ORDER_IS_CANCELED' ? 'ORDER_IS_CANCELED' : 'AUTH_NOT_FOUND';
  if (!approvedAuthorization(payment)) return 'AUTH_NOT_FOUND';
  const release = releaseOf(payment);
  if (release) return release.details.cause === 'EXPIRY' ? 'AUTH_EXPIRED' : 'AUTH_CANCELLED';
  return nowMs >= (authorizationEndMs(payment) ?? 0) ? 'AUTH_EXPIRED' : undefined;
}
