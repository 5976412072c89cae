import { paymentResultInfoSchema, type PaymentResultInfo, type ResultCode } from '@tillgate/contract';
import { started } from './command.js';
import { decide } from './decide.js';
import { release } from './decide-ending.js';
import { isClosed } from './ending.js';
import {
  committedOf,
  isSettled,
  operationWith,
  withOperation,
  type NotificationIntent,
  type Operation,
  type Payment,
  type SettledOperation,
} from './payment.js';

/**
 * What became of a call to the acquirer. PENDING: it has it, and answers later. UNKNOWN: no answer. In both cases the
 * operation stays PROCESSING.
 */
export type Outcome =
  | {
      readonly kind: 'APPROVED';
      readonly cardResult: PaymentResultInfo;
      readonly acquirerReferenceNo?: string | undefined;
    }
  | {
      readonly kind: 'DECLINED';
      readonly resultCode: ResultCode;
      readonly cardResult: PaymentResultInfo;
      /** The same card is tried again, once its holder is authenticated. */
      readonly isTriedAgain?: boolean | undefined;
    }
  | { readonly kind: 'PENDING' }
  | { readonly kind: 'UNKNOWN' };

export type Settlement =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed';
      /** The operation as it is now. */
      readonly operation: Operation;
      /** Operations that follow at once: the automatic capture, the release of what came too late. */
      readonly follow: readonly Operation[];
      readonly notifications: readonly NotificationIntent[];
    };

interface At {
  readonly nowMs: number;
  readonly followOperationId: string;
}

/**
 * What an acquirer's answer means. A settled operation never changes again: a late or repeated answer is
 * "unchanged", but an authorisation that is approved after we had called it failed is released. A declined attempt in a
 * session notifies nobody, because the session is open for another one; closing the order does.
 */
export function settle(payment: Payment, operationId: string, outcome: Outcome, at: At): Settlement {
  const operation = operationWith(payment, operationId);
  if (operation === undefined || outcome.kind === 'UNKNOWN') return { kind: 'unchanged' };
  if (isSettled(operation)) return settledAgain(payment, operation, outcome, at);
  if (outcome.kind === 'PENDING') return noted(payment, operation);
  const settled = settledBy(operation, outcome, at.nowMs);
  const after = withOperation(payment, settled);
  const again = outcome.kind === 'DECLINED' && outcome.isTriedAgain ? triedAgain(after, at) : [];
  return {
    kind: 'changed',
    operation: settled,
    follow: [...again, ...following(after, settled, at)],
    // An attempt that is followed at once by another one is no news.
    notifications: again.length > 0 ? [] : notificationsOf(after, settled),
  };
}

/** The facts of the card are put in the order of the schema: what is told now is, byte for byte, what is told again. */
function settledBy(
  operation: Operation,
  outcome: Extract<Outcome, { kind: 'APPROVED' | 'DECLINED' }>,
  nowMs: number,
): SettledOperation {
  const cardResult = paymentResultInfoSchema.parse(outcome.cardResult);
  const base = { ...operation, settledAtMs: nowMs, cardResult };
  if (outcome.kind === 'DECLINED') return { ...base, state: 'FAIL', resultCode: outcome.resultCode };
  const { acquirerReferenceNo } = outcome;
  const details = acquirerReferenceNo === undefined ? {} : { acquirerReferenceNo };
  return { ...base, state: 'SUCCESS', resultCode: 'SUCCESS', details: { ...operation.details, ...details } };
}

/** An approval that came after a failure: the funds are held for nobody. */
function settledAgain(payment: Payment, operation: SettledOperation, outcome: Outcome, at: At): Settlement {
  const { operationId, kind, state } = operation;
  const isLate = kind === 'AUTHORIZATION' && state === 'FAIL' && outcome.kind === 'APPROVED';
  const isReleased = committedOf(payment, 'VOID').some(({ referenceId }) => referenceId === operationId);
  if (!isLate || isReleased) return { kind: 'unchanged' };
  const decision = release(payment, at.followOperationId, 'LATE', at.nowMs, operationId);
  const follow = decision.kind === 'accepted' ? [decision.operation] : [];
  return { kind: 'changed', operation, follow, notifications: [] };
}

/** The acquirer's "later" about an authorisation is told once. */
function noted(payment: Payment, operation: Operation): Settlement {
  if (operation.kind !== 'AUTHORIZATION' || operation.details.isPending || isClosed(payment)) {
    return { kind: 'unchanged' };
  }
  const details = { ...operation.details, isPending: true };
  const intent = { notifyType: 'PAYMENT_PENDING', operationId: operation.operationId } as const;
  return { kind: 'changed', operation: { ...operation, details }, follow: [], notifications: [intent] };
}

function following(payment: Payment, settled: SettledOperation, at: At): Operation[] {
  if (settled.kind !== 'AUTHORIZATION' || settled.state !== 'SUCCESS') return [];
  const { nowMs, followOperationId: operationId } = at;
  const { captureMode, currency } = payment.facts;
  const { amountMinor } = settled;
  if (isClosed(payment)) return begun(release(payment, operationId, 'LATE', nowMs));
  if (captureMode === 'MANUAL') return [];
  const capture = { type: 'CAPTURE', operationId, currency, amountMinor, mayFollow: false } as const;
  return begun(decide(payment, capture, nowMs));
}

/** The attempt after a soft decline, which the buyer did not have to begin. None in an order that has ended. */
function triedAgain(payment: Payment, { nowMs, followOperationId: operationId }: At): Operation[] {
  if (isClosed(payment)) return [];
  const { amountMinor } = payment.facts;
  return begun(started(payment, { kind: 'AUTHORIZATION', operationId, amountMinor }, nowMs));
}

function begun(decision: ReturnType<typeof decide>): Operation[] {
  return decision.kind === 'accepted' ? [decision.operation] : [];
}

function notificationsOf(payment: Payment, settled: SettledOperation): NotificationIntent[] {
  const { kind, state, operationId } = settled;
  switch (kind) {
    case 'AUTHORIZATION': {
      const isNews = !isClosed(payment) && (state === 'SUCCESS' || payment.facts.source === 'API');
      return isNews ? [{ notifyType: 'PAYMENT_RESULT', operationId }] : [];
    }
    case 'INCREMENT':
      return [{ notifyType: 'UPDATE_AMOUNT_RESULT', operationId }];
    case 'CAPTURE':
      return [{ notifyType: 'CAPTURE_RESULT', operationId }];
    case 'REFUND':
      return [{ notifyType: 'REFUND_RESULT', operationId }];
    case 'VOID':
    case 'CLOSE':
      return [];
  }
}
