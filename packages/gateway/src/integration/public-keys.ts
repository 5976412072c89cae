import { keyFingerprint } from '@tillgate/contract/explain-signature';
import { readPublicKey } from '@tillgate/contract/signature';
import type { Db } from '../db/engine.js';
import { addPublicKey, removePublicKey, type StoredMerchant } from '../db/merchants.js';

export type Registered =
  | { kind: 'registered'; keyVersion: string }
  /** It is there already. */
  | { kind: 'known'; keyVersion: string }
  /** It is the gateway's own, which verifies answers. */
  | { kind: 'the gateways' };

/** Registers a public key (PEM) of a merchant as the next version; the versions before it still verify. */
export async function registerPublicKey(
  db: Db,
  { clientId, publicKeys, gatewayPublicKey }: StoredMerchant,
  { publicKey, nowMs }: { publicKey: string; nowMs: number },
): Promise<Registered> {
  const known = publicKeys.find((key) => isSameKey(key.publicKey, publicKey));
  if (known) return { kind: 'known', keyVersion: known.keyVersion };
  if (isSameKey(gatewayPublicKey, publicKey)) return { kind: 'the gateways' };
  return { kind: 'registered', keyVersion: await addPublicKey(db, { clientId, publicKey, nowMs }) };
}

/** Takes an older key away. The newest one stays, so that its number is never given to another key. */
export async function retirePublicKey(
  db: Db,
  { clientId, publicKeys }: StoredMerchant,
  keyVersion: string,
): Promise<'retired' | 'newest' | 'unknown'> {
  if (publicKeys[0]?.keyVersion === keyVersion) return 'newest';
  return (await removePublicKey(db, clientId, keyVersion)) ? 'retired' : 'unknown';
}

/** A public key as PEM, of PEM or base64. Throws an Error that says what is wrong with it. */
export function publicKeyPem(text: string): string {
  return readPublicKey(text.trim()).export({ type: 'spki', format: 'pem' }).toString();
}

/** A registered key's fingerprint, as merchants find it with the server SDK. */
export function fingerprint(publicKey: string): string {
  return keyFingerprint(readPublicKey(publicKey));
}

function isSameKey(one: string, other: string): boolean {
  return derOf(one).equals(derOf(other));
}

function derOf(publicKey: string): Buffer {
  return readPublicKey(publicKey).export({ type: 'spki', format: 'der' });
}
