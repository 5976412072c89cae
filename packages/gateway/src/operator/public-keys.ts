import { createHash, type KeyObject } from 'node:crypto';
import { readPublicKey } from '@tillgate/contract/signature';
import { addPublicKey, removePublicKey } from '../db/merchants.js';
import { misuse, refusal } from './command-error.js';
import { merchantOf, takesEffect, type Operator, type Verb } from './operator.js';
import { exactly, readArgs } from './read-args.js';

export const addKey: Verb = {
  name: 'key add',
  synopsis: '<client id> <file>',
  about: 'registers a public key as the next keyVersion',
  read: (args) => {
    const [clientId = '', file = ''] = exactly(readArgs(args).words, 'client id', 'file');
    return async (operator) => {
      const merchant = await merchantOf(operator, clientId);
      const publicKey = await publicKeyIn(operator, file);
      const known = merchant.publicKeys.find((key) => samePublicKey(key.publicKey, publicKey));
      if (known) throw refusal(`This key is registered already, as version ${known.keyVersion}.`);
      if (samePublicKey(merchant.gatewayPublicKey, publicKey)) {
        throw refusal("This is the gateway's own public key; the merchant's is needed.");
      }
      const { db, nowMs } = operator;
      const keyVersion = await addPublicKey(db, { clientId, publicKey, nowMs });
      return `Registered as keyVersion ${keyVersion}. ${takesEffect}`;
    };
  },
};

/** The newest version stays, so that its number is never given to another key. */
export const removeKey: Verb = {
  name: 'key remove',
  synopsis: '<client id> <key version>',
  about: 'takes an older public key away',
  read: (args) => {
    const [clientId = '', keyVersion = ''] = exactly(readArgs(args).words, 'client id', 'key version');
    if (!/^[1-9]\d*$/.test(keyVersion)) throw misuse('<key version> is a number.');
    return async (operator) => {
      const { publicKeys } = await merchantOf(operator, clientId);
      if (publicKeys[0]?.keyVersion === keyVersion) {
        throw refusal(`Version ${keyVersion} is the newest; register the key that replaces it first.`);
      }
      if (!(await removePublicKey(operator.db, clientId, keyVersion))) {
        throw refusal(`${clientId} has no key of version ${keyVersion}.`);
      }
      return `Removed keyVersion ${keyVersion}. ${takesEffect}`;
    };
  },
};

export const gatewayKey: Verb = {
  name: 'gateway-key',
  synopsis: '<client id>',
  about: "prints the public key that the gateway's answers verify with",
  read: (args) => {
    const [clientId = ''] = exactly(readArgs(args).words, 'client id');
    return async (operator) => (await merchantOf(operator, clientId)).gatewayPublicKey.trim();
  },
};

/** The public key in a file, as PEM. Throws a CommandError that names the file. */
export async function publicKeyIn({ readText }: Operator, file: string): Promise<string> {
  const text = await readText(file).catch((cause: unknown) => {
    throw refusal(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  try {
    return pemOf(readPublicKey(text.trim()));
  } catch (error) {
    throw refusal(`${file} holds no public key: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The beginning of the SHA-256 of a public key, to compare keys by eye. */
export function fingerprint(publicKey: string): string {
  return createHash('sha256').update(derOf(publicKey)).digest('hex').slice(0, 16);
}

function samePublicKey(one: string, other: string): boolean {
  return derOf(one).equals(derOf(other));
}

function derOf(publicKey: string): Buffer {
  return readPublicKey(publicKey).export({ type: 'spki', format: 'der' });
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}
