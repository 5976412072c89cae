import { commitDisputeStep } from '../db/commit-dispute.js';
import { findDueDisputes, putOffDispute } from '../db/disputes.js';
import type { Dispute } from '../domain/dispute.js';
import { alert } from '../domain/dispute-change.js';
import { at } from '../operations/carry-out.js';
import { happeningOf, learnDispute } from '../operations/learn-dispute.js';
import type { Context } from '../ports.js';
import { eachOnItsOwn } from './each-on-its-own.js';
import { foundBy, type Look } from './look.js';

const batchSize = 50;
/** After an acquirer that did not answer. */
const againAfterMs = 10 * 60 * 1000;

/**
 * Alerts merchants whose time to answer a dispute runs out, and accepts for those who let it pass. Returns how many disputes
 * went on.
 */
export async function watchDisputes(context: Context, look: Look): Promise<number> {
  const due = await foundBy(context, look, (each) => findDueDisputes(context.db, each, batchSize));
  const things = due.map((dispute) => ({ clientId: dispute.facts.clientId, dispute }));
  return eachOnItsOwn(context, things, ({ dispute }, own) =>
    own.clock.nowMs() < dispute.facts.defenseDueAtMs
      ? alertMerchant(own, dispute, look)
      : acceptForMerchant(own, dispute, look),
  );
}

async function alertMerchant(own: Context, dispute: Dispute, look: Look): Promise<boolean> {
  const nowMs = own.clock.nowMs();
  const step = await commitDisputeStep(own.db, dispute, (standing) => alert(standing, nowMs), at(own));
  if (step) look.tell?.(happeningOf(own, step.dispute, step.notification));
  return step !== undefined;
}

async function acceptForMerchant(own: Context, { facts }: Dispute, look: Look): Promise<boolean> {
  const told = await own.disputeDesk.accept(facts.networkDisputeId, 'TIMEOUT');
  const news = told ? await learnDispute(own, told, look.tell) : 0;
  if (news === 0) await putOffDispute(own.db, facts.disputeId, own.clock.nowMs() + againAfterMs);
  return news > 0;
}
