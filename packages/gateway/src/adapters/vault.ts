import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey } from '../master-key.js';
import type { Vault } from '../ports.js';

const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM. What a secret belongs to is authenticated with it, so that a ciphertext moved to another row does
 * not open. Sealed text: base64 of nonce, tag and ciphertext. Fingerprints are HMAC-SHA-256 with a key of their own.
 */
export function aesVault(key: Buffer): Vault {
  const fingerprintKey = deriveKey(key, 'fingerprints');
  return {
    seal(secret, belongsTo) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, belongsTo) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(belongsTo));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const body = bytes.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    fingerprint(secret, belongsTo) {
      // As JSON, so that no other owner and secret make the same text.
      const text = JSON.stringify([belongsTo, secret]);
      return createHmac('sha256', fingerprintKey).update(text).digest('base64');
    },
  };
}
