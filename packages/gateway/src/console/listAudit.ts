import { pageOfAudit } from '../db/console-audit.js';
import { everyMerchant, membersOf } from '../db/console-memberships.js';
import { done, type ConsoleMethod } from './console-method.js';
import { isOwnerEverywhere } from './everywhere-owner.js';

/**
 * Who changed what of the merchant, and how its members signed in, newest first; for owners of every merchant also what
 * concerns the gateway as a whole.
 */
export const listAudit: ConsoleMethod<'listAudit'> = async ({ context, caller }, request) => {
  const { db } = context;
  const { clientId, after, from, until, limit } = request;
  const members = (await membersOf(db, clientId)).map(({ personId }) => personId);
  const scopes = [clientId, ...members, ...((await isOwnerEverywhere(db, caller)) ? [everyMerchant] : [])];
  const found = await pageOfAudit(db, {
    scopes,
    after,
    fromMs: from === undefined ? undefined : Date.parse(from),
    untilMs: until === undefined ? undefined : Date.parse(until),
    limit: limit + 1,
  });
  const items = found
    .slice(0, limit)
    .map(({ entryId, atMs, who, what, details, outcome, from: address }) => ({
      entryId,
      at: new Date(atMs).toISOString(),
      who,
      what,
      details,
      outcome,
      from: address,
    }));
  const next = found.length > limit ? items.at(-1)?.entryId : undefined;
  return done({ items, ...(next !== undefined && { next }) });
};
