import { publicKeyPem, registerPublicKey, retirePublicKey } from '../integration/public-keys.js';
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
      const { db, nowMs } = operator;
      const registered = await registerPublicKey(db, merchant, { publicKey, nowMs });
      switch (registered.kind) {
        case 'registered':
          return `Registered as keyVersion ${registered.keyVersion}. ${takesEffect}`;
        case 'known':
          throw refusal(`This key is registered already, as version ${registered.keyVersion}.`);
        case 'the gateways':
          throw refusal("This is the gateway's own public key; the merchant's is needed.");
      }
    };
  },
};

export const removeKey: Verb = {
  name: 'key remove',
  synopsis: '<client id> <key version>',
  about: 'takes an older public key away',
  read: (args) => {
    const [clientId = '', keyVersion = ''] = exactly(readArgs(args).words, 'client id', 'key version');
    if (!/^[1-9]\d*$/.test(keyVersion)) throw misuse('<key version> is a number.');
    return async (operator) => {
      const retired = await retirePublicKey(operator.db, await merchantOf(operator, clientId), keyVersion);
      if (retired === 'newest') {
        throw refusal(`Version ${keyVersion} is the newest; register the key that replaces it first.`);
      }
      if (retired === 'unknown') throw refusal(`${clientId} has no key of version ${keyVersion}.`);
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
    return publicKeyPem(text);
  } catch (error) {
    throw refusal(`${file} holds no public key: ${error instanceof Error ? error.message : String(error)}`);
  }
}
