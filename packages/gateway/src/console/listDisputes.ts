import { pageOfDisputes } from '../db/dispute-page.js';
import { findDispute } from '../db/disputes.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { disputeRow } from './dispute-row.js';

/** Tells the disputes of a merchant, newest first. A page ends at a dispute, and the next begins behind it. */
export const listDisputes: ConsoleMethod<'listDisputes'> = async ({ context }, request) => {
  const { clientId, state: states, after, limit } = request;
  const last =
    after === undefined ? undefined : await findDispute(context.db, { disputeId: after, clientId });
  if (after !== undefined && !last) return refused('NOT_FOUND', 'after: There is no such dispute.');
  const found = await pageOfDisputes(context.db, clientId, { states, after: last?.facts, limit: limit + 1 });
  const items = found.slice(0, limit).map(disputeRow);
  return done({ items, next: found.length > limit ? items.at(-1)?.disputeId : undefined });
};
