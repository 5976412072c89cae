import type { ResultCode } from '@tillgate/contract';
import { accepted, nextSequence, refused, started, type Decision } from './command.js';
import { isAuthorizing } from './decide-authorize.js';
import { authorizationEndMs, closingOf, isFailedForGood, isOver, releaseDueMs, releaseOf } from './ending.js';
import {
  approvedAuthorization,
  committedOf,
  operationsOf,
  settledOf,
  type Payment,
  type VoidCause,
} from './payment.js';
import { authorizedMinor, committedCaptureMinor } from './sums.js';

/**
 * May the merchant cancel? An unpaid order is closed at once, also while a card is being tried: if that succeeds, it is
 * released. An authorisation is released as long as nothing of it is captured. Again is the same once more.
 */
export function decideCancel(payment: Payment, operationId: string, nowMs: number): Decision {
  const earlier = closingOf(payment) ?? releaseByMerchant(payment);
  if (earlier) return { kind: 'repeated', operation: earlier };
  if (!approvedAuthorization(payment)) return cancelUnpaid(payment, operationId, nowMs);
  if (committedOf(payment, 'REFUND').length > 0) return refused('PROCESS_FAIL', 'The payment has a refund.');
  if (committedCaptureMinor(payment) > 0n) {
    return refused('ORDER_STATUS_INVALID', 'The payment is captured; refund it.');
  }
  const isLapsed = releaseOf(payment) !== undefined || nowMs >= (authorizationEndMs(payment) ?? 0);
  if (isLapsed) return refused('CANCEL_WINDOW_EXCEED');
  return release(payment, operationId, 'CANCEL', nowMs);
}

/** May the order be closed, because its time is over? Not while a card is being tried. */
export function decideClose(payment: Payment, operationId: string, nowMs: number): Decision {
  if (isAuthorizing(payment)) return refused('PAYMENT_IN_PROCESS');
  if (isOver(payment)) return refused('ORDER_IS_CLOSED');
  const code = settledOf(payment, 'AUTHORIZATION').at(-1)?.resultCode ?? 'ORDER_IS_CLOSED';
  const notifications = [{ notifyType: 'PAYMENT_RESULT', operationId }] as const;
  return { ...closed(payment, operationId, code, nowMs), notifications };
}

/** Is what is held to be released, because the authorisation lapsed? */
export function decideRelease(payment: Payment, operationId: string, nowMs: number): Decision {
  const dueMs = releaseDueMs(payment);
  if (dueMs === undefined || nowMs < dueMs) return refused('ORDER_STATUS_INVALID');
  return release(payment, operationId, 'EXPIRY', nowMs);
}

function releaseByMerchant(payment: Payment) {
  const found = releaseOf(payment);
  return found?.details.cause === 'EXPIRY' ? undefined : found;
}

function cancelUnpaid(payment: Payment, operationId: string, nowMs: number): Decision {
  if (isFailedForGood(payment))
    return refused('ORDER_STATUS_INVALID', 'The payment failed; there is nothing to cancel.');
  return closed(payment, operationId, 'ORDER_IS_CANCELED', nowMs);
}

function closed(payment: Payment, operationId: string, resultCode: ResultCode, nowMs: number) {
  return {
    kind: 'accepted',
    operation: {
      operationId,
      kind: 'CLOSE',
      sequence: nextSequence(payment),
      amountMinor: 0n,
      createdAtMs: nowMs,
      details: {},
      state: 'SUCCESS',
      settledAtMs: nowMs,
      resultCode,
      cardResult: {},
    },
    notifications: [],
  } as const satisfies Decision;
}

/**
 * The release of an authorisation; of the payment's own, unless another one is named that came too late. Only a merchant's
 * counts against the number of operations: what nobody can take must not stay held, however many there were before.
 */
export function release(
  payment: Payment,
  operationId: string,
  cause: VoidCause,
  nowMs: number,
  authorizationId: string | undefined = approvedAuthorization(payment)?.operationId,
): Decision {
  const held = operationsOf(payment, 'AUTHORIZATION').find((one) => one.operationId === authorizationId);
  const isOwn = authorizationId === approvedAuthorization(payment)?.operationId;
  const ownMinor = authorizedMinor(payment) - committedCaptureMinor(payment);
  const amountMinor = isOwn ? ownMinor : (held?.amountMinor ?? 0n);
  const begun = { kind: 'VOID', operationId, amountMinor, referenceId: authorizationId } as const;
  const begin = cause === 'CANCEL' ? started : accepted;
  return begin(payment, { ...begun, details: { cause } }, nowMs);
}
