import { isSandboxClient } from '../client-id.js';
import { pageOfMerchantsOf } from '../db/console-merchants.js';
import { done, type PersonMethod } from './console-method.js';

/** Lists the merchants that the person has a role for, by client id. */
export const listMerchants: PersonMethod<'listMerchants'> = async ({ context, caller }, request) => {
  const { after, search, limit } = request;
  const { personId } = caller;
  const found = await pageOfMerchantsOf(context.db, { personId, after, search, limit: limit + 1 });
  const items = found
    .slice(0, limit)
    .map((merchant) => ({ ...merchant, isSandbox: isSandboxClient(merchant.clientId) }));
  const next = found.length > limit ? items.at(-1)?.clientId : undefined;
  return done({ items, ...(next !== undefined && { next }) });
};
