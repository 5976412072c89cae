import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { TillgateClient } from './client.js';
import { isFields } from './fields.js';
import { privateKeyOf, type KeyInput } from './keys.js';
import { ask } from './sandbox-call.js';
import { sandboxCalls } from './sandbox-calls.js';
import { SandboxError } from './sandbox-error.js';
import { merchantControl, type MerchantControl } from './sandbox-merchant.js';
import type { SandboxAccess } from './sandbox-options.js';
import type { CreateMerchant } from './sandbox-types.js';

/** A merchant to make. All may be absent. */
export interface NewMerchant extends Omit<CreateMerchant, 'publicKey'> {
  /** Its own RSA key. Default: a pair that all merchants share which the same control makes. */
  privateKey?: KeyInput | undefined;
}

/** What a program has to know to be this merchant, as text: options of a {@link TillgateClient}, and settings of others. */
export interface MerchantAccess {
  gatewayUrl: string;
  clientId: string;
  /** PEM: PKCS#8. */
  privateKey: string;
  /** PEM; what verifies the gateway's answers and notifications. */
  gatewayPublicKey: string;
}

/** A merchant that was made for a test, and is to be deleted after it: by `delete`, or by `await using`. */
export interface OwnMerchant extends MerchantControl, AsyncDisposable {
  /** Signs as this merchant. */
  readonly client: TillgateClient;
  /** For another client, or for the program that is tested: `new TillgateClient({ ...access, retries: { max: 0 } })`. */
  readonly access: MerchantAccess;
  /** A bearer key for every method, in place of signatures. */
  readonly apiKey: string;
}

/** Makes the pair of keys once that merchants share: that takes longer than to make a merchant. */
export function sharedKey(): () => Promise<KeyObject> {
  let made: Promise<KeyObject> | undefined;
  const make = async () => {
    const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    return pair.privateKey;
  };
  return () => (made ??= make());
}

/** Makes a merchant, ready to pay. Rejects with a TypeError where its key cannot be one. */
export async function newMerchant(
  access: SandboxAccess,
  asked: NewMerchant,
  shared: () => Promise<KeyObject>,
): Promise<OwnMerchant> {
  const { privateKey: given, ...wanted } = checked(asked);
  const key = given === undefined ? await shared() : privateKeyOf(given);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const made = await ask(access, sandboxCalls.createMerchant, { ...wanted, publicKey });
  const { clientId, gatewayPublicKey, apiKey } = made;
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const own = { gatewayUrl: access.gatewayUrl, clientId, privateKey, gatewayPublicKey };
  const control = merchantControl(access, clientId);
  return {
    ...control,
    client: new TillgateClient({ ...own, fetch: access.fetch }),
    access: own,
    apiKey,
    [Symbol.asyncDispose]: () => deleteOnce(control),
  };
}

function checked(asked: NewMerchant): NewMerchant {
  if (!isFields(asked)) throw new TypeError('The merchant must be an object, e.g. { displayName }.');
  if (!('publicKey' in asked)) return asked;
  throw new TypeError('publicKey: Give the privateKey that it belongs to, with which the client signs.');
}

/** A merchant that the test deleted itself is gone, as it should be. */
async function deleteOnce(control: MerchantControl): Promise<void> {
  try {
    await control.delete();
  } catch (error) {
    if (!(error instanceof SandboxError && error.code === 'MERCHANT_NOT_FOUND')) throw error;
  }
}
