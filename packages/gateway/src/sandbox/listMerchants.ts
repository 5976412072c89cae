import { isoTime } from '@tillgate/contract';
import { pageOfSandboxMerchants } from '../db/sandbox-merchants.js';
import { done, type SandboxMethod } from './sandbox-method.js';

/** Names the merchants of the sandbox, a page at a time. */
export const listMerchants: SandboxMethod<'listMerchants'> = async ({ db }, { after, limit }) => {
  const found = await pageOfSandboxMerchants(db, { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const merchants = page.map(({ clientId, displayName, createdAtMs }) => ({
    clientId,
    displayName,
    createdAt: isoTime(createdAtMs),
  }));
  const next = found.length > limit ? page.at(-1)?.clientId : undefined;
  return done({ merchants, ...(next === undefined ? {} : { next }) });
};
