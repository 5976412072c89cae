import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, type TestDatabase } from '../testing/databases.js';
import { insertApiKey, listApiKeys, revokeApiKeys } from './api-keys.js';
import type { Db } from './engine.js';
import { clearErrorScenarios, listErrorScenarios, setErrorScenario } from './error-scenarios.js';
import {
  addPublicKey,
  findMerchant,
  insertMerchantOnce,
  listMerchants,
  removePublicKey,
  replaceSettings,
  setAllowedOrigins,
} from './merchants.js';
import { migrate } from './migrate.js';

describe.each(engines)('a merchant on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let clientId: string;
  let count = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clientId = `SANDBOX_${count++}`;
    expect(await insert()).toBe(true);
  });

  const insert = () =>
    insertMerchantOnce(db, {
      clientId,
      displayName: 'Test shop',
      allowedOrigins: [],
      sealedGatewayPrivateKey: 'sealed',
      gatewayPublicKey: 'public',
      createdAtMs: 1,
    });
  const versions = async () =>
    (await findMerchant(db, clientId))?.publicKeys.map(({ keyVersion }) => keyVersion);

  it('is found before it has a key, and is entered once', async () => {
    expect(await findMerchant(db, clientId)).toMatchObject({
      publicKeys: [],
      settings: '{}',
      createdAtMs: 1,
    });
    expect(await insert()).toBe(false);
    expect((await listMerchants(db)).filter((merchant) => merchant.clientId === clientId)).toHaveLength(1);
  });

  it('gets a version for each key, though ten are registered at once', async () => {
    const add = (at: number) => addPublicKey(db, { clientId, publicKey: `key ${at}`, nowMs: 1 });
    const given = await Promise.all(Array.from({ length: 10 }, (_, at) => add(at)));
    expect(new Set(given).size).toBe(10);
    expect(await versions()).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
    expect(await removePublicKey(db, clientId, '3')).toBe(true);
    expect(await removePublicKey(db, clientId, '3')).toBe(false);
    expect(await versions()).not.toContain('3');
  });

  it('keeps settings that changed since they were read', async () => {
    expect(await replaceSettings(db, clientId, { from: '{}', to: '{"apiKeys":true}' })).toBe(true);
    expect(await replaceSettings(db, clientId, { from: '{}', to: '{"rawCardData":true}' })).toBe(false);
    expect((await findMerchant(db, clientId))?.settings).toBe('{"apiKeys":true}');
  });

  it('has the origins that were set last', async () => {
    await setAllowedOrigins(db, clientId, ['https://a.example', 'https://b.example']);
    await setAllowedOrigins(db, clientId, ['https://b.example']);
    expect((await findMerchant(db, clientId))?.allowedOrigins).toEqual(['https://b.example']);
  });

  it('has the API keys that were not revoked, as they were entered', async () => {
    const key = {
      keyHash: `hash of ${clientId}`,
      kind: 'RESTRICTED',
      hint: 'abcdef01',
      allowedMethods: ['pay', 'refund'],
      allowedAddresses: ['203.0.113.0/24'],
      createdAtMs: 5,
    } as const;
    await insertApiKey(db, clientId, key);
    expect(await listApiKeys(db, clientId)).toEqual([key]);
    expect(await revokeApiKeys(db, { clientId: 'SANDBOX_OTHER', hint: key.hint, nowMs: 6 })).toBe(0);
    expect(await revokeApiKeys(db, { clientId, hint: key.hint, nowMs: 6 })).toBe(1);
    expect(await revokeApiKeys(db, { clientId, hint: key.hint, nowMs: 7 })).toBe(0);
    expect(await listApiKeys(db, clientId)).toEqual([]);
  });

  it('has one error scenario a method, until they are cleared', async () => {
    const scenario = { method: 'pay', resultCode: 'RISK_REJECT', endsAtMs: 5 } as const;
    await setErrorScenario(db, clientId, { ...scenario, resultCode: 'SYSTEM_ERROR' });
    await setErrorScenario(db, clientId, scenario);
    await setErrorScenario(db, clientId, { ...scenario, method: 'capture', resultCode: 'PROCESS_FAIL' });
    expect((await listErrorScenarios(db, clientId))[1]).toEqual(scenario);
    expect(await clearErrorScenarios(db, clientId, 'pay')).toBe(1);
    expect(await clearErrorScenarios(db, clientId, undefined)).toBe(1);
    expect(await listErrorScenarios(db, clientId)).toEqual([]);
  });
});
