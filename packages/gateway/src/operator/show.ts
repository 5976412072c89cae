import { listApiKeys } from '../db/api-keys.js';
import { listErrorScenarios } from '../db/error-scenarios.js';
import { isSandboxClient } from '../client-id.js';
import { fingerprint } from '../integration/public-keys.js';
import { apiKeyTable } from './api-keys.js';
import { merchantOf, type Verb } from './operator.js';
import { exactly, readArgs } from './read-args.js';
import { scenarioTable } from './scenarios.js';
import { settingsTable } from './settings.js';
import { table } from './table.js';

export const show: Verb = {
  name: 'show',
  synopsis: '<client id>',
  about: 'shows all of a merchant but its secrets',
  read: (args) => {
    const [clientId = ''] = exactly(readArgs(args).words, 'client id');
    return async (operator) => {
      const merchant = await merchantOf(operator, clientId);
      const apiKeys = await listApiKeys(operator.db, clientId);
      const scenarios = await listErrorScenarios(operator.db, clientId);
      const keys = merchant.publicKeys.map((key) => [
        `keyVersion ${key.keyVersion}`,
        fingerprint(key.publicKey),
      ]);
      return [
        table([
          ['Client id', clientId],
          ['Name', merchant.displayName],
          ['Mode', isSandboxClient(clientId) ? 'sandbox' : 'live'],
        ]),
        section('Origins', merchant.allowedOrigins.join('\n')),
        section('Public keys', table(keys)),
        section('API keys', apiKeyTable(apiKeys)),
        section('Error scenarios', scenarioTable(scenarios, operator.nowMs)),
        section('Settings', settingsTable(merchant.settings)),
      ].join('\n\n');
    };
  },
};

function section(title: string, text: string): string {
  const lines = (text === '' ? 'none' : text).split('\n');
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
