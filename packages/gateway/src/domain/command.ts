import type { ResultCode } from '@tillgate/contract';
import type { Dispute } from './dispute.js';
import type { NotificationIntent, Operation, OperationDetails, OperationKind, Payment } from './payment.js';

/** What may be asked of a payment. `operationId` is for the operation that it begins. */
export type Command =
  | { readonly type: 'AUTHORIZE'; readonly operationId: string; readonly expiresAtMs: number }
  | IncrementCommand
  | CaptureCommand
  | RefundCommand
  | { readonly type: 'CANCEL' | 'CLOSE' | 'RELEASE'; readonly operationId: string };

export type AuthorizeCommand = Extract<Command, { type: 'AUTHORIZE' }>;

/** `totalMinor` is what is to be held in all. */
export interface IncrementCommand {
  readonly type: 'INCREMENT';
  readonly operationId: string;
  readonly requestId: string;
  readonly currency: string;
  readonly totalMinor: bigint;
  /** The merchant's largest payment; undefined: no limit. */
  readonly largestMinor: bigint | undefined;
}

export interface CaptureCommand {
  readonly type: 'CAPTURE';
  readonly operationId: string;
  /** Absent: the automatic capture. */
  readonly requestId?: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Whether the merchant may capture in parts, and says that this is not the last one. */
  readonly mayFollow: boolean;
}

/** How a merchant may refund; see `MerchantSettings.refunds`. SUSPENDED: its account is. */
export type RefundPolicy = 'ANY' | 'FULL_ONLY' | 'ONE' | 'NONE' | 'SUSPENDED';

export interface RefundCommand {
  readonly type: 'REFUND';
  readonly operationId: string;
  readonly requestId: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly captureId: string | undefined;
  readonly policy: RefundPolicy;
  readonly windowMs: number;
  readonly details: OperationDetails;
  /** All there are of the payment, as they stand. */
  readonly disputes: readonly Dispute[];
}

/** A command before it is known what else it depends on. */
export type Asked = Exclude<Command, RefundCommand> | Omit<RefundCommand, 'disputes'>;

/**
 * `accepted`: the operation is to be written, then carried out. `repeated`: it was asked before, and this is what became of it.
 */
export type Decision =
  | {
      readonly kind: 'accepted';
      readonly operation: Operation;
      readonly notifications: readonly NotificationIntent[];
    }
  | { readonly kind: 'repeated'; readonly operation: Operation }
  | { readonly kind: 'refused'; readonly code: ResultCode; readonly message?: string };

/** Operations with which a merchant can load one payment: a limit on everything. */
const mostOperations = 500;

/** A refusal; the message is for the caller, where the code alone does not say enough. */
export function refused(code: ResultCode, message?: string): Decision {
  return message === undefined ? { kind: 'refused', code } : { kind: 'refused', code, message };
}

/** What a command begins. */
export interface Begun {
  readonly kind: OperationKind;
  readonly operationId: string;
  readonly amountMinor: bigint;
  readonly requestId?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly details?: OperationDetails;
}

/** The operation that a merchant's command begins, where the payment has room for it. */
export function started(payment: Payment, begun: Begun, nowMs: number): Decision {
  if (payment.operations.length >= mostOperations) return refused('PAYMENT_COUNT_EXCEED_LIMIT');
  return accepted(payment, begun, nowMs);
}

/** An operation as it is written, PROCESSING, before anyone is called. */
export function accepted(payment: Payment, begun: Begun, nowMs: number): Decision {
  const operation: Operation = {
    details: {},
    ...begun,
    sequence: nextSequence(payment),
    createdAtMs: nowMs,
    state: 'PROCESSING',
  };
  return { kind: 'accepted', operation, notifications: [] };
}

export function nextSequence(payment: Payment): number {
  return payment.operations.length + 1;
}

/** The operation that a merchant's request id stands for, within a payment. */
export function requested(payment: Payment, kind: OperationKind, requestId: string): Operation | undefined {
  return payment.operations.find((operation) => operation.kind === kind && operation.requestId === requestId);
}

/** The answer to a request id that was used before: the same again if it asked the same. */
export function repeatOf(operation: Operation, isSame: boolean): Decision {
  return isSame ? { kind: 'repeated', operation } : refused('REPEAT_REQ_INCONSISTENT');
}
