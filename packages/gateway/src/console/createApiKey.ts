import { isAddressRange } from '../address-range.js';
import { isKeyMethod, type KeyMethod } from '../db/api-keys.js';
import { makeApiKey, mostApiKeys } from '../integration/make-api-key.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Makes a bearer key, for every method of the wire or for those that are named. It is told this once. */
export const createApiKey: ConsoleMethod<'createApiKey'> = async ({ context }, request) => {
  const { clientId, allowedAddresses } = request;
  const allowedMethods = request.allowedMethods.filter(isKeyMethod);
  const noMethod = request.allowedMethods.find((name) => !isKeyMethod(name));
  if (noMethod !== undefined) {
    const why = `no key is for "${noMethod}"; a call of this API is named "console.listPayments", say`;
    return refused('REQUEST_INVALID', `allowedMethods: ${why}`);
  }
  const noAddress = allowedAddresses.find((address) => !isAddressRange(address));
  if (noAddress !== undefined) {
    return refused('REQUEST_INVALID', `allowedAddresses: "${noAddress}" is no IP address and no network`);
  }
  const apiKey = await makeApiKey(context.db, {
    clientId,
    kind: kindOf(allowedMethods),
    allowedMethods,
    allowedAddresses,
    secret: context.sandbox.newSecret(),
    nowMs: context.machineClock.nowMs(),
  });
  if (apiKey === undefined) {
    return refused('CONFLICT', `A merchant has ${mostApiKeys} keys at most; revoke one first.`);
  }
  context.sandbox.forgetMerchant(clientId);
  return done({ apiKey });
};

function kindOf(allowedMethods: readonly KeyMethod[]) {
  return allowedMethods.length === 0 ? 'STANDARD' : 'RESTRICTED';
}
