import { revokeApiKeys } from '../db/api-keys.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Ends the bearer key that ends so; on other nodes within five seconds. */
export const revokeApiKey: ConsoleMethod<'revokeApiKey'> = async ({ context }, { clientId, hint }) => {
  const nowMs = context.machineClock.nowMs();
  const revoked = await revokeApiKeys(context.db, { clientId, hint, nowMs });
  if (revoked === 0) return refused('NOT_FOUND', `There is no key that ends in ${hint}.`);
  context.sandbox.forgetMerchant(clientId);
  return done({});
};
