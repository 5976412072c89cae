import { isoTime } from '@tillgate/contract';
import { isAddressRange } from '../address-range.js';
import {
  isKeyMethod,
  keyMethods,
  listApiKeys,
  revokeApiKeys,
  type ApiKey,
  type KeyMethod,
} from '../db/api-keys.js';
import { makeApiKey, mostAddresses, mostApiKeys } from '../integration/make-api-key.js';
import { readMerchantSettings } from '../merchant-settings.js';
import { misuse, refusal } from './command-error.js';
import { merchantOf, takesEffect, type Verb } from './operator.js';
import { exactly, listOf, readArgs } from './read-args.js';
import { table } from './table.js';

/** The key is printed here and stored nowhere: only its hash is. */
export const createApiKey: Verb = {
  name: 'api-key create',
  synopsis: '<client id> [--restricted <method>,…] [--address <address or network>,…]',
  about: 'makes a bearer key and prints it, this once',
  read: (args) => {
    const { words, texts } = readArgs(args, { restricted: { type: 'string' }, address: { type: 'string' } });
    const [clientId = ''] = exactly(words, 'client id');
    const { restricted, address } = texts;
    const kind = restricted === undefined ? 'STANDARD' : 'RESTRICTED';
    const allowedMethods = restricted === undefined ? [] : methodsOf(restricted);
    const allowedAddresses = address === undefined ? [] : addressesOf(address);
    return async (operator) => {
      const { settings } = await merchantOf(operator, clientId);
      const { db, nowMs } = operator;
      const secret = operator.newSecret();
      const key = await makeApiKey(db, { clientId, kind, allowedMethods, allowedAddresses, secret, nowMs });
      if (key === undefined) throw refusal(`${clientId} has ${mostApiKeys} keys; revoke one first.`);
      const isOff = !readMerchantSettings(settings).apiKeys;
      const note = isOff
        ? `\nAPI keys are off for this merchant; "set ${clientId} apiKeys=true" switches them on.`
        : '';
      return `${key}\nKeep it now: it is not stored and cannot be shown again.${note}`;
    };
  },
};

export const listApiKeysOf: Verb = {
  name: 'api-key list',
  synopsis: '<client id>',
  about: 'lists the keys by their last 8 characters',
  read: (args) => {
    const [clientId = ''] = exactly(readArgs(args).words, 'client id');
    return async (operator) => {
      await merchantOf(operator, clientId);
      return apiKeyTable(await listApiKeys(operator.db, clientId)) || 'none';
    };
  },
};

export const revokeApiKey: Verb = {
  name: 'api-key revoke',
  synopsis: '<client id> <last 8 characters>',
  about: 'ends a key',
  read: (args) => {
    const [clientId = '', hint = ''] = exactly(readArgs(args).words, 'client id', 'last 8 characters');
    return async (operator) => {
      await merchantOf(operator, clientId);
      const { db, nowMs } = operator;
      const revoked = await revokeApiKeys(db, { clientId, hint, nowMs });
      if (revoked === 0) throw refusal(`${clientId} has no key that ends in ${hint}.`);
      return `Revoked. ${takesEffect}`;
    };
  },
};

/** What can be told of keys; empty where there is none. */
export function apiKeyTable(keys: readonly ApiKey[]): string {
  return table(
    keys.map(({ hint, kind, createdAtMs, allowedMethods, allowedAddresses }) => [
      `…${hint}`,
      kind,
      isoTime(createdAtMs),
      allowedMethods.join(',') || 'every method',
      allowedAddresses.join(',') || 'every address',
    ]),
  );
}

/** Methods of the wire, and calls of the dashboard's API. */
function methodsOf(list: string): KeyMethod[] {
  return listOf(list).map((name) => {
    if (isKeyMethod(name)) return name;
    throw misuse(`"${name}" is no method; there are ${keyMethods.join(', ')}.`);
  });
}

function addressesOf(list: string): string[] {
  const addresses = listOf(list);
  if (addresses.length > mostAddresses) throw misuse(`At most ${mostAddresses} addresses.`);
  const wrong = addresses.find((address) => !isAddressRange(address));
  if (wrong === undefined) return addresses;
  throw misuse(`"${wrong}" is no IP address and no network such as 203.0.113.0/24.`);
}
