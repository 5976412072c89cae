import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatSignatureHeader,
  readPrivateKey,
  readPublicKey,
  signMessage,
} from '@tillgate/contract/signature';
import { newKeyPair } from '../key-pair.js';
import { adminKey, control } from '../testing/sandbox-control.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const inquiryPath = '/ams/sandbox/api/v1/payments/inquiryPayment';
let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway({ SANDBOX_ADMIN_KEY: adminKey });
});
afterAll(() => testGateway.close());

const create = (body: object = {}) => control(testGateway, 'POST', '/merchants', body);
const inquire = (headers: Record<string, string>) =>
  testGateway.send({ path: inquiryPath, body: '{"paymentId":"1"}', headers });

describe('a merchant that is made', () => {
  it('can call at once, with its API key, and is told of afterwards without it', async () => {
    const { status, json } = await create({ displayName: 'Shard 1' });
    expect(status).toBe(200);
    expect(json['clientId']).toMatch(/^SANDBOX_5Y\d{16}$/);
    const answer = await inquire({ authorization: `Bearer ${String(json['apiKey'])}` });
    expect(answer.json.result.resultCode).toBe('ORDER_NOT_EXIST');

    const { apiKey, privateKey, ...told } = json;
    expect([typeof apiKey, typeof privateKey]).toEqual(['string', 'string']);
    const read = await control(testGateway, 'GET', `/merchants/${String(json['clientId'])}`);
    expect(read).toEqual({ status: 200, json: told });
    expect(told).toMatchObject({ displayName: 'Shard 1', settings: { apiKeys: true } });
  });

  it('can sign with the private key of the answer, and is answered with the key that it was told', async () => {
    const { json } = await create();
    const clientId = String(json['clientId']);
    const signed = await callSigned(clientId, String(json['privateKey']));
    expect(signed.json.result.resultCode).toBe('ORDER_NOT_EXIST');
    expect(readPublicKey(String(json['gatewayPublicKey'])).asymmetricKeyType).toBe('rsa');
  });

  it('may bring its own key, and then no private key is told', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const { json } = await create({ clientId: 'SANDBOX_OWNKEY', publicKey });
    expect(json).not.toHaveProperty('privateKey');
    const signed = await callSigned('SANDBOX_OWNKEY', privateKey);
    expect(signed.json.result.resultCode).toBe('ORDER_NOT_EXIST');
  });

  it('is there once, however many make it at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create({ clientId: 'SANDBOX_ONCE' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.json['code']).toBe('MERCHANT_EXISTS');
  });

  it.each([
    [{ clientId: 'SANDBOX_' }, 'clientId: must be SANDBOX_'],
    [{ clientId: 1 }, 'clientId'],
    [{ publicKey: 'none' }, 'publicKey: must be an RSA public key'],
    [{ allowedOrigins: ['https://shop.example/path'] }, 'allowedOrigins[0]: must be an origin'],
    [{ settings: { refunds: 'SOME' } }, 'settings.refunds'],
    [{ settings: { apiKey: true } }, 'settings: Unrecognized key: "apiKey"'],
    [{ color: 'red' }, 'Unrecognized key: "color"'],
  ])('is refused where it makes no sense: %j', async (body, sentence) => {
    const { status, json } = await create(body);
    expect([status, json['code']]).toEqual([400, 'REQUEST_INVALID']);
    expect(json['message']).toContain(sentence);
  });
});

async function callSigned(clientId: string, privateKey: string) {
  const [time, body] = [String(Date.now()), '{"paymentId":"1"}'];
  const message = { method: 'POST', path: inquiryPath, clientId, time, body };
  const signature = formatSignatureHeader(await signMessage(message, readPrivateKey(privateKey)));
  return inquire({
    'content-type': 'application/json',
    'client-id': clientId,
    'request-time': time,
    signature,
  });
}
