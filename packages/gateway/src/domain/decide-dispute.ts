import type { ResultCode } from '@tillgate/contract';
import type { Dispute } from './dispute.js';

/**
 * May the merchant answer a dispute so? `go`: have the acquirer do it. `repeat`: that was done before, at this time. The codes
 * are those of Antom's table.
 */
export type DisputeDecision =
  | { readonly kind: 'go' }
  | { readonly kind: 'repeat'; readonly atMs: number }
  | { readonly kind: 'refused'; readonly code: ResultCode; readonly message?: string };

/** May it be accepted? A request for documents cannot: there is nothing to pay. */
export function decideAccept(dispute: Dispute, nowMs: number): DisputeDecision {
  const { facts, progress } = dispute;
  const { acceptedAtMs } = progress;
  if (progress.acceptReason === 'MERCHANT_ACCEPTED' && acceptedAtMs !== undefined) {
    return { kind: 'repeat', atMs: acceptedAtMs };
  }
  const fault = faultOf(dispute, nowMs);
  if (fault) return fault;
  if (facts.type === 'CHARGEBACK') return { kind: 'go' };
  return refused('PROCESS_FAIL', 'Only a chargeback can be accepted; this dispute asks for a document.');
}

/** May it be defended? `isSameDocument`: whether the document that was supplied before is this one; undefined: none was. */
export function decideDefend(
  dispute: Dispute,
  isSameDocument: boolean | undefined,
  nowMs: number,
): DisputeDecision {
  const { defendedAtMs } = dispute.progress;
  if (isSameDocument === true && defendedAtMs !== undefined) return { kind: 'repeat', atMs: defendedAtMs };
  const fault = faultOf(dispute, nowMs);
  if (fault) return fault;
  if (isSameDocument === false) {
    return refused('REPEAT_REQUEST', 'Another document was supplied; send that one again.');
  }
  if (dispute.facts.isDefendable) return { kind: 'go' };
  return refused('PROCESS_FAIL', 'This dispute cannot be defended.');
}

/** Why it cannot be answered any more. */
function faultOf({ facts, state, progress }: Dispute, nowMs: number): DisputeDecision | undefined {
  if (progress.acceptReason === 'TIMEOUT') return refused('TIME_EXCEEDS_LIMIT');
  if (state !== 'OPEN') return refused('REPEAT_REQUEST', whyOver[state]);
  return nowMs >= facts.defenseDueAtMs ? refused('TIME_EXCEEDS_LIMIT') : undefined;
}

const whyOver = {
  DEFENDED: 'The dispute was defended.',
  ACCEPTED: 'The dispute was accepted.',
  WON: 'The dispute was judged.',
  LOST: 'The dispute was judged.',
  CANCELLED: 'The cardholder cancelled the dispute.',
} as const satisfies Record<Exclude<Dispute['state'], 'OPEN'>, string>;

function refused(code: ResultCode, message?: string): DisputeDecision {
  return { kind: 'refused', code, ...(message === undefined ? {} : { message }) };
}
