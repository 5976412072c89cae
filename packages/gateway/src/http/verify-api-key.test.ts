import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WireMethodName } from '@tillgate/contract';
import { systemClock } from '../adapters/system-clock.js';
import { apiKeyHint, formatApiKey, hashApiKey, type ApiKeyKind } from '../api-key.js';
import { readConfig } from '../config.js';
import { insertApiKey, revokeApiKeys } from '../db/api-keys.js';
import { replaceSettings } from '../db/merchants.js';
import { enterMerchant } from '../enter-merchant.js';
import { newKeyPair } from '../key-pair.js';
import { openStore } from '../open-store.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const inquiryPath = '/ams/sandbox/api/v1/payments/inquiryPayment';
const createPath = '/ams/sandbox/api/v1/payments/createPaymentSession';
const body = '{"paymentId":"1"}';
const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway({}, systemClock, log);
});
afterAll(() => testGateway.close());
beforeEach(() => testGateway.configure({ apiKeys: true }));

interface Limits {
  kind?: ApiKeyKind;
  allowedMethods?: WireMethodName[];
  allowedAddresses?: string[];
  clientId?: string;
}

/** Enters a new key in the database and returns it. */
async function newKey(limits: Limits = {}, { gateway, clientId: own } = testGateway): Promise<string> {
  const { kind = 'STANDARD', allowedMethods = [], allowedAddresses = [], clientId = own } = limits;
  const key = formatApiKey({ kind, clientId, secret: randomBytes(32).toString('hex') });
  await insertApiKey(gateway.context.db, clientId, {
    keyHash: hashApiKey(key),
    kind,
    hint: apiKeyHint(key),
    allowedMethods,
    allowedAddresses,
    createdAtMs: 0,
  });
  gateway.forgetMerchants();
  return key;
}

const json = { 'content-type': 'application/json; charset=UTF-8' };
const callWith = (key: string, path = inquiryPath, headers: Record<string, string> = {}) =>
  testGateway.send({ path, body, headers: { ...json, authorization: `Bearer ${key}`, ...headers } });
const codeWith = async (...call: Parameters<typeof callWith>) =>
  (await callWith(...call)).json.result.resultCode;

describe('an API key', () => {
  it('calls a method without any signature, and is answered without one', async () => {
    const key = await newKey();
    expect(key).toMatch(/^isak_TEST_5Y\d{16}_[0-9a-f]{64}$/);
    const answer = await callWith(key);
    expect(answer).toMatchObject({ status: 200, json: { result: { resultCode: 'ORDER_NOT_EXIST' } } });
    expect(answer.headerNames).not.toContain('signature');
    expect(answer.headerNames).not.toContain('response-time');
    expect(answer.headers['client-id']).toBe(testGateway.clientId);
  });

  it('is unknown when one character is another, when it was revoked, and when it is none', async () => {
    const key = await newKey();
    const last = key.at(-1) === '0' ? '1' : '0';
    expect(await codeWith(key.slice(0, -1) + last)).toBe('OAUTH_FAIL');
    for (const none of ['', 'x', 'isak_TEST_5Y', 'isak_TEST_NOBODY_secret', key.replace('isak', 'irak')]) {
      expect(await codeWith(none)).toBe('OAUTH_FAIL');
    }
    expect(await codeWith(key)).toBe('ORDER_NOT_EXIST');
    const { context, forgetMerchants } = testGateway.gateway;
    const revoked = { clientId: testGateway.clientId, hint: apiKeyHint(key), nowMs: 1 };
    expect(await revokeApiKeys(context.db, revoked)).toBe(1);
    forgetMerchants();
    expect(await codeWith(key)).toBe('OAUTH_FAIL');
  });

  it('is refused until the merchant takes API keys', async () => {
    const key = await newKey();
    await testGateway.configure({});
    expect(await codeWith(key)).toBe('OAUTH_FAIL');
  });

  it('that is restricted calls its methods, and no other', async () => {
    const key = await newKey({ kind: 'RESTRICTED', allowedMethods: ['inquiryPayment'] });
    expect(key).toMatch(/^irak_TEST_/);
    expect(await codeWith(key)).toBe('ORDER_NOT_EXIST');
    const denied = await callWith(key, createPath);
    expect(denied.json.result).toMatchObject({ resultCode: 'OAUTH_FAIL' });
    expect(denied.headers['client-id']).toBe(testGateway.clientId);
  });

  it('of the sandbox works on the sandbox path only', async () => {
    const key = await newKey();
    expect(await codeWith(key, '/ams/api/v1/payments/inquiryPayment')).toBe('OAUTH_FAIL');
    expect(await codeWith(key.replace('TEST', 'PROD'), '/ams/api/v1/payments/inquiryPayment')).toBe(
      'OAUTH_FAIL',
    );
  });

  it('of a live client works on the live path only', async () => {
    const clientId = '5YLIVE';
    const { db, vault } = await openStore(readConfig({ DATA_DIR: testGateway.dataDir }));
    const merchant = { clientId, displayName: 'Live shop', allowedOrigins: [], nowMs: 0 };
    await enterMerchant(db, vault, { ...merchant, gatewayKeys: await newKeyPair() });
    await replaceSettings(db, clientId, { from: '{}', to: '{"apiKeys":true}' });
    await db.destroy();
    const key = await newKey({ clientId });
    expect(key).toMatch(/^isak_PROD_5YLIVE_/);
    expect(await codeWith(key, '/ams/api/v1/payments/inquiryPayment')).toBe('ORDER_NOT_EXIST');
    expect(await codeWith(key, inquiryPath)).toBe('OAUTH_FAIL');
  });

  it('together with a signature is refused: neither is ignored', async () => {
    const key = await newKey();
    const answer = await testGateway.call({
      path: inquiryPath,
      body,
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer).toMatchObject({ isSigned: false, json: { result: { resultCode: 'OAUTH_FAIL' } } });
  });

  it('is refused beside the id of another client, or another key', async () => {
    const key = await newKey();
    expect(await codeWith(key, inquiryPath, { 'client-id': testGateway.clientId })).toBe('ORDER_NOT_EXIST');
    expect(await codeWith(key, inquiryPath, { 'client-id': 'SANDBOX_OTHER' })).toBe('OAUTH_FAIL');
    const authorization = [`Bearer ${key}`, `Bearer ${await newKey()}`];
    const two = await testGateway.send({ path: inquiryPath, body, headers: { ...json, authorization } });
    expect(two.json.result.resultCode).toBe('OAUTH_FAIL');
  });

  it('never reaches a log, whatever becomes of the call', async () => {
    const other = await startTestGateway({}, systemClock, log);
    await other.configure({ apiKeys: true });
    const key = await newKey({}, other);
    const call = (headers: Record<string, string>, path = inquiryPath) =>
      other.send({ path, body, headers: { ...json, ...headers } });
    await call({ authorization: `Bearer ${key}` });
    await call({ authorization: `Bearer ${key}x` }, `${inquiryPath}?key=${key}`);
    await other.gateway.context.db.destroy();
    const failed = await call({ authorization: `Bearer ${key}` }, `${inquiryPath}?key=${key}`);
    expect(failed.json.result.resultCode).toBe('UNKNOWN_EXCEPTION');
    await other.close();
    expect(logged.join('')).toContain('call failed');
    expect(logged.join('')).not.toContain(key.slice(-64));
  });

  it('meets the other rules too: media type, JSON, limit of calls', async () => {
    const key = await newKey();
    expect(await codeWith(key, inquiryPath, { 'content-type': 'text/xml' })).toBe(
      'MEDIA_TYPE_NOT_ACCEPTABLE',
    );
    const send = (text: string) =>
      testGateway.send({ path: inquiryPath, body: text, headers: { authorization: `Bearer ${key}` } });
    expect((await send('{')).json.result.resultCode).toBe('PARAM_ILLEGAL');
    expect((await send('x'.repeat(1_100_000))).json.result.resultMessage).toContain('larger than 1 MiB');
    expect(await codeWith(key, '/ams/sandbox/api/v1/nothing')).toBe('NO_INTERFACE_DEF');
    await testGateway.configure({ apiKeys: true, callsPerSecond: 1 });
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeWith(key)));
    expect(codes).toContain('REQUEST_TRAFFIC_EXCEED_LIMIT');
  });
});

describe('an API key for some addresses', () => {
  it('works from them, and is ILLEGAL_CLIENT_IP from others', async () => {
    const here = await newKey({ allowedAddresses: ['203.0.113.7', '127.0.0.0/8'] });
    expect(await codeWith(here)).toBe('ORDER_NOT_EXIST');
    const elsewhere = await newKey({ allowedAddresses: ['203.0.113.0/24', '2001:db8::/32'] });
    expect(await codeWith(elsewhere)).toBe('ILLEGAL_CLIENT_IP');
  });

  it('does not believe X-Forwarded-For of anybody', async () => {
    const key = await newKey({ allowedAddresses: ['203.0.113.7'] });
    expect(await codeWith(key, inquiryPath, { 'x-forwarded-for': '203.0.113.7' })).toBe('ILLEGAL_CLIENT_IP');
  });

  it('believes a proxy that the operator trusts, and the caller whom it saw', async () => {
    const behind = await startTestGateway({ TRUSTED_PROXIES: '127.0.0.1, ::1' });
    await behind.configure({ apiKeys: true });
    const key = await newKey({ allowedAddresses: ['203.0.113.7'] }, behind);
    const codeFor = async (forwarded: string) => {
      const headers = { ...json, authorization: `Bearer ${key}`, 'x-forwarded-for': forwarded };
      return (await behind.send({ path: inquiryPath, body, headers })).json.result.resultCode;
    };
    expect(await codeFor('203.0.113.7')).toBe('ORDER_NOT_EXIST');
    // The caller wrote the first one itself.
    expect(await codeFor('203.0.113.7, 198.51.100.1')).toBe('ILLEGAL_CLIENT_IP');
    expect(await codeFor('nonsense')).toBe('ILLEGAL_CLIENT_IP');
    await behind.close();
  });
});
