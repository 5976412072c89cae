import type { CustomizedInfo, PaymentResultInfo, ResultCode } from '@tillgate/contract';

/** Facts of a payment: fixed when it begins, never edited. Amounts are whole minor units. */
export interface PaymentFacts {
  readonly paymentId: string;
  readonly clientId: string;
  readonly paymentRequestId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly captureMode: CaptureMode;
  readonly source: PaymentSource;
  readonly notes: MerchantNotes;
  readonly createdAtMs: number;
}

export type CaptureMode = 'AUTOMATIC' | 'MANUAL';

/** SESSION: paid in a form, in which a buyer may try again. API: by `pay`, in which the first answer is the last. */
export type PaymentSource = 'SESSION' | 'API';

/** What a merchant gave in order to hear it again. */
export interface MerchantNotes {
  readonly metadata?: string | undefined;
  readonly customizedInfo?: CustomizedInfo | undefined;
  readonly merchantAccountId?: string | undefined;
}

/**
 * AUTHORIZATION holds funds, INCREMENT holds more, CAPTURE takes them, VOID releases what is held and not taken, REFUND
 * gives back what was taken, CLOSE ends an order that was not paid.
 */
export type OperationKind = 'AUTHORIZATION' | 'INCREMENT' | 'CAPTURE' | 'VOID' | 'REFUND' | 'CLOSE';

/** CANCEL: the merchant asked. EXPIRY: the authorisation lapsed. LATE: it was approved after the order had ended. */
export type VoidCause = 'CANCEL' | 'EXPIRY' | 'LATE';

/** What belongs to one kind of operation only. */
export interface OperationDetails {
  /** AUTHORIZATION: the acquirer said that its answer comes later. */
  readonly isPending?: boolean | undefined;
  /** INCREMENT: the total that was asked for, in minor units as text. */
  readonly totalMinor?: string | undefined;
  /** CAPTURE: no other follows; the rest is released. */
  readonly isFinal?: boolean | undefined;
  /** VOID. */
  readonly cause?: VoidCause | undefined;
  /** CAPTURE and REFUND: the acquirer's number (ARN). */
  readonly acquirerReferenceNo?: string | undefined;
  /** REFUND: where its notification goes, and what comes back with it. */
  readonly notifyUrl?: string | undefined;
  readonly notes?: MerchantNotes | undefined;
}

interface OperationBase {
  readonly operationId: string;
  readonly kind: OperationKind;
  /** Position in the payment, from 1. Unique, so that two racing decisions cannot both be written. */
  readonly sequence: number;
  readonly amountMinor: bigint;
  readonly createdAtMs: number;
  /** The merchant's id of a capture, refund or increment; none where we began it. */
  readonly requestId?: string | undefined;
  /** The authorisation that it is about; of a refund, the capture that the merchant named. */
  readonly referenceId?: string | undefined;
  readonly details: OperationDetails;
}

/** An operation is written as PROCESSING before anyone is called, and settled once. */
export type Operation =
  | (OperationBase & { readonly state: 'PROCESSING' })
  | (OperationBase & {
      readonly state: 'SUCCESS' | 'FAIL';
      readonly settledAtMs: number;
      readonly resultCode: ResultCode;
      readonly cardResult: PaymentResultInfo;
    });

export type SettledOperation = Extract<Operation, { settledAtMs: number }>;

/** A payment is its facts and its operations; status and sums are computed from these. */
export interface Payment {
  readonly facts: PaymentFacts;
  readonly operations: readonly Operation[];
}

/** "Tell the merchant of the state that this operation brought." */
export interface NotificationIntent {
  readonly notifyType:
    | 'PAYMENT_RESULT'
    | 'PAYMENT_PENDING'
    | 'UPDATE_AMOUNT_RESULT'
    | 'CAPTURE_RESULT'
    | 'REFUND_RESULT';
  readonly operationId: string;
}

/** Whether an operation reached its end. */
export function isSettled(operation: Operation): operation is SettledOperation {
  return operation.state !== 'PROCESSING';
}

/** The operation with this id. */
export function operationWith(payment: Payment, operationId: string): Operation | undefined {
  return payment.operations.find((operation) => operation.operationId === operationId);
}

/** Operations of a kind, first to last. */
export function operationsOf(payment: Payment, kind: OperationKind): Operation[] {
  return payment.operations.filter((operation) => operation.kind === kind);
}

/** Settled operations of a kind, first to last. */
export function settledOf(payment: Payment, kind: OperationKind): SettledOperation[] {
  return operationsOf(payment, kind).filter(isSettled);
}

/** Operations of a kind that happened or may still happen. */
export function committedOf(payment: Payment, kind: OperationKind): Operation[] {
  return operationsOf(payment, kind).filter(({ state }) => state !== 'FAIL');
}

/** Operations of a kind that happened. */
export function successfulOf(payment: Payment, kind: OperationKind): SettledOperation[] {
  return settledOf(payment, kind).filter(({ state }) => state === 'SUCCESS');
}

/** The authorisation that succeeded, if one did. */
export function approvedAuthorization(payment: Payment): SettledOperation | undefined {
  return successfulOf(payment, 'AUTHORIZATION')[0];
}

/** The payment with an operation added, or put in the place of its earlier self. */
export function withOperation(payment: Payment, operation: Operation): Payment {
  const others = payment.operations.filter(({ operationId }) => operationId !== operation.operationId);
  const operations = [...others, operation].sort((a, b) => a.sequence - b.sequence);
  return { facts: payment.facts, operations };
}
