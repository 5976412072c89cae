import type { PaymentResultInfo, ResultCode } from '@tillgate/contract';
import { decide } from './decide.js';
import {
  isSettled,
  type NotificationIntent,
  type Operation,
  type Payment,
  type SettledOperation,
} from './payment.js';

/** What became of a call to the acquirer. UNKNOWN: no answer, or "not yet"; the operation stays PROCESSING. */
export type Outcome =
  | { readonly kind: 'APPROVED'; readonly cardResult: PaymentResultInfo }
  | { readonly kind: 'DECLINED'; readonly resultCode: ResultCode; readonly cardResult: PaymentResultInfo }
  | { readonly kind: 'UNKNOWN' };

export type Settlement =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'settled';
      readonly operation: SettledOperation;
      /** Operations that follow at once: the automatic capture. */
      readonly follow: readonly Operation[];
      readonly notifications: readonly NotificationIntent[];
    };

/**
 * What an acquirer's answer means. A settled operation never changes again: a late or repeated answer is
 * "unchanged". A declined authorisation notifies nobody, because the session is open for another attempt;
 * closing the order does.
 */
export function settle(
  payment: Payment,
  operationId: string,
  outcome: Outcome,
  at: { readonly nowMs: number; readonly followOperationId: string },
): Settlement {
  const operation = payment.operations.find((candidate) => candidate.operationId === operationId);
  if (operation === undefined || isSettled(operation) || outcome.kind === 'UNKNOWN') {
    return { kind: 'unchanged' };
  }
  const settled: SettledOperation = {
    ...operation,
    state: outcome.kind === 'APPROVED' ? 'SUCCESS' : 'FAIL',
    settledAtMs: at.nowMs,
    resultCode: outcome.kind === 'APPROVED' ? 'SUCCESS' : outcome.resultCode,
    cardResult: outcome.cardResult,
  };
  return {
    kind: 'settled',
    operation: settled,
    follow: automaticCapture(withOperation(payment, settled), settled, at),
    notifications: notificationsOf(settled),
  };
}

/** The payment with an operation added, or put in the place of its earlier self. */
export function withOperation(payment: Payment, operation: Operation): Payment {
  const others = payment.operations.filter(({ operationId }) => operationId !== operation.operationId);
  const operations = [...others, operation].sort((a, b) => a.sequence - b.sequence);
  return { facts: payment.facts, operations };
}

function automaticCapture(
  payment: Payment,
  settled: SettledOperation,
  at: { readonly nowMs: number; readonly followOperationId: string },
): Operation[] {
  const isPaid = settled.kind === 'AUTHORIZATION' && settled.state === 'SUCCESS';
  if (!isPaid || payment.facts.captureMode !== 'AUTOMATIC') return [];
  const capture = {
    type: 'CAPTURE',
    operationId: at.followOperationId,
    amountMinor: settled.amountMinor,
  } as const;
  const decision = decide(payment, capture, at.nowMs);
  return decision.kind === 'accepted' ? [decision.operation] : [];
}

function notificationsOf({ kind, state, operationId }: SettledOperation): NotificationIntent[] {
  if (kind === 'CAPTURE') return [{ notifyType: 'CAPTURE_RESULT', operationId }];
  if (kind === 'AUTHORIZATION' && state === 'SUCCESS') return [{ notifyType: 'PAYMENT_RESULT', operationId }];
  return [];
}
