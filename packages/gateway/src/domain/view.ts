import {
  isoTime,
  result,
  type InquiryPaymentResponse,
  type PaymentResultInfo,
  type ResultCode,
  type Transaction,
} from '@tillgate/contract';
import { authorizationLifeMs, isClosed } from './decide.js';
import {
  approvedAuthorization,
  isSettled,
  type Operation,
  type Payment,
  type SettledOperation,
} from './payment.js';

/** Where a payment stands; one computation for inquiry, notification and checkout, so that they agree. */
export interface PaymentView {
  readonly paymentStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED';
  readonly resultCode: ResultCode;
  readonly cardResult: PaymentResultInfo;
  readonly paidAtMs: number | undefined;
}

/**
 * SUCCESS once authorised. FAIL after a declined attempt: final, unless the buyer succeeds with another
 * attempt while the session is open. CANCELLED when the order closed without any attempt.
 */
export function view(payment: Payment): PaymentView {
  const approved = approvedAuthorization(payment);
  if (approved) return viewOf('SUCCESS', approved, approved.settledAtMs);
  const attempts = payment.operations.filter(({ kind }) => kind === 'AUTHORIZATION');
  const last = attempts.at(-1);
  if (last && isSettled(last)) return viewOf('FAIL', last, undefined);
  if (last || !isClosed(payment)) return unsettled('PROCESSING', 'PAYMENT_IN_PROCESS');
  return unsettled('CANCELLED', 'ORDER_IS_CLOSED');
}

/** `inquiryPayment`, the fields that come with status `S`. */
export function inquiryFields(payment: Payment): Omit<InquiryPaymentResponse, 'result'> {
  const { paymentStatus, resultCode, cardResult, paidAtMs } = view(payment);
  const { resultMessage } = result(resultCode);
  return {
    paymentStatus,
    paymentResultCode: resultCode,
    paymentResultMessage: resultMessage,
    ...paymentFields(payment),
    ...(paidAtMs === undefined ? {} : paidFields(payment, paidAtMs)),
    ...(Object.keys(cardResult).length === 0 ? {} : { paymentResultInfo: cardResult }),
    transactions: transactionsOf(payment),
  };
}

/** Ids, amount and creation time: in every inquiry and every payment notification. */
export function paymentFields({ facts }: Payment) {
  return {
    paymentRequestId: facts.paymentRequestId,
    paymentId: facts.paymentId,
    paymentAmount: amountOf(facts.currency, facts.amountMinor),
    paymentCreateTime: isoTime(facts.createdAtMs),
    paymentMethodType: 'CARD',
  };
}

/** The fields that only a successful payment has. */
export function paidFields({ facts }: Payment, paidAtMs: number) {
  return {
    actualPaymentAmount: amountOf(facts.currency, facts.amountMinor),
    paymentTime: isoTime(paidAtMs),
    authExpiryTime: isoTime(paidAtMs + authorizationLifeMs),
  };
}

/** Money in its wire shape. */
export function amountOf(currency: string, amountMinor: bigint) {
  return { currency, value: amountMinor.toString() };
}

/** Captures as `transactions`; null where there is none, as Antom answers. */
function transactionsOf(payment: Payment): Transaction[] | null {
  const captures = payment.operations.filter(({ kind }) => kind === 'CAPTURE');
  return captures.length === 0 ? null : captures.map((capture) => transactionOf(payment, capture));
}

function transactionOf({ facts }: Payment, capture: Operation): Transaction {
  return {
    transactionId: capture.operationId,
    transactionRequestId: capture.operationId,
    transactionType: 'CAPTURE',
    transactionStatus: capture.state,
    transactionAmount: amountOf(facts.currency, capture.amountMinor),
    transactionResult: result(isSettled(capture) ? capture.resultCode : 'CAPTURE_IN_PROCESS'),
    ...(isSettled(capture) ? { transactionTime: isoTime(capture.settledAtMs) } : {}),
  };
}

function viewOf(
  paymentStatus: 'SUCCESS' | 'FAIL',
  operation: SettledOperation,
  paidAtMs: number | undefined,
): PaymentView {
  const { resultCode, cardResult } = operation;
  return { paymentStatus, resultCode, cardResult, paidAtMs };
}

function unsettled(paymentStatus: 'PROCESSING' | 'CANCELLED', resultCode: ResultCode): PaymentView {
  return { paymentStatus, resultCode, cardResult: {}, paidAtMs: undefined };
}
