import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { listApiKeys } from '../db/api-keys.js';
import { addPublicKey, findMerchant } from '../db/merchants.js';
import { newKeyPair } from '../key-pair.js';
import { startTestOperator, type TestOperator } from '../testing/test-operator.js';
import { CommandError } from './command-error.js';

let operator: TestOperator;
let clientId: string;
let count = 0;
beforeAll(async () => {
  operator = await startTestOperator();
});
afterAll(() => operator.close());
beforeEach(async () => {
  clientId = `SANDBOX_5YTEST${count++}`;
  await operator.run('add', clientId);
});

/** The exit code and the sentence with which a command is refused. */
async function refused(...args: string[]) {
  const error = await operator.run(...args).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CommandError)) throw new Error('it was not refused', { cause: error });
  return { exitCode: error.exitCode, sentence: error.message };
}
const settings = async () => (await findMerchant(operator.db, clientId))?.settings;

describe('a command that makes no sense has exit code 2, and says why:', () => {
  it.each([
    [[], 'No command was given'],
    [['fly'], 'There is no command "fly"'],
    [['key', 'fly'], 'There is no command "key fly"'],
    [['list', 'x'], 'a word too many: "x"'],
    [['show'], '<client id> is missing'],
    [['show', 'a', '--loud'], "Unknown option '--loud'"],
    [['add', 'a_b'], 'letters and digits'],
    [['add', '../a'], 'letters and digits'],
    [['add', 'SANDBOX_'], 'letters and digits'],
    [['add', 'SANDBOX_a', '--name', ' '], '--name takes'],
    [['set', 'a'], '<setting>=<value> is missing'],
    [['set', 'a', 'apiKeys'], 'not of the form'],
    [['set', 'a', 'toString=1'], 'There is no setting "toString"'],
    [['origins', 'a', 'https://shop.example/path'], 'is no origin'],
    [['origins', 'a', "https://shop.example; script-src 'unsafe-inline'"], 'is no origin'],
    [['origins', 'a', '*'], 'is no origin'],
    [['origins', 'a', 'https://shop.example', '--none'], 'not both'],
    [['key', 'remove', 'a', 'x'], '<key version> is a number'],
    [['api-key', 'create', 'a', '--restricted', 'pay,fly'], '"fly" is no method'],
    [['api-key', 'create', 'a', '--restricted', ''], '"" is no method'],
    [['api-key', 'create', 'a', '--address', 'localhost'], 'is no IP address'],
    [['person', 'list', 'x'], 'a word too many: "x"'],
    [['person', 'recover'], '<e-mail address> is missing'],
    [['person', 'recover', 'ada'], 'is no e-mail address'],
    [['first-owner', 'ada@shop.example'], 'a word too many'],
    [['scenario', 'set', 'SANDBOX_a', 'pay', 'RISK_REJECT'], '<minutes> is missing'],
    [['scenario', 'set', 'SANDBOX_a', 'pay', 'RISK_REJECT', '31'], 'one of 30, 60, 90, 120'],
    [['scenario', 'set', 'SANDBOX_a', 'fly', 'RISK_REJECT', '30'], '"fly" is no method'],
    [['scenario', 'set', 'SANDBOX_a', 'inquiryRefund', 'RISK_REJECT', '30'], 'does not answer "RISK_REJECT"'],
    [['scenario', 'set', 'SANDBOX_a', 'pay', 'SUCCESS', '30'], 'does not answer "SUCCESS" as an error'],
    [['scenario', 'set', '5YLIVE', 'pay', 'RISK_REJECT', '30'], 'for clients of the sandbox'],
  ])('%j', async (args, sentence) => {
    expect(await refused(...args)).toEqual({ exitCode: 2, sentence: expect.stringContaining(sentence) });
  });
});

describe('a merchant', () => {
  it('that is not there is refused with exit code 1 by every command', async () => {
    for (const args of [
      ['show', 'NOBODY'],
      ['set', 'NOBODY', 'apiKeys=true'],
      ['origins', 'NOBODY'],
      ['key', 'add', 'NOBODY', 'file'],
      ['key', 'remove', 'NOBODY', '1'],
      ['gateway-key', 'NOBODY'],
      ['api-key', 'create', 'NOBODY'],
      ['api-key', 'list', 'NOBODY'],
      ['api-key', 'revoke', 'NOBODY', '12345678'],
      ['scenario', 'set', 'SANDBOX_NOBODY', 'pay', 'RISK_REJECT', '30'],
      ['scenario', 'clear', 'NOBODY'],
      ['scenario', 'list', 'NOBODY'],
    ]) {
      expect(await refused(...args)).toEqual({
        exitCode: 1,
        sentence: expect.stringContaining('There is no merchant'),
      });
    }
  });

  it('is not added twice', async () => {
    expect(await refused('add', clientId)).toMatchObject({ exitCode: 1 });
  });

  it('may be added with its public key', async () => {
    await operator.run('add', `${clientId}KEY`, '--public-key', 'own.pem');
    expect((await findMerchant(operator.db, `${clientId}KEY`))?.publicKeys).toMatchObject([
      { keyVersion: '1' },
    ]);
  });
});

describe('settings', () => {
  it('are set by their types, and taken back', async () => {
    await operator.run(
      ...['set', clientId, 'apiKeys=true', 'largestAmount=100000', 'currencies=SGD, USD', 'callsPerSecond=5'],
      'paymentNotifyUrl=https://shop.example/notify?a=b',
    );
    const kept = { largestAmount: '100000', currencies: ['SGD', 'USD'], callsPerSecond: 5 };
    const paymentNotifyUrl = 'https://shop.example/notify?a=b';
    expect(JSON.parse((await settings()) ?? '')).toEqual({ ...kept, apiKeys: true, paymentNotifyUrl });
    await operator.run('set', clientId, 'paymentNotifyUrl=', 'apiKeys=false');
    expect(JSON.parse((await settings()) ?? '')).toEqual({ ...kept, apiKeys: false });
  });

  it.each([
    ['apiKeys=yes', 'apiKeys is not valid: must be true or false'],
    ['status=CLOSED', 'status is not valid: must be one of ACTIVE, SUSPENDED'],
    ['callsPerSecond=1.5', 'callsPerSecond is not valid: must be a whole number'],
    ['callsPerSecond=0', 'callsPerSecond is not valid: must be greater than zero'],
    ['requestTimeWindowMs=-1', 'requestTimeWindowMs is not valid: must be a whole number'],
    ['paymentNotifyUrl=here', 'paymentNotifyUrl is not valid: must be an absolute http or https URL'],
    ['currencies=SGD,dollars', 'currencies is not valid: must be ISO 4217 codes'],
    ['region=Singapore', 'region is not valid: must be an ISO 3166 code'],
    ['largestAmount=1.00', 'largestAmount is not valid: must be 1 to 16 digits'],
  ])('that are not valid change nothing: %s', async (pair, sentence) => {
    expect(await refused('set', clientId, 'rawCardData=true', pair)).toEqual({
      exitCode: 2,
      sentence: expect.stringContaining(sentence),
    });
    expect(await settings()).toBe('{}');
  });

  it('that two operators set at once are both kept', async () => {
    await Promise.all([
      operator.run('set', clientId, 'apiKeys=true'),
      operator.run('set', clientId, 'rawCardData=true'),
      operator.run('set', clientId, 'refunds=NONE'),
    ]);
    expect(JSON.parse((await settings()) ?? '')).toEqual({
      apiKeys: true,
      rawCardData: true,
      refunds: 'NONE',
    });
  });
});

describe('a public key', () => {
  const addKey = (file: string) => operator.run('key', 'add', clientId, file);

  it('gets the next version, also where two are registered at once', async () => {
    await addKey('one.pem');
    await Promise.all([addKey('two.pem'), addKey('three.pem')]);
    const versions = (await findMerchant(operator.db, clientId))?.publicKeys.map(
      ({ keyVersion }) => keyVersion,
    );
    expect(versions).toEqual(['3', '2', '1']);
  });

  it('is newest by its number, not by its text', async () => {
    for (let made = 1; made <= 10; made++) {
      await addPublicKey(operator.db, { clientId, publicKey: 'not looked at', nowMs: 1 });
    }
    expect((await findMerchant(operator.db, clientId))?.publicKeys[0]?.keyVersion).toBe('10');
  });

  it("is refused when it is known already, the gateway's, a private one, or none", async () => {
    await addKey('one.pem');
    expect((await refused('key', 'add', clientId, 'one.pem')).sentence).toContain('already, as version 1');
    operator.files.set('gateway.pem', await operator.run('gateway-key', clientId));
    expect((await refused('key', 'add', clientId, 'gateway.pem')).sentence).toContain("gateway's own");
    operator.files.set('private.pem', (await newKeyPair()).privateKey);
    expect((await refused('key', 'add', clientId, 'private.pem')).sentence).toContain(
      'this is a private key',
    );
    operator.files.set('none.pem', readFileSync(new URL(import.meta.url), 'utf8'));
    expect((await refused('key', 'add', clientId, 'none.pem')).exitCode).toBe(1);
  });

  it('is removed unless it is the newest', async () => {
    await addKey('one.pem');
    expect((await refused('key', 'remove', clientId, '1')).sentence).toContain('the newest');
    await addKey('two.pem');
    await operator.run('key', 'remove', clientId, '1');
    expect((await refused('key', 'remove', clientId, '1')).sentence).toContain('no key of version 1');
  });
});

describe('an API key', () => {
  it('is printed once, and is nowhere in the database', async () => {
    const [key = ''] = (await operator.run('api-key', 'create', clientId)).split('\n');
    const rows = await operator.db.selectFrom('api_key').selectAll().execute();
    const [part = '', secret = ''] = key.split('_').slice(2);
    expect(clientId).toBe(`SANDBOX_${part}`);
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(stored).not.toContain(secret);
    expect(await operator.run('api-key', 'list', clientId)).not.toContain(secret);
    expect(await operator.run('show', clientId)).not.toContain(secret);
  });

  it('tells where the merchant takes none', async () => {
    expect(await operator.run('api-key', 'create', clientId)).toContain('API keys are off');
    await operator.run('set', clientId, 'apiKeys=true');
    expect(await operator.run('api-key', 'create', clientId)).not.toContain('API keys are off');
  });

  it('is revoked by its last characters, once, and by its own client only', async () => {
    const [key = ''] = (await operator.run('api-key', 'create', clientId)).split('\n');
    await operator.run('add', `${clientId}OTHER`);
    const hint = key.slice(-8);
    expect(await refused('api-key', 'revoke', `${clientId}OTHER`, hint)).toMatchObject({ exitCode: 1 });
    await operator.run('api-key', 'revoke', clientId, hint);
    expect(await listApiKeys(operator.db, clientId)).toEqual([]);
    expect(await refused('api-key', 'revoke', clientId, hint)).toMatchObject({ exitCode: 1 });
    expect(await operator.run('api-key', 'list', clientId)).toBe('none');
  });
});

describe('an error scenario', () => {
  it('replaces the one that the method had, and is not listed when it is over', async () => {
    await operator.run('scenario', 'set', clientId, 'refund', 'REFUND_WINDOW_EXCEED', '30');
    await operator.run('scenario', 'set', clientId, 'refund', 'SYSTEM_ERROR', '60');
    await operator.run('scenario', 'set', clientId, 'pay', 'RISK_REJECT', '30');
    expect(await operator.run('scenario', 'list', clientId)).toMatch(/^pay .*\nrefund {2}SYSTEM_ERROR .*$/);
    operator.advance(30 * 60_000);
    expect(await operator.run('scenario', 'list', clientId)).toMatch(/^refund {2}SYSTEM_ERROR .*$/);
    await operator.run('scenario', 'clear', clientId);
    expect(await operator.run('scenario', 'list', clientId)).toBe('none');
    expect(await refused('scenario', 'clear', clientId)).toMatchObject({ exitCode: 1 });
  });
});

describe('people', () => {
  it('that are not there are listed as such, and none of them is recovered', async () => {
    expect(await operator.run('person', 'list')).toContain('Nobody can sign in yet');
    expect(await refused('person', 'recover', 'ada@shop.example')).toEqual({
      exitCode: 1,
      sentence: expect.stringContaining('Nobody signs in as ada@shop.example'),
    });
  });
});
