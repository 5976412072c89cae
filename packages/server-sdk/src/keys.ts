import { createPublicKey, KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keyFingerprint as fingerprintOf } from '@tillgate/contract/explain-signature';
import { readPrivateKey, readPublicKey } from '@tillgate/contract/signature';
import { isFields } from './fields.js';

/**
 * An RSA key of at least 2048 bits: PEM, bare base64 of its DER (PKCS#8 or PKCS#1; public: SPKI or PKCS#1), a KeyObject,
 * or a file that holds one of the two texts. The file is read once, when the key is needed first.
 */
export type KeyInput = string | KeyObject | { readonly file: string | URL };

/** Throws a TypeError that says which key is wrong and what is wrong with it, never what it is. */
export function privateKeyOf(input: KeyInput, name = 'privateKey'): KeyObject {
  return namedErrors(name, () => readPrivateKey(given(input)));
}

/** Throws a TypeError that says what is wrong with the key. */
export function gatewayPublicKeyOf(input: KeyInput, name = 'gatewayPublicKey'): KeyObject {
  return namedErrors(name, () => readPublicKey(given(input)));
}

/** Throws a TypeError where the gateway's public key is the merchant's own: the mistake made most often. */
export function refuseOwnKey(privateKey: KeyObject, gatewayPublicKey: KeyObject): void {
  if (!createPublicKey(privateKey).equals(gatewayPublicKey)) return;
  throw new TypeError(
    'gatewayPublicKey: This is your own public key, the other half of privateKey. Use the public key that the gateway shows for your client id.',
  );
}

/** A public key's fingerprint, to compare two keys by eye: `SHA256:` and base64 of the hash of its SPKI DER. */
export function keyFingerprint(publicKey: KeyInput): string {
  return fingerprintOf(gatewayPublicKeyOf(publicKey));
}

function given(input: unknown): string | KeyObject {
  if (input instanceof KeyObject) return input;
  if (input instanceof Uint8Array) throw new TypeError('The key is bytes; give its text, or { file }.');
  const text = isFields(input) ? textOfFile(input['file']) : input;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new TypeError('The key is missing; give a text, a KeyObject or a file.');
  }
  return pemOrBase64(text.trim());
}

/** The newlines of a PEM may be written out as `\n`, as they are in the environment and in `.env` files. */
function pemOrBase64(text: string): string {
  if (text.includes('-----BEGIN ENCRYPTED')) {
    throw new TypeError(
      'The key is encrypted; open it with createPrivateKey of node:crypto and give the KeyObject.',
    );
  }
  if (text.includes('-----BEGIN')) return text.replaceAll('\\n', '\n');
  if (/\.(pem|key|txt|der)$/i.test(text)) {
    throw new TypeError(`This is the name of a file; give { file: '${text}' }.`);
  }
  return text;
}

function textOfFile(file: unknown): string | undefined {
  if (typeof file !== 'string' && !(file instanceof URL)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`The file cannot be read: ${reason}.`, { cause });
  }
}

function namedErrors(name: string, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`${name}: ${reason}`, { cause: error });
  }
}
