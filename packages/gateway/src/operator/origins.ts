import { frameOriginSchema } from '@tillgate/contract/sandbox';
import { setAllowedOrigins } from '../db/merchants.js';
import { misuse } from './command-error.js';
import { merchantOf, takesEffect, type Verb } from './operator.js';
import { readArgs } from './read-args.js';

const originLimit = 50;

export const origins: Verb = {
  name: 'origins',
  synopsis: '<client id> [<origin> … | --none]',
  about: 'shows or replaces the origins whose pages may show the card form',
  read: (args) => {
    const { words, isSet } = readArgs(args, { none: { type: 'boolean' } });
    const [clientId, ...wanted] = words;
    if (clientId === undefined) throw misuse('<client id> is missing.');
    if (isSet('none') && wanted.length > 0) throw misuse('Name origins or --none, not both.');
    if (wanted.length > originLimit) throw misuse(`At most ${originLimit} origins.`);
    const wrong = wanted.find((origin) => !frameOriginSchema.safeParse(origin).success);
    if (wrong !== undefined) {
      throw misuse(
        `"${wrong}" is no origin; write https://shop.example, with :port if it has one, and no path.`,
      );
    }
    return async (operator) => {
      const { allowedOrigins } = await merchantOf(operator, clientId);
      if (wanted.length === 0 && !isSet('none')) return allowedOrigins.join('\n') || 'none';
      await setAllowedOrigins(operator.db, clientId, wanted);
      return `Set. ${takesEffect}`;
    };
  },
};
