import { isClientId } from '../client-id.js';
import { enterMerchant } from '../enter-merchant.js';
import { misuse, refusal } from './command-error.js';
import type { Verb } from './operator.js';
import { publicKeyIn } from './public-keys.js';
import { exactly, readArgs } from './read-args.js';

/** The longest name that a form shows. */
const nameLimit = 64;

/** A merchant begins without a key of its own, and with no page that may show its form. */
export const add: Verb = {
  name: 'add',
  synopsis: '<client id> [--name <text>] [--public-key <file>]',
  about: 'enters a merchant; SANDBOX_… are sandbox ones',
  read: (args) => {
    const { words, texts } = readArgs(args, { name: { type: 'string' }, 'public-key': { type: 'string' } });
    const [clientId = ''] = exactly(words, 'client id');
    const { name: displayName = clientId, 'public-key': file } = texts;
    if (!isClientId(clientId)) {
      throw misuse('A client id is 1 to 56 letters and digits, after SANDBOX_ for the sandbox.');
    }
    if (displayName.trim() === '' || displayName.length > nameLimit) {
      throw misuse(`--name takes 1 to ${nameLimit} characters.`);
    }
    return async (operator) => {
      const publicKey = file === undefined ? {} : { publicKey: await publicKeyIn(operator, file) };
      const gatewayKeys = await operator.newKeyPair();
      const { db, vault, nowMs } = operator;
      const merchant = { clientId, displayName, allowedOrigins: [], gatewayKeys, nowMs, ...publicKey };
      if (!(await enterMerchant(db, vault, merchant))) throw refusal(`${clientId} is there already.`);
      return `Added ${clientId}. "gateway-key ${clientId}" prints the key that its answers verify with.`;
    };
  },
};
