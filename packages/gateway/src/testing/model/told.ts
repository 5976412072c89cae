import { expect } from 'vitest';
import type { Notification } from '@tillgate/contract';
import type { Payment } from '../../domain/payment.js';
import { closing, done, ofKind, settled } from './sums.js';

/** What a notification is about, and the state that it tells, as one text. */
function newsOf(notification: Notification): string {
  const { notifyType, result } = notification;
  switch (notification.notifyType) {
    case 'CAPTURE_RESULT':
      return `${notifyType} ${notification.captureId} ${result.resultCode} ${notification.captureAmount.value}`;
    case 'REFUND_RESULT':
      return `${notifyType} ${notification.refundId} ${result.resultCode} ${notification.refundAmount.value}`;
    case 'UPDATE_AMOUNT_RESULT':
      return `${notifyType} ${notification.updateRequestId} ${result.resultCode}`;
    default:
      return `${notifyType} ${result.resultCode}`;
  }
}

/** The news that a payment's operations are worth: all of them, and each of them once. */
function newsOfPayment(payment: Payment): string[] {
  const pending = ofKind(payment, 'AUTHORIZATION').filter(({ details }) => details.isPending);
  return [
    ...resultNews(payment),
    ...pending.map(() => 'PAYMENT_PENDING SUCCESS'),
    ...settled(payment, 'CAPTURE').map(
      ({ operationId, resultCode, amountMinor }) =>
        `CAPTURE_RESULT ${operationId} ${resultCode} ${amountMinor}`,
    ),
    ...settled(payment, 'REFUND').map(
      ({ operationId, resultCode, amountMinor }) =>
        `REFUND_RESULT ${operationId} ${resultCode} ${amountMinor}`,
    ),
    ...settled(payment, 'INCREMENT').map(
      ({ requestId, resultCode }) => `UPDATE_AMOUNT_RESULT ${String(requestId)} ${resultCode}`,
    ),
  ];
}

/** A merchant that cancelled knows; an order that ran out, a success, and the decline of a `pay` are told. */
function resultNews(payment: Payment): string[] {
  const close = closing(payment);
  if (close) return close.resultCode === 'ORDER_IS_CANCELED' ? [] : [`PAYMENT_RESULT ${close.resultCode}`];
  if (done(payment, 'AUTHORIZATION').length > 0) return ['PAYMENT_RESULT SUCCESS'];
  const [attempt] = settled(payment, 'AUTHORIZATION');
  return payment.facts.source === 'API' && attempt ? [`PAYMENT_RESULT ${attempt.resultCode}`] : [];
}

/** Nothing is told twice, and nothing that did not happen. `isAllSent`: nothing is left out either. */
export function checkNews(payment: Payment, told: readonly Notification[], isAllSent: boolean): void {
  const heard = told.map(newsOf).sort();
  const worth = newsOfPayment(payment).sort();
  if (isAllSent) {
    expect(heard, 'notifications').toEqual(worth);
    return;
  }
  const left = [...worth];
  for (const news of heard) {
    const index = left.indexOf(news);
    expect(index, `told twice or too early: ${news}`).toBeGreaterThanOrEqual(0);
    left.splice(index, 1);
  }
}

/** Inquiry and the last `notifyPayment` tell one story; only a cancellation comes after it. */
export function checkStory(inquiry: Readonly<Record<string, unknown>>, told: readonly Notification[]): void {
  const last = told.filter(({ notifyType }) => notifyType === 'PAYMENT_RESULT').at(-1);
  const isSuccess = last?.result.resultStatus === 'S';
  if (!last || (isSuccess && inquiry['paymentStatus'] === 'CANCELLED')) return;
  expect(inquiry['paymentResultCode'], 'as it was notified').toBe(last.result.resultCode);
  if (isSuccess) expect(inquiry['paymentStatus']).toBe('SUCCESS');
  else expect(['FAIL', 'CANCELLED']).toContain(inquiry['paymentStatus']);
}
