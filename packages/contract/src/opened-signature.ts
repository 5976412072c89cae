import { constants, createHash, publicDecrypt, type KeyObject } from 'node:crypto';

/** What an RSA signature holds. */
export interface OpenedSignature {
  hash: 'SHA-256' | 'OTHER';
  digest: Buffer;
}

/** The DER before a SHA-256 digest in a signature of PKCS#1 v1.5 (RFC 8017, 9.2, note 1). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** The hash in a signature; undefined where the key does not fit it. */
export function openedSignature(signature: string, publicKey: KeyObject): OpenedSignature | undefined {
  try {
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PADDING };
    const info = publicDecrypt(key, Buffer.from(signature, 'base64'));
    const isSha256 = info.subarray(0, sha256Prefix.length).equals(sha256Prefix);
    return isSha256
      ? { hash: 'SHA-256', digest: info.subarray(sha256Prefix.length) }
      : { hash: 'OTHER', digest: info };
  } catch {
    return undefined;
  }
}

/** The digest of bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A public key's fingerprint, to compare two keys by eye: `SHA256:` and base64 of the hash of its SPKI DER. */
export function keyFingerprint(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' });
  return `SHA256:${sha256(der).toString('base64').replace(/=+$/, '')}`;
}
