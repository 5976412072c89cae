import type { ResultCode } from '@tillgate/contract';
import {
  approvedAuthorization,
  committedCaptureMinor,
  settledOf,
  type NotificationIntent,
  type Operation,
  type OperationKind,
  type Payment,
} from './payment.js';
import type { PaymentSession } from './session.js';

/** Attempts that one session allows: a limit against card testing. */
const maxAuthorizations = 20;

/** An authorisation is captured within 7 days or lapses (Antom: `authExpiryTime`). */
export const authorizationLifeMs = 7 * 24 * 60 * 60 * 1000;

export type Command =
  | { readonly type: 'AUTHORIZE'; readonly operationId: string; readonly sessionExpiresAtMs: number }
  | { readonly type: 'CAPTURE'; readonly operationId: string; readonly amountMinor: bigint }
  | { readonly type: 'CLOSE'; readonly operationId: string };

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly operation: Operation;
      readonly notifications: readonly NotificationIntent[];
    }
  | { readonly kind: 'refused'; readonly code: ResultCode };

/** May this happen now? The checks of each command are in the order in which a caller hears of them. */
export function decide(payment: Payment, command: Command, nowMs: number): Decision {
  switch (command.type) {
    case 'AUTHORIZE':
      return decideAuthorize(payment, command, nowMs);
    case 'CAPTURE':
      return decideCapture(payment, command, nowMs);
    case 'CLOSE':
      return decideClose(payment, command, nowMs);
  }
}

function decideAuthorize(
  payment: Payment,
  command: Extract<Command, { type: 'AUTHORIZE' }>,
  nowMs: number,
): Decision {
  if (isClosed(payment) || approvedAuthorization(payment)) return refused('ORDER_IS_CLOSED');
  if (isAuthorizing(payment)) return refused('PAYMENT_IN_PROCESS');
  if (nowMs >= command.sessionExpiresAtMs) return refused('ORDER_IS_CLOSED');
  if (payment.operations.length >= maxAuthorizations) return refused('PAYMENT_COUNT_EXCEED_LIMIT');
  return started(payment, 'AUTHORIZATION', command.operationId, payment.facts.amountMinor, nowMs);
}

function decideCapture(
  payment: Payment,
  command: Extract<Command, { type: 'CAPTURE' }>,
  nowMs: number,
): Decision {
  const authorization = approvedAuthorization(payment);
  if (!authorization) return refused('AUTH_NOT_FOUND');
  if (nowMs >= authorization.settledAtMs + authorizationLifeMs) return refused('AUTH_EXPIRED');
  if (command.amountMinor <= 0n) return refused('PARAM_ILLEGAL');
  if (committedCaptureMinor(payment) + command.amountMinor > authorization.amountMinor) {
    return refused('CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT');
  }
  return started(payment, 'CAPTURE', command.operationId, command.amountMinor, nowMs);
}

function decideClose(
  payment: Payment,
  command: Extract<Command, { type: 'CLOSE' }>,
  nowMs: number,
): Decision {
  if (isAuthorizing(payment)) return refused('PAYMENT_IN_PROCESS');
  if (isClosed(payment) || approvedAuthorization(payment)) return refused('ORDER_IS_CLOSED');
  return {
    kind: 'accepted',
    operation: {
      operationId: command.operationId,
      kind: 'CLOSE',
      sequence: nextSequence(payment),
      amountMinor: 0n,
      createdAtMs: nowMs,
      state: 'SUCCESS',
      settledAtMs: nowMs,
      resultCode: settledOf(payment, 'AUTHORIZATION').at(-1)?.resultCode ?? 'ORDER_IS_CLOSED',
      cardResult: {},
    },
    notifications: [{ notifyType: 'PAYMENT_RESULT', operationId: command.operationId }],
  };
}

/** The payment that a session opens, before its first operation. */
export function newPayment(session: PaymentSession, paymentId: string, nowMs: number): Payment {
  const { clientId, paymentRequestId, currency, amountMinor, captureMode } = session;
  const facts = { paymentId, clientId, paymentRequestId, currency, amountMinor, captureMode };
  return { facts: { ...facts, createdAtMs: nowMs }, operations: [] };
}

/** Whether the order was closed unpaid. */
export function isClosed(payment: Payment): boolean {
  return payment.operations.some((operation) => operation.kind === 'CLOSE');
}

function isAuthorizing(payment: Payment): boolean {
  return payment.operations.some(
    (operation) => operation.kind === 'AUTHORIZATION' && operation.state === 'PROCESSING',
  );
}

function started(
  payment: Payment,
  kind: OperationKind,
  operationId: string,
  amountMinor: bigint,
  nowMs: number,
): Decision {
  const sequence = nextSequence(payment);
  return {
    kind: 'accepted',
    operation: { operationId, kind, sequence, amountMinor, createdAtMs: nowMs, state: 'PROCESSING' },
    notifications: [],
  };
}

function nextSequence(payment: Payment): number {
  return payment.operations.length + 1;
}

function refused(code: ResultCode): Decision {
  return { kind: 'refused', code };
}
