import { findEvidence, keepEvidenceOnce } from '../db/dispute-evidence.js';
import { findDispute } from '../db/disputes.js';
import { decideDefend } from '../domain/decide-dispute.js';
import type { Context } from '../ports.js';
import { noSuchDispute, unknownOutcome, type DisputeAnswer } from './accept-dispute.js';
import { learnDispute } from './learn-dispute.js';

/** A document, in base64, against a client's dispute. */
export interface Defence {
  readonly clientId: string;
  readonly disputeId: string;
  readonly evidence: string;
}

/**
 * Defends a dispute with a document. It is kept before the acquirer is called, and from then on no other one is taken: of two
 * that cross, what is kept is what the acquirer has. The same one again is the same defence.
 */
export async function defendDispute(context: Context, defence: Defence): Promise<DisputeAnswer> {
  const { db, clock } = context;
  const { disputeId, evidence } = defence;
  const dispute = await findDispute(db, defence);
  if (!dispute) return noSuchDispute;
  const earlier = await findEvidence(db, disputeId);
  const isSame = earlier === undefined ? undefined : earlier === evidence;
  const decision = decideDefend(dispute, isSame, clock.nowMs());
  if (decision.kind === 'repeat') return { kind: 'done', disputeId, atMs: decision.atMs };
  if (decision.kind === 'refused') return decision;
  const kept = await keepEvidenceOnce(db, dispute, evidence, clock.nowMs());
  if (kept !== evidence) return defendedOrNot(context, defence);
  const told = await context.disputeDesk.defend(dispute.facts.networkDisputeId, evidence);
  if (!told) return unknownOutcome;
  await learnDispute(context, told);
  return defendedOrNot(context, defence);
}

/** How it stands once the acquirer has answered, or somebody else was first. */
async function defendedOrNot({ db, clock }: Context, defence: Defence): Promise<DisputeAnswer> {
  const { disputeId, evidence } = defence;
  const dispute = await findDispute(db, defence);
  const isSame = (await findEvidence(db, disputeId)) === evidence;
  const decision = dispute && decideDefend(dispute, isSame, clock.nowMs());
  if (decision?.kind === 'repeat') return { kind: 'done', disputeId, atMs: decision.atMs };
  return decision?.kind === 'refused' ? decision : unknownOutcome;
}
