import { expect } from 'vitest';
import {
  inquiryPaymentResponseSchema,
  type InquiryPaymentResponse,
  type Notification,
  type Transaction,
} from '@tillgate/contract';
import type { LedgerAuthorization } from '@tillgate/contract/network-script';
import type { WireAnswer } from './wire-client.js';

/** What gateway, network and merchant know of one payment, long after its last operation. */
export interface Known {
  readonly inquiry: WireAnswer;
  readonly ledger: readonly LedgerAuthorization[];
  readonly notifications: readonly Notification[];
}

/** The three agree to the cent, nothing was charged twice, nothing is open, and every final state was told. */
export function compareBooks({ inquiry, ledger, notifications }: Known): void {
  const told = inquiryPaymentResponseSchema.parse(inquiry);
  const transactions = told.transactions ?? [];
  expect(['SUCCESS', 'FAIL', 'CANCELLED'], 'the payment has ended').toContain(told.paymentStatus);
  expect(transactions.filter(({ transactionStatus }) => transactionStatus === 'PROCESSING')).toEqual([]);
  expect(ledger.flatMap(({ operations }) => operations).filter(({ state }) => state === 'PENDING')).toEqual(
    [],
  );

  expect(sumOf(ledger, 'captured'), 'captured').toBe(doneSum(transactions, 'CAPTURE'));
  expect(sumOf(ledger, 'refunded'), 'refunded').toBe(doneSum(transactions, 'REFUND'));
  expect(sumOf(ledger, 'held'), 'held for nobody').toBe(
    sumOf(ledger, 'captured') + sumOf(ledger, 'released'),
  );
  const charged = ledger.filter(({ captured }) => captured !== '0');
  expect(charged.length, 'charged once at most').toBeLessThanOrEqual(1);
  if (charged.length > 0) expect(told.paymentStatus).toBe('SUCCESS');

  checkResults(resultsOf(notifications, told.paymentId), told);
  for (const done of transactions.filter(isCaptureOrRefund)) {
    expect(outcomesOf(notifications, done), `${done.transactionType} was told`).toEqual([
      done.transactionStatus,
    ]);
  }
}

type Sum = 'held' | 'captured' | 'refunded' | 'released';

function sumOf(ledger: readonly LedgerAuthorization[], sum: Sum): bigint {
  return ledger.reduce((total, authorization) => total + BigInt(authorization[sum]), 0n);
}

function doneSum(transactions: readonly Transaction[], type: string): bigint {
  return transactions
    .filter(
      ({ transactionType, transactionStatus }) => transactionType === type && transactionStatus === 'SUCCESS',
    )
    .reduce((total, { transactionAmount }) => total + BigInt(transactionAmount.value), 0n);
}

function isCaptureOrRefund({ transactionType }: Transaction): boolean {
  return transactionType === 'CAPTURE' || transactionType === 'REFUND';
}

/**
 * The final state was told. What a merchant ended itself was told by the answer to its call; what lapsed untaken was told
 * when it was authorised.
 */
function checkResults(results: readonly string[], told: InquiryPaymentResponse): void {
  const { paymentStatus, paymentResultCode: code } = told;
  const isTold = paymentStatus === 'CANCELLED' ? [code, 'SUCCESS'] : [code];
  expect(isTold, 'the final state, as it was told').toEqual(expect.arrayContaining([...new Set(results)]));
  if (code !== 'ORDER_IS_CANCELED') expect(results, `${code} was told`).not.toEqual([]);
}

function resultsOf(notifications: readonly Notification[], paymentId: string | undefined): string[] {
  return notifications.flatMap((told) =>
    told.notifyType === 'PAYMENT_RESULT' && (paymentId === undefined || told.paymentId === paymentId)
      ? [told.result.resultCode]
      : [],
  );
}

/** What was told of a capture or refund; once, however often it was sent. */
function outcomesOf(notifications: readonly Notification[], { transactionId }: Transaction): string[] {
  const outcomes = notifications.flatMap((told) => {
    const id =
      told.notifyType === 'CAPTURE_RESULT'
        ? told.captureId
        : told.notifyType === 'REFUND_RESULT'
          ? told.refundId
          : '';
    return id === transactionId ? [told.result.resultStatus === 'S' ? 'SUCCESS' : 'FAIL'] : [];
  });
  return [...new Set(outcomes)];
}
