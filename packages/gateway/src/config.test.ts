import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from './config.js';

it('takes an empty setting for an absent one', () => {
  const config = readConfig({ DATA_DIR: '/data', DATABASE_URL: '', PORT: '', TILLGATE_MASTER_KEY: '' });
  expect(config).toMatchObject({ database: join('/data', 'tillgate.db'), port: 8080, masterKey: undefined });
});

it.each([
  [{ DATABASE_URL: 'mysql://localhost/tillgate' }, 'DATABASE_URL is not valid: must begin with postgres://'],
  [{ PORT: '70000' }, 'PORT is not valid'],
  [{ NETWORK_URL: 'here' }, 'NETWORK_URL is not valid'],
])('names the setting that is wrong: %j', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence);
});
