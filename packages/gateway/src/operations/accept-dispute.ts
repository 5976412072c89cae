import { findDispute } from '../db/disputes.js';
import { decideAccept, type DisputeDecision } from '../domain/decide-dispute.js';
import type { Context } from '../ports.js';
import { learnDispute } from './learn-dispute.js';

/** Whether it was done, and when; or why it was not. */
export type DisputeAnswer =
  | { readonly kind: 'done'; readonly disputeId: string; readonly atMs: number }
  | Extract<DisputeDecision, { kind: 'refused' }>;

/** What a call about a dispute of another merchant, or of nobody, is answered. */
export const noSuchDispute = {
  kind: 'refused',
  code: 'ORDER_NOT_EXIST',
  message: 'This merchant has no such dispute.',
} as const satisfies DisputeAnswer;

/** After it nobody knows whether the acquirer heard. */
export const unknownOutcome = { kind: 'refused', code: 'UNKNOWN_EXCEPTION' } as const satisfies DisputeAnswer;

/**
 * Gives in to a dispute. The acquirer does it, and the dispute goes where it says: of a merchant's acceptance and a
 * judgement that cross, both sides know the same one. Again, it is the same acceptance.
 */
export async function acceptDispute(
  context: Context,
  key: { clientId: string; disputeId: string },
): Promise<DisputeAnswer> {
  const dispute = await findDispute(context.db, key);
  if (!dispute) return noSuchDispute;
  const { disputeId } = dispute.facts;
  const decision = decideAccept(dispute, context.clock.nowMs());
  if (decision.kind === 'repeat') return { kind: 'done', disputeId, atMs: decision.atMs };
  if (decision.kind === 'refused') return decision;
  const told = await context.disputeDesk.accept(dispute.facts.networkDisputeId, 'MERCHANT_ACCEPTED');
  if (!told) return unknownOutcome;
  await learnDispute(context, told);
  return acceptedOrNot(context, key);
}

/** How it stands once the acquirer has answered. */
async function acceptedOrNot(
  { db, clock }: Context,
  key: { clientId: string; disputeId: string },
): Promise<DisputeAnswer> {
  const dispute = await findDispute(db, key);
  const decision = dispute && decideAccept(dispute, clock.nowMs());
  if (decision?.kind === 'repeat') return { kind: 'done', disputeId: key.disputeId, atMs: decision.atMs };
  return decision?.kind === 'refused' ? decision : unknownOutcome;
}
