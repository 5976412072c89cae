import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The signature rule of Antom's API: RSA PKCS#1 v1.5 with SHA-256 ("RSA256") over
 * `<METHOD> <path with query>\n<client id>.<time>.<body>`, base64, percent-encoded in the header.
 */

/** The message that a signature covers. `body` is the exact bytes sent or received, never re-serialised. */
export interface SignedMessage {
  method: string;
  /** Path with query, as on the request line; for a response, the path of its request. */
  path: string;
  clientId: string;
  /** Literal text of `request-time` or `response-time`. */
  time: string;
  body: Uint8Array | string;
}

export interface SignatureHeader {
  algorithm: string | undefined;
  /** Absent means the latest version of the client's key. */
  keyVersion: string | undefined;
  /** Standard base64. */
  signature: string;
}

const signAsync = promisify<string, Uint8Array, KeyObject, Buffer>(sign);

/** The exact bytes to sign. */
export function stringToSign(message: SignedMessage): Buffer {
  const head = `${message.method.toUpperCase()} ${message.path}\n${message.clientId}.${message.time}.`;
  return Buffer.concat([Buffer.from(head, 'utf8'), asBytes(message.body)]);
}

/** Signs on the thread pool (a synchronous RSA signature would stop the server for a millisecond); returns base64. */
export async function signMessage(message: SignedMessage, privateKey: KeyObject): Promise<string> {
  return (await signAsync('RSA-SHA256', stringToSign(message), privateKey)).toString('base64');
}

/** Whether a base64 signature fits the message. Synchronous: an RSA verification takes about 20 µs. */
export function verifyMessage(message: SignedMessage, signature: string, publicKey: KeyObject): boolean {
  return verify('RSA-SHA256', stringToSign(message), publicKey, Buffer.from(signature, 'base64'));
}

/** The header value. The order of the parts and the percent-encoding are what Antom's SDKs insist on. */
export function formatSignatureHeader(signature: string, keyVersion = '1'): string {
  return `algorithm=RSA256,keyVersion=${keyVersion},signature=${encodeURIComponent(signature)}`;
}

/**
 * Reads a `signature` header: parts in any order, blanks allowed, percent-encoded or raw base64.
 * Returns undefined when there is no usable `signature=` part.
 */
export function parseSignatureHeader(header: string): SignatureHeader | undefined {
  const parts = new Map<string, string>();
  for (const part of header.split(',')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const signature = percentDecoded(parts.get('signature') ?? '');
  if (signature === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) return undefined;
  return { algorithm: parts.get('algorithm'), keyVersion: parts.get('keyVersion'), signature };
}

/**
 * Reads an RSA private key: PEM, bare base64 of PKCS#8 or PKCS#1 DER, or a KeyObject; at least 2048 bits.
 * Throws a TypeError that says what is wrong, never what the key is.
 */
export function readPrivateKey(key: string | KeyObject): KeyObject {
  return rsaKey(key, 'private');
}

/**
 * Reads an RSA public key: PEM, bare base64 of SubjectPublicKeyInfo or PKCS#1 DER, or a KeyObject; at least 2048 bits.
 * Throws a TypeError that says what is wrong.
 */
export function readPublicKey(key: string | KeyObject): KeyObject {
  return rsaKey(key, 'public');
}

/** What Antom asks of RSA keys; a shorter one can be factored, so that its signatures prove nothing. */
const minModulusBits = 2048;

function rsaKey(input: string | KeyObject, type: 'private' | 'public'): KeyObject {
  const key = typeof input === 'string' ? firstThatReads(readersOf(input)) : input;
  if (key.type !== type) throw new TypeError(`A ${type} key is needed; this is a ${key.type} key.`);
  if (key.asymmetricKeyType !== 'rsa') throw new TypeError('The key is not an RSA key.');
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits >= minModulusBits) return key;
  throw new TypeError(`The RSA key has ${bits} bits; at least ${minModulusBits} are needed.`);
}

/**
 * The ways to read a key's text, whichever half it is. Those for a private key come first: Node's reader of public
 * keys takes a private one too, and derives its public half without a word.
 */
function readersOf(text: string): (() => KeyObject)[] {
  if (text.includes('-----BEGIN')) {
    return [text.includes('PRIVATE KEY') ? () => createPrivateKey(text) : () => createPublicKey(text)];
  }
  const der = { key: Buffer.from(text, 'base64'), format: 'der' } as const;
  return [
    () => createPrivateKey({ ...der, type: 'pkcs8' }),
    () => createPrivateKey({ ...der, type: 'pkcs1' }),
    () => createPublicKey({ ...der, type: 'spki' }),
    () => createPublicKey({ ...der, type: 'pkcs1' }),
  ];
}

function firstThatReads(readers: readonly (() => KeyObject)[]): KeyObject {
  let cause: unknown;
  for (const read of readers) {
    try {
      return read();
    } catch (error) {
      cause = error;
    }
  }
  throw new TypeError('The key is neither PEM nor base64 of an RSA key.', { cause });
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function asBytes(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
}
