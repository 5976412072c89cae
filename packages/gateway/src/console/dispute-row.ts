import type { ConsoleAnswer } from '@tillgate/contract/console';
import { amountOf } from '../domain/view.js';
import type { Dispute } from '../domain/dispute.js';
import { clockTime } from '../sandbox/happening-answer.js';

type DisputeRow = ConsoleAnswer<'listDisputes'>['items'][number];

/** A dispute as lists tell it. */
export function disputeRow({ facts, state, progress }: Dispute): DisputeRow {
  const { acceptedAtMs, judgedAtMs, cancelledAtMs } = progress;
  const settledAtMs = acceptedAtMs ?? judgedAtMs ?? cancelledAtMs;
  return {
    disputeId: facts.disputeId,
    paymentId: facts.paymentId,
    paymentRequestId: facts.paymentRequestId,
    type: facts.type,
    state,
    reasonCode: facts.reasonCode,
    reason: facts.reasonMessage,
    amount: amountOf(facts.currency, facts.amountMinor),
    createdAt: clockTime(facts.createdAtMs),
    ...(state === 'OPEN' ? { defendUntil: clockTime(facts.defenseDueAtMs) } : {}),
    ...(settledAtMs === undefined ? {} : { settledAt: clockTime(settledAtMs) }),
  };
}
