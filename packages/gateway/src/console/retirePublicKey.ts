import { retirePublicKey as retire } from '../integration/public-keys.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { merchantOf } from './merchant-of.js';

/** Takes an older public key away: what it signed is refused from now on; on other nodes within five seconds. */
export const retirePublicKey: ConsoleMethod<'retirePublicKey'> = async (
  { context },
  { clientId, keyVersion },
) => {
  const retired = await retire(context.db, await merchantOf(context, clientId), keyVersion);
  if (retired === 'unknown') return refused('NOT_FOUND', `There is no key of version ${keyVersion}.`);
  if (retired === 'newest') {
    return refused(
      'CONFLICT',
      `Version ${keyVersion} is the newest; register the key that replaces it first.`,
    );
  }
  context.sandbox.forgetMerchant(clientId);
  return done({});
};
