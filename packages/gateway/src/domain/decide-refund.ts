import { refused, repeatOf, requested, started, type Decision, type RefundCommand } from './command.js';
import { cancellationOf, isClosed } from './ending.js';
import { approvedAuthorization, successfulOf, type Payment } from './payment.js';
import { disputedMinor, refundableMinor } from './refundable.js';
import { capturedMinor, committedRefundMinor } from './sums.js';

/** May this be given back? Never more than is left of what was captured, within the merchant's contract and window. */
export function decideRefund(payment: Payment, command: RefundCommand, nowMs: number): Decision {
  const { operationId, requestId, currency, amountMinor, captureId, details } = command;
  const earlier = requested(payment, 'REFUND', requestId);
  const isSameCurrency = currency === payment.facts.currency;
  if (earlier) return repeatOf(earlier, isSameCurrency && earlier.amountMinor === amountMinor);

  if (command.policy === 'SUSPENDED') return refused('INVALID_MERCHANT_STATUS');
  if (cancellationOf(payment)) return refused('ORDER_IS_CANCELED');
  if (isClosed(payment)) return refused('ORDER_IS_CLOSED');
  if (command.policy === 'NONE') return refused('REFUND_NOT_SUPPORTED');
  const paidAtMs = approvedAuthorization(payment)?.settledAtMs;
  if (paidAtMs === undefined || capturedMinor(payment) === 0n) {
    return refused(
      'ORDER_STATUS_INVALID',
      'Nothing was captured; cancel an authorisation that is not captured.',
    );
  }
  if (!isSameCurrency) return refused('CURRENCY_NOT_SUPPORT', 'Refund in the currency of the payment.');
  if (amountMinor <= 0n) return refused('PARAM_ILLEGAL');
  if (nowMs >= paidAtMs + command.windowMs) return refused('REFUND_WINDOW_EXCEED');
  return (
    overLimit(payment, command) ??
    started(
      payment,
      { kind: 'REFUND', operationId, amountMinor, requestId, referenceId: captureId, details },
      nowMs,
    )
  );
}

function overLimit(payment: Payment, command: RefundCommand): Decision | undefined {
  const { amountMinor, policy, disputes } = command;
  const refundedMinor = committedRefundMinor(payment);
  if (policy !== 'ANY' && refundedMinor > 0n) return refused('MULTIPLE_REFUNDS_NOT_SUPPORTED');
  if (refundedMinor + amountMinor > capturedMinor(payment)) return refused('REFUND_AMOUNT_EXCEED');
  if (amountMinor > refundableMinor(payment, disputes)) return isDisputed;
  if (policy === 'FULL_ONLY' && amountMinor !== capturedMinor(payment)) {
    return refused('PARTIAL_REFUND_NOT_SUPPORTED');
  }
  return overCapture(payment, command);
}

function overCapture(payment: Payment, { amountMinor, captureId, disputes }: RefundCommand) {
  if (captureId === undefined) return undefined;
  const capture = successfulOf(payment, 'CAPTURE').find((one) => one.operationId === captureId);
  if (!capture) return refused('PARAM_ILLEGAL', 'captureId: names no successful capture of this payment');
  const leftMinor = capture.amountMinor - committedRefundMinor(payment, captureId);
  if (amountMinor > leftMinor)
    return refused('REFUND_AMOUNT_EXCEED', 'The refunds would exceed this capture.');
  return amountMinor > leftMinor - disputedMinor(disputes, captureId) ? isDisputed : undefined;
}

const isDisputed = refused(
  'REFUND_AMOUNT_EXCEED',
  'Disputes keep a part of it, or gave it to the cardholder; so much is not left to refund.',
);
