import { listMerchants } from '../db/merchants.js';
import type { Verb } from './operator.js';
import { exactly, readArgs } from './read-args.js';
import { table } from './table.js';

export const list: Verb = {
  name: 'list',
  synopsis: '',
  about: 'names all merchants',
  read: (args) => {
    exactly(readArgs(args).words);
    return async ({ db }) => {
      const merchants = await listMerchants(db);
      if (merchants.length === 0) return 'There is no merchant yet.';
      return table(merchants.map(({ clientId, displayName }) => [clientId, displayName]));
    };
  },
};
