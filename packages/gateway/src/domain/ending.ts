import {
  approvedAuthorization,
  committedOf,
  isSettled,
  operationsOf,
  settledOf,
  successfulOf,
  type Operation,
  type Payment,
  type SettledOperation,
} from './payment.js';
import { authorizedMinor, capturedMinor } from './sums.js';

/** How a payment or its authorisation ends without the money: closed, cancelled, lapsed. */

/** An authorisation is captured within 7 days or lapses (Antom: `authExpiryTime`). */
export const authorizationLifeMs = 7 * 24 * 60 * 60 * 1000;

/** An acquirer that refuses a release at the end is asked again after a day, three times in all. */
const releaseAgainAfterMs = 24 * 60 * 60 * 1000;
const mostReleases = 3;

/** The end of an order that was not paid: it ran out, or the merchant cancelled it. */
export function closingOf(payment: Payment): SettledOperation | undefined {
  return settledOf(payment, 'CLOSE')[0];
}

/** Whether the order ended unpaid. */
export function isClosed(payment: Payment): boolean {
  return closingOf(payment) !== undefined;
}

/** Whether a `pay` was declined, and no attempt of it runs any more. */
export function isFailedForGood(payment: Payment): boolean {
  const attempts = operationsOf(payment, 'AUTHORIZATION');
  return payment.facts.source === 'API' && attempts.length > 0 && attempts.every(isSettled);
}

/** Whether no card can be tried any more: paid, closed, or failed for good. */
export function isOver(payment: Payment): boolean {
  return isClosed(payment) || approvedAuthorization(payment) !== undefined || isFailedForGood(payment);
}

/** The release of the payment's authorisation, done or on its way. */
export function releaseOf(payment: Payment): Operation | undefined {
  const authorization = approvedAuthorization(payment);
  return committedOf(payment, 'VOID').find(({ referenceId }) => referenceId === authorization?.operationId);
}

/** What made the payment CANCELLED: the merchant's cancelling of the order, or the release of all that was held. */
export function cancellationOf(payment: Payment): SettledOperation | undefined {
  const closing = closingOf(payment);
  if (closing?.resultCode === 'ORDER_IS_CANCELED') return closing;
  const release = releaseOf(payment);
  const isReleased = release?.state === 'SUCCESS' && capturedMinor(payment) === 0n;
  return isReleased ? release : undefined;
}

/** When the payment's authorisation lapses; undefined while there is none. */
export function authorizationEndMs(payment: Payment): number | undefined {
  const authorization = approvedAuthorization(payment);
  return authorization && authorization.settledAtMs + authorizationLifeMs;
}

/** When what is held and not taken is to be released; undefined where nothing is. */
export function releaseDueMs(payment: Payment): number | undefined {
  const endMs = authorizationEndMs(payment);
  const refusals = refusedReleases(payment);
  if (endMs === undefined || releaseOf(payment) || refusals >= mostReleases) return undefined;
  if (committedOf(payment, 'CAPTURE').some(({ state }) => state === 'PROCESSING')) return undefined;
  const isAllTaken =
    capturedMinor(payment) === authorizedMinor(payment) ||
    successfulOf(payment, 'CAPTURE').some(({ details }) => details.isFinal);
  return isAllTaken ? undefined : endMs + refusals * releaseAgainAfterMs;
}

/** Only those at the end count: a merchant whose cancelling was refused three times has its funds released all the same. */
function refusedReleases(payment: Payment): number {
  const releases = operationsOf(payment, 'VOID').filter(({ details }) => details.cause === 'EXPIRY');
  return releases.filter(({ state }) => state === 'FAIL').length;
}
