import { searchDeliveries } from '../db/delivery-search.js';
import { done, type ConsoleMethod } from './console-method.js';
import { deliveryRow } from './delivery-row.js';

/** Tells the notifications of a merchant that fit, newest first. */
export const listDeliveries: ConsoleMethod<'listDeliveries'> = async ({ context }, request) => {
  const { clientId, search, state, notifyType, from, until, after, limit } = request;
  const found = await searchDeliveries(context.db, {
    clientId,
    id: search,
    states: state,
    notifyType,
    fromMs: msOf(from),
    untilMs: msOf(until),
    after,
    limit: limit + 1,
  });
  const items = found.slice(0, limit).map(deliveryRow);
  return done({ items, next: found.length > limit ? items.at(-1)?.deliveryId : undefined });
};

function msOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Date.parse(moment);
}
