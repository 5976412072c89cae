import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TillgateClient, type TillgateClientOptions } from './index.js';
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

  it('take keys as PEM and as bare base64, with blanks around', () => {
    const pem = gateway.merchantKeys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const der = gateway.gatewayKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(() => gateway.client({ privateKey: `\n${pem}`, gatewayPublicKey: `${der}\n` })).not.toThrow();
  });

  it.each<[string, () => Partial<TillgateClientOptions>, RegExp]>([
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
    ['plain http to elsewhere', () => ({ gatewayUrl: 'http://pay.example.com' }), /https/],
    ['a host that only looks local', () => ({ gatewayUrl: 'http://127.0.0.1.example.com' }), /https/],
    ['a path', () => ({ gatewayUrl: 'https://pay.example.com/ams' }), /without path/],
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
  ])('name %s when it is %j', (name, value) => {
    const options = { ...gateway.clientOptions, [name]: value };
    expect(() => untyped(options)).toThrow(TypeError);
    expect(() => untyped(options)).toThrow(new RegExp(`^${name}: `));
  });

  it('are missed as a whole', () => {
    expect(() => untyped(undefined)).toThrow(/options are missing/);
  });
});

/** Makes a client as a program without types does. */
function untyped(options: unknown): unknown {
  return Reflect.construct(TillgateClient, [options]);
}
