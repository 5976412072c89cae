import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { consoleSchemas, type ConsoleAnswer } from '@tillgate/contract/console';
import { formatSignatureHeader } from '@tillgate/contract/signature';
import { addPublicKey, removePublicKey } from '../db/merchants.js';
import { openDesk } from '../testing/console-desk.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const path = '/ams/sandbox/api/v1/payments/inquiryPayment?shop=1';
const time = '2026-11-28T09:00:00Z';
const card = '4054695723100768';
const body = `{"paymentRequestId":"request-1","note":"${card} Größe"}`;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const second = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Read = ConsoleAnswer<'readApiCall'>;

let shop: TestGateway;
let right: string;
let told = 0;

beforeAll(async () => {
  shop = await startTestGateway();
  right = `POST ${path}\n${shop.clientId}.${time}.${body}`;
});
afterAll(() => shop.close());

/** The header of someone who signed a text. */
function over(text: string | Buffer, key: KeyObject = shop.privateKey, hash = 'RSA-SHA256', version = '1') {
  return formatSignatureHeader(sign(hash, Buffer.from(text), key).toString('base64'), version);
}

/** Has a call refused over HTTP, and reads what the dashboard shows of it. */
async function refused(signature: string | undefined, headers: Record<string, string> = {}): Promise<Read> {
  const sent = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': shop.clientId,
    'request-time': time,
    ...(signature === undefined ? {} : { signature }),
    ...headers,
  };
  const { json } = await shop.send({ method: 'POST', path, body, headers: sent });
  expect(['INVALID_SIGNATURE', 'KEY_NOT_FOUND']).toContain(json.result.resultCode);
  const count = (told += 1);
  const desk = openDesk(shop.gateway.context, shop.clientId);
  const callId = await vi.waitFor(async () => {
    const reply = await desk.ask('listApiCalls', { limit: 100 });
    const { items } = consoleSchemas.listApiCalls.answer.parse(reply.kind === 'done' && reply.answer);
    expect(items).toHaveLength(count);
    return items[0]?.callId ?? '';
  });
  const reply = await desk.ask('readApiCall', { callId });
  return consoleSchemas.readApiCall.answer.parse(reply.kind === 'done' && reply.answer);
}

const registerSecond = () =>
  addPublicKey(shop.gateway.context.db, {
    clientId: shop.clientId,
    publicKey: second.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    nowMs: Date.now(),
  });

describe('of a call that was refused because of its signature, its developer reads', () => {
  it('the string to sign as the gateway built it, with its digest before the card was masked', async () => {
    const call = await refused(over('something else'));
    expect(call.stringToSign).toBe(right.replace(card, '************0768'));
    expect(call.signature).toMatchObject({
      verdict: 'OTHER_MESSAGE',
      keyVersion: '1',
      registeredVersions: ['1'],
      keyFingerprint: expect.stringMatching(/^SHA256:[\w+/]{43}$/),
      expectedDigest: createHash('sha256').update(right).digest('hex'),
      signedDigest: createHash('sha256').update('something else').digest('hex'),
    });
  });

  it.each<[string, string, (text: string) => string | Buffer]>([
    ['SIGNED_METHOD', 'another method', (text) => text.replace('POST', 'GET')],
    ['SIGNED_PATH', 'the live path', (text) => text.replace('/sandbox/', '/')],
    ['SIGNED_PATH', 'the path of another method', (text) => text.replace(/inquiryPayment\?shop=1/, 'pay')],
    ['SIGNED_PATH', 'no query', (text) => text.replace('?shop=1', '')],
    ['SIGNED_CLIENT_ID', 'another client id', (text) => text.replace('SANDBOX_', '')],
    ['SIGNED_TIME', 'the second after', (text) => text.replace(':00Z', ':01Z')],
    ['SIGNED_TIME', 'the time as a number', (text) => text.replace(time, String(Date.parse(time)))],
    [
      'SIGNED_REWRITTEN_BODY',
      'the body written again',
      (text) => text.replace(/":/g, '": ').replace(',', ', '),
    ],
    ['SIGNED_ENCODING', 'Latin-1', (text) => Buffer.from(text, 'latin1')],
    ['SIGNED_NEWLINE', 'a newline at the end', (text) => `${text}\n`],
    ['SIGNED_NO_BODY', 'no body', (text) => text.replace(body, '')],
  ])('%s, where what was signed has %s', async (verdict, _what, change) => {
    const { signature } = await refused(over(change(right)));
    expect(signature).toMatchObject({ verdict, difference: { offset: expect.any(Number) } });
    expect(JSON.stringify(signature)).not.toContain(card);
    expect(JSON.stringify(signature)).not.toContain(card.slice(0, 12));
  });

  it('where what was signed parts from what was to be signed', async () => {
    const { signature } = await refused(over(right.replace('/sandbox/', '/')));
    expect(signature?.signedInstead).toContain('POST /ams/api/v1/payments/inquiryPayment?shop=1\n');
    expect(signature?.difference).toEqual({
      offset: 'POST /ams/'.length,
      expected: 'sandbox/api/v1/p',
      signed: 'api/v1/payments/',
    });
  });

  it.each([
    [
      'base64url',
      (value: string) => value.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') + '-',
    ],
    ['percent-encoded twice', (value: string) => encodeURIComponent(encodeURIComponent(value))],
    ['hexadecimal', (value: string) => Buffer.from(value, 'base64').toString('hex')],
    ['cut into lines', (value: string) => value.replace(/.{76}/g, '$& ')],
  ])('that its value is %s', async (_what, write) => {
    const value = sign('RSA-SHA256', Buffer.from(right), shop.privateKey).toString('base64');
    const call = await refused(`algorithm=RSA256,keyVersion=1,signature=${write(value)}`);
    expect(call.signature?.verdict).toBe('HEADER_MALFORMED');
  });

  it('that there is no header, or another algorithm or hash', async () => {
    expect((await refused(undefined)).signature?.verdict).toBe('HEADER_MISSING');
    const other = over(right).replace('RSA256', 'RSA512');
    expect((await refused(other)).signature?.verdict).toBe('ALGORITHM');
    expect((await refused(over(right, shop.privateKey, 'RSA-SHA1'))).signature?.verdict).toBe('ALGORITHM');
  });

  it('that its time is none', async () => {
    const { signature, refusal } = await refused(over(right), { 'request-time': 'now' });
    expect(signature).toMatchObject({ verdict: 'REQUEST_TIME', reason: refusal });
  });

  it('that another key signed, and which version fits', async () => {
    expect((await refused(over(right, stranger.privateKey))).signature).toMatchObject({
      verdict: 'OTHER_KEY',
    });
    expect((await refused(over(right, shop.privateKey, 'RSA-SHA256', '9'))).signature).toMatchObject({
      verdict: 'KEY_UNKNOWN',
      keyVersion: '9',
      reason: 'The key of version 9 is not registered. The signature fits version 1: name that.',
    });
    await registerSecond();
    shop.gateway.context.sandbox.forgetMerchant(shop.clientId);
    const older = over(right, shop.privateKey, 'RSA-SHA256', '2');
    expect((await refused(older)).signature).toMatchObject({
      verdict: 'OTHER_VERSION',
      registeredVersions: ['2', '1'],
    });
    await removePublicKey(shop.gateway.context.db, shop.clientId, '1');
    shop.gateway.context.sandbox.forgetMerchant(shop.clientId);
    expect((await refused(over(right))).signature).toMatchObject({ verdict: 'KEY_RETIRED', keyVersion: '1' });
  });
});
