import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TillgateClient, type SigningOptions } from './index.js';
import { found } from './testing/answers.js';
import { startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

function base64Of(key: KeyObject, type: 'pkcs8' | 'spki'): string {
  return key.export({ type, format: 'der' }).toString('base64');
}

describe('the options', () => {
  const shortKeys = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' };
  const encryptedKey = shortKeys.privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString();

  it('take keys as PEM and as bare base64, with blanks around', () => {
    const pem = gateway.merchantKeys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const der = gateway.gatewayKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(() => gateway.client({ privateKey: `\n${pem}`, gatewayPublicKey: `${der}\n` })).not.toThrow();
  });

  it.each<[string, () => Partial<SigningOptions>, RegExp]>([
    [
      'a public key for the private one',
      () => ({ privateKey: gateway.merchantKeys.publicKey }),
      /^privateKey: /,
    ],
    [
      'a private key for the public one',
      () => ({ gatewayPublicKey: gateway.merchantKeys.privateKey }),
      /^gatewayPublicKey: /,
    ],
    [
      "the merchant's own public key",
      () => ({ gatewayPublicKey: gateway.merchantKeys.publicKey }),
      /your own public key/,
    ],
    ['an empty key', () => ({ privateKey: ' ' }), /^privateKey: The key is missing/],
    [
      'the name of a file',
      () => ({ privateKey: 'keys/mine.pem' }),
      /^privateKey: .*\{ file: 'keys\/mine\.pem' \}/,
    ],
    ['an encrypted key', () => ({ privateKey: encryptedKey }), /^privateKey: The key is encrypted/],
    ['a host without a scheme', () => ({ gatewayUrl: 'localhost:8080' }), /with http:\/\/ where/],
    [
      'plain http to elsewhere',
      () => ({ clientId: '5YTEST', gatewayUrl: 'http://pay.example.com' }),
      /https/,
    ],
    [
      'a host that only looks local',
      () => ({ clientId: '5YTEST', gatewayUrl: 'http://127.0.0.1.example.com' }),
      /https/,
    ],
    ['the path of the API', () => ({ gatewayUrl: 'https://pay.example.com/ams/api' }), /Leave out \/ams/],
    ['a query', () => ({ gatewayUrl: 'https://pay.example.com/?a=b' }), /without query/],
    ['a file that is not there', () => ({ privateKey: { file: '/none/key.pem' } }), /^privateKey: .*ENOENT/],
    ['no URL', () => ({ gatewayUrl: 'pay.example.com' }), /not an absolute URL/],
    ['a client id that breaks a header', () => ({ clientId: 'a\nb' }), /^clientId: /],
    ['a short key', () => ({ gatewayPublicKey: shortKeys.publicKey }), /^gatewayPublicKey: .* 1024 bits/],
    [
      'a private key in bare base64 for the public one',
      () => ({ gatewayPublicKey: base64Of(gateway.gatewayKeys.privateKey, 'pkcs8') }),
      /^gatewayPublicKey: .*this is a private key/,
    ],
    [
      'a public key in bare base64 for the private one',
      () => ({ privateKey: base64Of(gateway.merchantKeys.publicKey, 'spki') }),
      /^privateKey: .*this is a public key/,
    ],
  ])('refuse %s', (_name, options, message) => {
    expect(() => gateway.client(options())).toThrow(message);
  });

  it('refuse a key as bytes', () => {
    const options = { ...gateway.clientOptions, privateKey: Buffer.from('x') };
    const construct = (): unknown => Reflect.construct(TillgateClient, [options]);
    expect(construct).toThrow(/^privateKey: The key is bytes/);
  });

  it('take a PEM whose newlines are written out, as in the environment', () => {
    const pem = gateway.merchantKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => gateway.client({ privateKey: pem.replaceAll('\n', '\\n') })).not.toThrow();
  });

  it.each(['http://localhost:8080/', 'http://127.0.0.1:1', 'http://[::1]:8080', 'https://pay.example.com'])(
    'take %s',
    (gatewayUrl) => {
      expect(() => gateway.client({ gatewayUrl })).not.toThrow();
    },
  );

  it.each([
    ['gatewayUrl', undefined],
    ['gatewayUrl', 5],
    ['clientId', undefined],
    ['clientId', null],
    ['clientId', ''],
    ['privateKey', undefined],
    ['privateKey', {}],
    ['gatewayPublicKey', undefined],
    ['fetch', 'fetch'],
    ['timeoutMs', 0],
    ['timeoutMs', 1.5],
    ['timeoutMs', Number.NaN],
    ['timeoutMs', 2 ** 31],
    ['timeoutMs', '1000'],
    ['allowUnsignedFailures', 'no'],
    ['keyVersion', 0],
    ['retries', 3],
    ['retries.max', -1],
    ['retries.max', 11],
    ['retries.baseDelayMs', '1'],
    ['retries.maxDelayMs', 0.5],
  ])('name %s when it is %j', (name, value) => {
    const [option = '', part] = name.split('.');
    const options = { ...gateway.clientOptions, [option]: part === undefined ? value : { [part]: value } };
    expect(() => untyped(options)).toThrow(TypeError);
    expect(() => untyped(options)).toThrow(new RegExp(`^${name}: `));
  });

  it('take a key from a file, by path and by URL', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tillgate-keys-'));
    const [own, theirs] = [join(folder, 'own.pem'), join(folder, 'gateway.txt')];
    await writeFile(own, gateway.merchantKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeFile(theirs, `${base64Of(gateway.gatewayKeys.publicKey, 'spki')}\n`);
    const options = { privateKey: { file: own }, gatewayPublicKey: { file: pathToFileURL(theirs) } };
    const call = gateway.client(options).inquiryPayment({ paymentRequestId: 'pr-1' });
    gateway.answerSigned(found);
    expect(await call).toEqual(found);
    expect(gateway.received.at(-1)?.isSigned).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('take a prefix, which is sent and not signed', async () => {
    gateway.answerSigned(found);
    const client = gateway.client({ gatewayUrl: `${gateway.url}/pay/` });
    expect(await client.inquiryPayment({ paymentRequestId: 'pr-1' })).toEqual(found);
    expect(gateway.received.at(-1)).toMatchObject({
      url: '/pay/ams/sandbox/api/v1/payments/inquiryPayment',
      isSigned: true,
    });
  });

  it('say which version of the key it is', async () => {
    gateway.answerSigned(found);
    await gateway.client({ keyVersion: 2 }).inquiryPayment({ paymentRequestId: 'pr-1' });
    expect(gateway.received.at(-1)?.headers['signature']).toMatch(
      /^algorithm=RSA256,keyVersion=2,signature=/,
    );
  });

  it('are missed as a whole', () => {
    expect(() => untyped(undefined)).toThrow(/options are missing/);
  });
});

/** Makes a client as a program without types does. */
function untyped(options: unknown): unknown {
  return Reflect.construct(TillgateClient, [options]);
}
