import {
  isoTime,
  result,
  type InquiryPaymentResponse,
  type PaymentResultInfo,
  type ResultCode,
  type Transaction,
} from '@tillgate/contract';
import { authorizationLifeMs, cancellationOf, isClosed } from './ending.js';
import {
  approvedAuthorization,
  isSettled,
  operationsOf,
  successfulOf,
  type Operation,
  type OperationKind,
  type Payment,
  type SettledOperation,
} from './payment.js';
import { authorizedMinor } from './sums.js';

/** Where a payment stands; one computation for inquiry, notification and checkout, so that they agree. */
export interface PaymentView {
  readonly paymentStatus: 'SUCCESS' | 'FAIL' | 'PROCESSING' | 'CANCELLED';
  readonly resultCode: ResultCode;
  readonly cardResult: PaymentResultInfo;
  readonly paidAtMs: number | undefined;
}

/** What a merchant's contract lets it see. Antom tells `acquirerReferenceNo` to merchants in Singapore and Hong Kong. */
export interface Reader {
  readonly seesReferenceNo: boolean;
}

/**
 * CANCELLED when the merchant cancelled, or when all that was held was released. SUCCESS once authorised. FAIL after a
 * declined attempt: final, unless the buyer succeeds with another attempt while the session is open. CANCELLED, too, when
 * the order closed without any attempt.
 */
export function view(payment: Payment): PaymentView {
  const approved = approvedAuthorization(payment);
  const cancellation = cancellationOf(payment);
  if (cancellation) {
    const code = cancellation.details.cause === 'EXPIRY' ? 'ORDER_IS_CLOSED' : 'ORDER_IS_CANCELED';
    return unpaid('CANCELLED', code, approved?.cardResult);
  }
  if (approved) return viewOf('SUCCESS', approved, approved.settledAtMs);
  const last = operationsOf(payment, 'AUTHORIZATION').at(-1);
  if (last && isSettled(last)) return viewOf('FAIL', last, undefined);
  if (last || !isClosed(payment)) return unpaid('PROCESSING', 'PAYMENT_IN_PROCESS');
  return unpaid('CANCELLED', 'ORDER_IS_CLOSED');
}

/** `inquiryPayment`, the fields that come with status `S`. */
export function inquiryFields(payment: Payment, reader: Reader): Omit<InquiryPaymentResponse, 'result'> {
  const { paymentStatus, resultCode } = view(payment);
  const { resultMessage } = result(resultCode);
  const { merchantAccountId } = payment.facts.notes;
  return {
    paymentStatus,
    paymentResultCode: resultCode,
    paymentResultMessage: resultMessage,
    ...paymentFields(payment),
    paymentMethodType: 'CARD',
    ...resultFields(payment),
    ...referenceNo(payment, reader),
    ...notesOf(payment),
    ...(merchantAccountId === undefined ? {} : { merchantAccountId }),
    transactions: transactionsOf(payment),
  };
}

/** Ids, amount and creation time: in every message about a payment. The amount is what is held, once something is. */
export function paymentFields(payment: Payment) {
  const { facts } = payment;
  return {
    paymentRequestId: facts.paymentRequestId,
    paymentId: facts.paymentId,
    paymentAmount: amountOf(facts.currency, authorizedMinor(payment) || facts.amountMinor),
    paymentCreateTime: isoTime(facts.createdAtMs),
  };
}

/** What a payment's outcome adds: times of a successful one, and what may be known of the card. */
export function resultFields(payment: Payment) {
  const { cardResult, paidAtMs } = view(payment);
  return {
    ...(paidAtMs === undefined ? {} : paidFields(payment, paidAtMs)),
    ...(Object.keys(cardResult).length === 0 ? {} : { paymentResultInfo: cardResult }),
  };
}

function paidFields(payment: Payment, paidAtMs: number) {
  return {
    actualPaymentAmount: amountOf(payment.facts.currency, authorizedMinor(payment)),
    paymentTime: isoTime(paidAtMs),
    authExpiryTime: isoTime(paidAtMs + authorizationLifeMs),
  };
}

/** The acquirer's number of the payment: that of its first capture. */
export function referenceNo(payment: Payment, { seesReferenceNo }: Reader) {
  const acquirerReferenceNo = successfulOf(payment, 'CAPTURE')[0]?.details.acquirerReferenceNo;
  return seesReferenceNo && acquirerReferenceNo !== undefined ? { acquirerReferenceNo } : {};
}

/** The acquirer's number of an operation under the name that a message has for it. */
export function operationReferenceNo<Name extends string>(
  name: Name,
  { details }: SettledOperation,
  { seesReferenceNo }: Reader,
): Partial<Record<Name, string>> {
  const number = details.acquirerReferenceNo;
  const fields: Partial<Record<string, string>> =
    seesReferenceNo && number !== undefined ? { [name]: number } : {};
  return fields;
}

/** What the merchant gave in order to hear it again. */
export function notesOf({ facts: { notes } }: Payment) {
  const { metadata, customizedInfo } = notes;
  return {
    ...(metadata === undefined ? {} : { metadata }),
    ...(customizedInfo === undefined ? {} : { customizedInfo }),
  };
}

/** Money in its wire shape. */
export function amountOf(currency: string, amountMinor: bigint) {
  return { currency, value: amountMinor.toString() };
}

const transactionKinds = {
  CAPTURE: { transactionType: 'CAPTURE', whileProcessing: 'CAPTURE_IN_PROCESS' },
  REFUND: { transactionType: 'REFUND', whileProcessing: 'REFUND_IN_PROCESS' },
  VOID: { transactionType: 'VOID', whileProcessing: 'PAYMENT_IN_PROCESS' },
  INCREMENT: { transactionType: 'INCREMENTAL', whileProcessing: 'PAYMENT_IN_PROCESS' },
} as const satisfies Partial<Record<OperationKind, object>>;

/** What moved, as `transactions`; null where nothing did, as Antom answers. */
function transactionsOf(payment: Payment): Transaction[] | null {
  const moved = payment.operations.flatMap((operation) => transactionOf(payment, operation));
  return moved.length === 0 ? null : moved;
}

function transactionOf({ facts }: Payment, operation: Operation): Transaction[] {
  const { operationId, kind, state, amountMinor, requestId } = operation;
  if (kind === 'AUTHORIZATION' || kind === 'CLOSE') return [];
  const { transactionType, whileProcessing } = transactionKinds[kind];
  return [
    {
      transactionId: operationId,
      transactionRequestId: requestId ?? operationId,
      transactionType,
      transactionStatus: state,
      transactionAmount: amountOf(facts.currency, amountMinor),
      transactionResult: result(isSettled(operation) ? operation.resultCode : whileProcessing),
      ...(isSettled(operation) ? { transactionTime: isoTime(operation.settledAtMs) } : {}),
    },
  ];
}

function viewOf(
  paymentStatus: 'SUCCESS' | 'FAIL',
  operation: SettledOperation,
  paidAtMs: number | undefined,
): PaymentView {
  const { resultCode, cardResult } = operation;
  return { paymentStatus, resultCode, cardResult, paidAtMs };
}

function unpaid(
  paymentStatus: 'PROCESSING' | 'CANCELLED',
  resultCode: ResultCode,
  cardResult: PaymentResultInfo = {},
): PaymentView {
  return { paymentStatus, resultCode, cardResult, paidAtMs: undefined };
}
