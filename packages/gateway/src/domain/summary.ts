import type { PaymentState, ResultCode } from '@tillgate/contract';
import { approvedAuthorization, isSettled, settledOf, type Operation, type Payment } from './payment.js';
import { authorizedMinor, capturedMinor, refundedMinor } from './sums.js';
import { view } from './view.js';

/**
 * A payment in one row, for whoever looks for it among many. Nothing decides by it: it is computed from the payment whenever
 * that changes, and can be computed again at any time. Amounts are whole minor units.
 */
export interface PaymentSummary {
  readonly state: PaymentState;
  readonly resultCode: ResultCode;
  /** What is held, once something is; else what was asked for. */
  readonly amountMinor: bigint;
  /** What is held, or was; zero while nothing is. */
  readonly authorizedMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** Of the card that paid, or was tried last. */
  readonly brand: string | undefined;
  readonly lastFour: string | undefined;
  readonly country: string | undefined;
  readonly changedAtMs: number;
}

/** What a list tells of a payment. */
export function summaryOf(payment: Payment): PaymentSummary {
  const heldMinor = authorizedMinor(payment);
  const card = (approvedAuthorization(payment) ?? settledOf(payment, 'AUTHORIZATION').at(-1))?.cardResult;
  return {
    state: stateOf(payment),
    resultCode: view(payment).resultCode,
    amountMinor: heldMinor || payment.facts.amountMinor,
    authorizedMinor: heldMinor,
    capturedMinor: capturedMinor(payment),
    refundedMinor: refundedMinor(payment),
    brand: card?.cardBrand,
    lastFour: card?.lastFour,
    country: card?.issuingCountry,
    changedAtMs: Math.max(payment.facts.createdAtMs, ...payment.operations.map(lastTimeOf)),
  };
}

function stateOf(payment: Payment): PaymentState {
  const { paymentStatus } = view(payment);
  if (paymentStatus === 'FAIL') return 'FAILED';
  if (paymentStatus !== 'SUCCESS') return paymentStatus;
  const takenMinor = capturedMinor(payment);
  const returnedMinor = refundedMinor(payment);
  if (takenMinor === 0n) return 'AUTHORIZED';
  if (returnedMinor === 0n) return 'CAPTURED';
  return returnedMinor < takenMinor ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
}

function lastTimeOf(operation: Operation): number {
  return isSettled(operation) ? operation.settledAtMs : operation.createdAtMs;
}
