import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpStatusError, MessageError, TillgateClient, type ApiKeyOptions } from './index.js';
import { found, notExisting } from './testing/answers.js';
import { clientId, startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

const apiKey = 'isak_TEST_5Y0000000000000001_s3cret-Part_2';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

const client = (options: Partial<ApiKeyOptions> = {}) =>
  new TillgateClient({ gatewayUrl: gateway.url, apiKey, ...options });
const inquire = (options: Partial<ApiKeyOptions> = {}) =>
  client(options).inquiryPayment({ paymentRequestId: 'pr-1' });

describe('an API key', () => {
  it('takes the place of the signature, and of what belongs to one', async () => {
    gateway.answerPlain(200, JSON.stringify(found));
    expect(await inquire()).toEqual(found);
    const { path, headers } = gateway.received.at(-1) ?? {};
    expect(path).toBe('/ams/sandbox/api/v1/payments/inquiryPayment');
    expect(headers).toMatchObject({ authorization: `Bearer ${apiKey}` });
    expect(headers).not.toHaveProperty('signature');
    expect(headers).not.toHaveProperty('client-id');
    expect(headers).not.toHaveProperty('request-time');
  });

  it('is trimmed, and missed by its name where the environment has none', async () => {
    gateway.answerPlain(200, JSON.stringify(found));
    expect(await inquire({ apiKey: `${apiKey}\n` })).toEqual(found);
    const absent: string | undefined = process.env['NO_SUCH_KEY'];
    const construct = (): unknown =>
      Reflect.construct(TillgateClient, [{ gatewayUrl: gateway.url, apiKey: absent }]);
    expect(construct).toThrow(/^apiKey: It is missing/);
  });

  it.each([
    ['irak_PROD_5Y0000000000000001_secret', '/ams/api/v1/payments/inquiryPayment'],
    ['irak_TEST_5Y0000000000000001_secret', '/ams/sandbox/api/v1/payments/inquiryPayment'],
  ])('%s chooses the environment', async (key, path) => {
    gateway.answerPlain(200, JSON.stringify(found));
    await inquire({ apiKey: key });
    expect(gateway.received.at(-1)?.path).toBe(path);
  });

  it('leaves the answer unverified, and judges it as ever', async () => {
    gateway.answerPlain(200, JSON.stringify({ ...found, result: notExisting }));
    expect(await inquire()).toEqual({ result: notExisting });
    gateway.answerPlain(200, JSON.stringify({ ...found, paymentRequestId: 'pr-2' }));
    expect(await thrown(inquire())).toBeInstanceOf(MessageError);
    gateway.answerPlain(200, 'no JSON');
    expect(await thrown(inquire())).toBeInstanceOf(MessageError);
  });

  it('is not carried along a redirect', async () => {
    const received = gateway.received.length;
    gateway.answerPlain(307, '', { location: '/elsewhere' });
    expect(await thrown(inquire())).toBeInstanceOf(HttpStatusError);
    expect(gateway.received.length).toBe(received + 1);
  });

  it('never leaves this machine in the clear', () => {
    expect(() => client({ gatewayUrl: 'http://pay.example.com' })).toThrow(/^gatewayUrl: .*https/);
  });

  it.each([
    'isak_LIVE_5Y_secret',
    'sk_TEST_5Y_secret',
    'isak_TEST_5Y',
    'isak_TEST_5Y_',
    'isak_TEST_5Y_se cret',
    'isak_TEST_5Y_sec\nret',
    '',
  ])('of another shape is refused without being shown: %j', (key) => {
    expect(() => client({ apiKey: key })).toThrow(/^apiKey: /);
    if (key !== '') expect(() => client({ apiKey: key })).not.toThrow(new RegExp(key));
  });

  it('and a private key are not given together', () => {
    const options = { ...gateway.clientOptions, apiKey };
    const both = (): unknown => Reflect.construct(TillgateClient, [options]);
    expect(both).toThrow(/^apiKey: .*either/);
  });

  it.each([
    ['clientId', { gatewayPublicKey: 'key' }],
    ['gatewayPublicKey', { clientId }],
  ])('with one half of what verifies notifications misses %s', (name, options) => {
    expect(() => client(options)).toThrow(new RegExp(`^${name}: `));
  });
});
