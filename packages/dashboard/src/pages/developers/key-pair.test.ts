import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeKeyPair } from './key-pair.js';

describe('a pair of keys that is made in the browser', () => {
  it('is RSA of 2048 bits, in the forms that servers read, and signs what it verifies', async () => {
    const pair = await makeKeyPair();
    const privateKey = createPrivateKey({ key: pair.privateKey, format: 'pem', type: 'pkcs8' });
    const publicKey = createPublicKey(pair.publicKey);
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);

    const text = Buffer.from('POST /ams/sandbox/api/v1/payments/pay\n');
    expect(verify('RSA-SHA256', text, publicKey, sign('RSA-SHA256', text, privateKey))).toBe(true);
  });
});
