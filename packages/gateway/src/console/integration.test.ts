import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatSignatureHeader, readPrivateKey, signMessage } from '@tillgate/contract/signature';
import { consoleSchemas } from '@tillgate/contract/console';
import { newKeyPair } from '../key-pair.js';
import type { ConsoleBrowser } from '../testing/console-browser.js';
import { startTestConsole, type TestConsole } from '../testing/test-console.js';

const inquiryPath = '/ams/sandbox/api/v1/payments/inquiryPayment';

let testConsole: TestConsole;
let owner: ConsoleBrowser;
let clientId: string;
beforeAll(async () => {
  testConsole = await startTestConsole();
  owner = await testConsole.signInOwner();
  clientId = testConsole.gateway.clientId;
});
afterAll(() => testConsole.close());

const call = (...[name, fields = {}]: Parameters<ConsoleBrowser['call']>) =>
  owner.call(name, { clientId, ...fields });
const integration = async () =>
  consoleSchemas.readIntegration.answer.parse((await call('readIntegration')).json);

/** What the gateway answers to an inquiry with these headers. */
function inquire(headers: Record<string, string>): Promise<string> {
  return resultOf(inquiryPath, '{"paymentId":"1"}', headers);
}

async function resultOf(path: string, body: string, headers: Record<string, string>): Promise<string> {
  const sent = { 'content-type': 'application/json', ...headers };
  const answer = await testConsole.gateway.send({ path, body, headers: sent });
  return answer.json.result.resultCode;
}

async function inquireSigned(privateKey: string, keyVersion: number): Promise<string> {
  const [time, body] = [String(Date.now()), '{"paymentId":"1"}'];
  const signature = await signMessage(
    { method: 'POST', path: inquiryPath, clientId, time, body },
    readPrivateKey(privateKey),
  );
  const header = formatSignatureHeader(signature).replace(/keyVersion=\d+/, `keyVersion=${keyVersion}`);
  return inquire({ 'client-id': clientId, 'request-time': time, signature: header });
}

describe('a public key', () => {
  it('is taken at once beside the one before it, until that is retired', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const bare = publicKey.replaceAll(/-----[^-]+-----|\n/g, '');
    expect((await call('addPublicKey', { publicKey: bare })).json).toEqual({ keyVersion: '2' });
    expect(await inquireSigned(privateKey, 2)).toBe('ORDER_NOT_EXIST');
    expect((await testConsole.gateway.call({ path: inquiryPath, body: '{"paymentId":"1"}' })).isSigned).toBe(
      true,
    );
    expect(await integration()).toMatchObject({ publicKeys: [{ keyVersion: '2' }, { keyVersion: '1' }] });

    expect((await call('retirePublicKey', { keyVersion: '1' })).status).toBe(200);
    const refused = await testConsole.gateway.call({ path: inquiryPath, body: '{"paymentId":"1"}' });
    expect(refused.json.result.resultCode).toBe('KEY_NOT_FOUND');
    expect(await inquireSigned(privateKey, 2)).toBe('ORDER_NOT_EXIST');
    expect(await integration()).toMatchObject({ publicKeys: [{ keyVersion: '2' }] });
  });

  it('is refused where it is none, is there, belongs to the gateway, or must stay', async () => {
    const { publicKeys, gatewayPublicKey } = await integration();
    const [newest] = publicKeys;
    // As the server SDK and the log of refused calls name a key.
    expect(newest?.fingerprint).toMatch(/^SHA256:[\w+/]{43}$/);
    if (!newest) throw new Error('there is no key');
    const { privateKey } = await newKeyPair();
    const refusals = await Promise.all([
      call('addPublicKey', { publicKey: 'none' }),
      call('addPublicKey', { publicKey: privateKey }),
      call('addPublicKey', { publicKey: gatewayPublicKey }),
      call('addPublicKey', { publicKey: newest.publicKey }),
      call('retirePublicKey', { keyVersion: newest.keyVersion }),
      call('retirePublicKey', { keyVersion: '99' }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 409, 409, 404]);
    expect(refusals[1].body).not.toContain(privateKey.split('\n')[1]);
    expect(await integration()).toMatchObject({ publicKeys: [newest] });
  });
});

it('the URL below which methods are called is told, and leads to this gateway', async () => {
  const { gatewayUrl, basePath } = await integration();
  expect(gatewayUrl).toBe(`http://localhost:${new URL(testConsole.gateway.url).port}`);
  const reply = await fetch(`${gatewayUrl}${basePath}/v1/payments/inquiryPayment`, { method: 'POST' });
  expect(await reply.json()).toMatchObject({ result: { resultStatus: 'F' } });
});

describe('URLs and origins', () => {
  it('are replaced as a whole, and one that is not named goes back to none', async () => {
    const urls = {
      paymentNotifyUrl: 'https://shop.example/pay',
      refundNotifyUrl: 'https://shop.example/refund',
    };
    expect((await call('setNotifyUrls', urls)).status).toBe(200);
    expect((await integration()).notifyUrls).toEqual(urls);
    await call('setNotifyUrls', { refundNotifyUrl: urls.refundNotifyUrl });
    expect((await integration()).notifyUrls).toEqual({ refundNotifyUrl: urls.refundNotifyUrl });

    const allowedOrigins = ['https://shop.example', 'https://*.shop.example'];
    expect((await call('setAllowedOrigins', { allowedOrigins })).status).toBe(200);
    expect((await integration()).allowedOrigins).toEqual(allowedOrigins);
  });

  it('are refused where they make no sense, and then stay as they are', async () => {
    const before = await integration();
    const refusals = await Promise.all([
      call('setNotifyUrls', { paymentNotifyUrl: 'ftp://shop.example' }),
      call('setNotifyUrls', { paymentUrl: 'https://shop.example' }),
      call('setAllowedOrigins', { allowedOrigins: ['https://shop.example/path'] }),
    ]);
    expect(refusals.map(({ status, json }) => [status, json['code']])).toEqual(
      refusals.map(() => [400, 'REQUEST_INVALID']),
    );
    expect(await integration()).toEqual(before);
  });
});

describe('an API key', () => {
  it('is told once, works at once for what it was made for, and ends at once', async () => {
    await testConsole.gateway.configure({ apiKeys: true });
    const made = await call('createApiKey', { allowedMethods: ['inquiryPayment', 'console.listPayments'] });
    const apiKey = String(made.json['apiKey']);
    expect(await inquire({ authorization: `Bearer ${apiKey}` })).toBe('ORDER_NOT_EXIST');

    const listed = JSON.stringify(await integration());
    expect(listed).not.toContain(apiKey);
    const hint = apiKey.slice(-8);
    expect(await integration()).toMatchObject({
      apiKeys: {
        isOn: true,
        keys: [{ hint, kind: 'RESTRICTED', allowedMethods: ['inquiryPayment', 'console.listPayments'] }],
      },
    });
    expect((await call('revokeApiKey', { hint })).status).toBe(200);
    expect(await inquire({ authorization: `Bearer ${apiKey}` })).toBe('OAUTH_FAIL');
    expect((await call('revokeApiKey', { hint })).status).toBe(404);
  });

  it('that is for calls of the dashboard alone calls no method of the wire', async () => {
    await testConsole.gateway.configure({ apiKeys: true });
    const made = await call('createApiKey', { allowedMethods: ['console.listPayments'] });
    expect(await inquire({ authorization: `Bearer ${String(made.json['apiKey'])}` })).toBe('OAUTH_FAIL');
  });

  it('for acceptDispute of the wire does not accept disputes by the API of the dashboard, nor the other way round', async () => {
    await testConsole.gateway.configure({ apiKeys: true });
    const keyFor = async (name: string) => {
      const { json } = await call('createApiKey', { allowedMethods: [name] });
      return { authorization: `Bearer ${String(json['apiKey'])}` };
    };
    const [wire, ofConsole] = [await keyFor('acceptDispute'), await keyFor('console.acceptDispute')];
    const fields = { clientId: testConsole.gateway.clientId, disputeId: 'none' };
    const accept = async (headers: Record<string, string>) =>
      (await testConsole.visit().call('acceptDispute', fields, headers)).json['code'];
    expect([await accept(wire), await accept(ofConsole)]).toEqual(['NOT_PERMITTED', 'NOT_FOUND']);
    const acceptByWire = (headers: Record<string, string>) =>
      resultOf('/ams/sandbox/api/v1/payments/acceptDispute', '{"disputeId":"none"}', headers);
    expect([await acceptByWire(wire), await acceptByWire(ofConsole)]).toEqual([
      'ORDER_NOT_EXIST',
      'OAUTH_FAIL',
    ]);
  });

  it('is not made for what keys are not for', async () => {
    const refusals = await Promise.all([
      call('createApiKey', { allowedMethods: ['console.createApiKey'] }),
      call('createApiKey', { allowedMethods: ['listPayments'] }),
      call('createApiKey', { allowedMethods: ['everything'] }),
      call('createApiKey', { allowedAddresses: ['example.com'] }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});
