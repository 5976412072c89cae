import type { Dispute, DisputeState } from './dispute.js';
import type { Payment } from './payment.js';
import { capturedMinor, committedRefundMinor } from './sums.js';

/** Whether a chargeback keeps its amount from the merchant, or gave it to the cardholder. */
const takes: Readonly<Record<DisputeState, boolean>> = {
  OPEN: true,
  DEFENDED: true,
  ACCEPTED: true,
  LOST: true,
  WON: false,
  CANCELLED: false,
};

/** Whether money is not there to be refunded because of this dispute. Requests for documents move none. */
function takesMoney({ facts, state }: Dispute): boolean {
  return facts.type === 'CHARGEBACK' && takes[state];
}

/** What disputes keep from the merchant or gave to the cardholder, in minor units; of one capture, where it is named. */
export function disputedMinor(disputes: readonly Dispute[], captureId?: string): bigint {
  return disputes
    .filter(takesMoney)
    .filter(({ facts }) => captureId === undefined || facts.captureId === captureId)
    .reduce((sum, { facts }) => sum + facts.amountMinor, 0n);
}

/**
 * What can be given back now, in minor units: what was captured, and is neither refunded, nor on its way back, nor disputed.
 * Never negative, though a dispute may be known before the capture that it is about.
 */
export function refundableMinor(payment: Payment, disputes: readonly Dispute[]): bigint {
  const leftMinor = capturedMinor(payment) - committedRefundMinor(payment) - disputedMinor(disputes);
  return leftMinor > 0n ? leftMinor : 0n;
}
