import type { PaymentResultInfo, ResultCode } from '@tillgate/contract';

/** Facts of a payment: fixed when the buyer first submits, never edited. Amounts are whole minor units. */
export interface PaymentFacts {
  readonly paymentId: string;
  readonly clientId: string;
  readonly paymentRequestId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly captureMode: 'AUTOMATIC' | 'MANUAL';
  readonly createdAtMs: number;
}

/** AUTHORIZATION holds the funds, CAPTURE takes them, CLOSE ends an order that was not paid. */
export type OperationKind = 'AUTHORIZATION' | 'CAPTURE' | 'CLOSE';

interface OperationBase {
  readonly operationId: string;
  readonly kind: OperationKind;
  /** Position in the payment, from 1. Unique, so that two racing decisions cannot both be written. */
  readonly sequence: number;
  readonly amountMinor: bigint;
  readonly createdAtMs: number;
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

/** "Tell the merchant of the final state that this operation brought." */
export interface NotificationIntent {
  readonly notifyType: 'PAYMENT_RESULT' | 'CAPTURE_RESULT';
  readonly operationId: string;
}

/** Whether an operation reached its end. */
export function isSettled(operation: Operation): operation is SettledOperation {
  return operation.state !== 'PROCESSING';
}

/** Settled operations of a kind, first to last. */
export function settledOf(payment: Payment, kind: OperationKind): SettledOperation[] {
  return payment.operations.filter(isSettled).filter((operation) => operation.kind === kind);
}

/** The authorisation that succeeded, if one did. */
export function approvedAuthorization(payment: Payment): SettledOperation | undefined {
  return settledOf(payment, 'AUTHORIZATION').find((operation) => operation.state === 'SUCCESS');
}

/** Minor units captured, or on their way to be: what a further capture must leave room for. */
export function committedCaptureMinor(payment: Payment): bigint {
  return payment.operations
    .filter((operation) => operation.kind === 'CAPTURE' && operation.state !== 'FAIL')
    .reduce((sum, operation) => sum + operation.amountMinor, 0n);
}
