import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  formatSignatureHeader,
  parseSignatureHeader,
  readPrivateKey,
  readPublicKey,
  signMessage,
  stringToSign,
  verifyMessage,
} from './signature.js';

const vectorsSchema = z.object({
  publicKeyPem: z.string(),
  vectors: z.array(
    z.object({
      name: z.string(),
      method: z.string(),
      path: z.string(),
      clientId: z.string(),
      time: z.string(),
      body: z.string(),
      stringToSign: z.string(),
      signature: z.string(),
      header: z.string(),
    }),
  ),
});
const file = new URL('testing/signature-vectors.json', import.meta.url);
const { publicKeyPem, vectors } = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('the vectors that four official SDKs agree on', () => {
  const publicKey = readPublicKey(publicKeyPem);

  it.each(vectors)('$name', (vector) => {
    expect(stringToSign(vector).toString('utf8')).toBe(vector.stringToSign);
    expect(verifyMessage(vector, vector.signature, publicKey)).toBe(true);
    expect(parseSignatureHeader(vector.header)?.signature).toBe(vector.signature);
    expect(formatSignatureHeader(vector.signature)).toBe(vector.header);
  });
});

describe('a signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const message = {
    method: 'POST',
    path: '/ams/api/v1/payments/pay?x=1',
    clientId: 'C1',
    time: '1795404249123',
    body: Buffer.from('{"note":"é €"}'),
  };
  const parts = fc.constantFrom('method', 'path', 'clientId', 'time', 'body', 'signature');

  it('fails when any byte of the message or of itself changes', async () => {
    const signature = await signMessage(message, privateKey);
    expect(verifyMessage(message, signature, publicKey)).toBe(true);
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 255 }), (part, position, change) => {
        expect(verifyChanged(message, signature, publicKey, { part, position, change })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is made of nothing but its message: equal messages have equal signatures', async () => {
    expect(await signMessage(message, privateKey)).toBe(await signMessage({ ...message }, privateKey));
  });
});

function verifyChanged(
  message: { method: string; path: string; clientId: string; time: string; body: Buffer },
  signature: string,
  publicKey: KeyObject,
  at: { part: string; position: number; change: number },
): boolean {
  const flip = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const index = at.position % copy.length;
    copy[index] = (copy[index] ?? 0) ^ at.change;
    return copy;
  };
  const flipText = (text: string) => flip(Buffer.from(text, 'latin1')).toString('latin1');
  switch (at.part) {
    case 'body':
      return verifyMessage({ ...message, body: flip(message.body) }, signature, publicKey);
    case 'signature': {
      const changed = flip(Buffer.from(signature, 'base64')).toString('base64');
      return verifyMessage(message, changed, publicKey);
    }
    case 'method':
      // The method is upper-cased by the rule, so a change of case is no change.
      return verifyMessage({ ...message, method: `${message.method}X` }, signature, publicKey);
    default:
      return verifyMessage(
        {
          ...message,
          path: at.part === 'path' ? flipText(message.path) : message.path,
          clientId: at.part === 'clientId' ? flipText(message.clientId) : message.clientId,
          time: at.part === 'time' ? flipText(message.time) : message.time,
        },
        signature,
        publicKey,
      );
  }
}

describe('the signature header', () => {
  it.each([
    ['blanks after the commas', 'algorithm=RSA256, keyVersion=2, signature=YQ%3D%3D', '2', 'YQ=='],
    ['lower-case escapes', 'algorithm=RSA256,keyVersion=1,signature=%2fw%3d%3d', '1', '/w=='],
    ['raw base64', 'algorithm=RSA256,keyVersion=1,signature=+/8=', '1', '+/8='],
    ['another order', 'signature=YQ%3D%3D,algorithm=RSA256', undefined, 'YQ=='],
  ])('is read with %s', (_name, header, keyVersion, signature) => {
    expect(parseSignatureHeader(header)).toEqual({ algorithm: 'RSA256', keyVersion, signature });
  });

  it.each(['', 'signature=', 'YQ==', 'algorithm=RSA256', 'signature=%zz', 'signature=not base64!'])(
    'is not read from %j',
    (header) => {
      expect(parseSignatureHeader(header)).toBeUndefined();
    },
  );
});

describe('keys', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  it('are read as PEM and as bare base64, PKCS#8 and PKCS#1', () => {
    for (const type of ['pkcs8', 'pkcs1'] as const) {
      const pem = privateKey.export({ type, format: 'pem' }).toString();
      const der = privateKey.export({ type, format: 'der' }).toString('base64');
      for (const text of [pem, der]) expect(readPrivateKey(text).equals(privateKey)).toBe(true);
    }
    for (const type of ['spki', 'pkcs1'] as const) {
      const pem = publicKey.export({ type, format: 'pem' }).toString();
      const der = publicKey.export({ type, format: 'der' }).toString('base64');
      for (const text of [pem, der]) expect(readPublicKey(text).equals(publicKey)).toBe(true);
    }
  });

  it('are taken as KeyObjects', () => {
    expect(readPrivateKey(privateKey)).toBe(privateKey);
    expect(readPublicKey(publicKey)).toBe(publicKey);
  });

  it.each([
    ['PEM', (key: KeyObject, type: 'pkcs8' | 'spki') => key.export({ type, format: 'pem' }).toString()],
    ['bare base64', (key: KeyObject, type: 'pkcs8' | 'spki') => base64Of(key, type)],
    ['bare base64 of PKCS#1', (key: KeyObject) => base64Of(key, 'pkcs1')],
    ['a KeyObject', (key: KeyObject) => key],
  ])('of the other half are named as such when given as %s', (_name, given) => {
    expect(() => readPrivateKey(given(publicKey, 'spki'))).toThrow(
      /private key is needed; this is a public key/,
    );
    expect(() => readPublicKey(given(privateKey, 'pkcs8'))).toThrow(
      /public key is needed; this is a private key/,
    );
  });

  it('of another kind are named', () => {
    const ecPem = elliptic.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => readPrivateKey(ecPem)).toThrow(/not an RSA key/);
    expect(() => readPrivateKey(base64Of(elliptic.privateKey, 'pkcs8'))).toThrow(/not an RSA key/);
    expect(() => readPublicKey(elliptic.publicKey)).toThrow(/not an RSA key/);
    expect(() => readPrivateKey('garbage')).toThrow(/neither PEM nor base64/);
    expect(() => readPublicKey('')).toThrow(/neither PEM nor base64/);
  });

  it('that can be factored are refused', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(() => readPrivateKey(base64Of(short.privateKey, 'pkcs8'))).toThrow(/1024 bits; at least 2048/);
    expect(() => readPublicKey(short.publicKey)).toThrow(/1024 bits; at least 2048/);
  });
});

function base64Of(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'spki'): string {
  return key.export({ type, format: 'der' }).toString('base64');
}
