import { approvedAuthorization, committedOf, successfulOf, type Operation, type Payment } from './payment.js';

/** Sums of a payment in minor units. "Committed" counts what is still on its way, so that a further step leaves room for it. */

/** What is held for the merchant, or was: the authorisation with its increments; zero while there is none. */
export function authorizedMinor(payment: Payment): bigint {
  const authorization = approvedAuthorization(payment);
  return authorization ? authorization.amountMinor + sum(successfulOf(payment, 'INCREMENT')) : 0n;
}

export function committedCaptureMinor(payment: Payment): bigint {
  return sum(committedOf(payment, 'CAPTURE'));
}

export function capturedMinor(payment: Payment): bigint {
  return sum(successfulOf(payment, 'CAPTURE'));
}

export function refundedMinor(payment: Payment): bigint {
  return sum(successfulOf(payment, 'REFUND'));
}

/** Of one capture, where it is named: what refunds that name it take out of it. */
export function committedRefundMinor(payment: Payment, captureId?: string): bigint {
  const refunds = committedOf(payment, 'REFUND');
  return sum(
    captureId === undefined ? refunds : refunds.filter(({ referenceId }) => referenceId === captureId),
  );
}

function sum(operations: readonly Operation[]): bigint {
  return operations.reduce((total, { amountMinor }) => total + amountMinor, 0n);
}
