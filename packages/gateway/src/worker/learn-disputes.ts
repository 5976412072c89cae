import type { DisputePage } from '@tillgate/contract/network-disputes';
import { findKnownChanges } from '../db/disputes.js';
import { learnDispute } from '../operations/learn-dispute.js';
import type { Context } from '../ports.js';
import type { Look } from './look.js';

/**
 * Asks the acquirer what changed of disputes since it was asked last, and takes it over. What was known before a restart is
 * told again and changes nothing. Returns how much was new.
 */
export function disputeReader(context: Context): () => Promise<number> {
  let after: string | undefined;
  return async () => {
    const page = await context.disputeDesk.changes({ after });
    if (!page) return 0;
    const news = await learnPage(context, page);
    after = page.next;
    return news;
  };
}

/** The same of one merchant, from the beginning: for whoever moves its clock. */
export async function learnDisputesOf(
  context: Context,
  { clientId: merchantId }: { clientId: string },
  tell: Look['tell'],
): Promise<number> {
  let news = 0;
  for (let after: string | undefined; ;) {
    const page = await context.disputeDesk.changes({ after, merchantId });
    if (!page || page.changes.length === 0) return news;
    news += await learnPage(context, page, tell);
    after = page.next;
  }
}

/**
 * One after the other, for the second change of a dispute is of what the first one opened. What is known, which of a list that
 * is read again is nearly all, is found by one query.
 */
async function learnPage(context: Context, { changes }: DisputePage, tell?: Look['tell']): Promise<number> {
  const ids = [...new Set(changes.map(({ disputeId }) => disputeId))];
  const known = await findKnownChanges(context.db, ids);
  const unknown = changes.filter(({ disputeId, change }) => change > (known.get(disputeId) ?? 0));
  let news = 0;
  for (const change of unknown) news += await learnDispute(context, change, tell);
  return news;
}
