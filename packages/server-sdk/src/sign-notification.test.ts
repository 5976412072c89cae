import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyNotification } from './index.js';
import { signNotification } from './sign-notification.js';
import { paymentFacts, success } from './testing/answers.js';
import { clientId } from './testing/gateway-peer.js';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const message = { notifyType: 'PAYMENT_RESULT', result: success, ...paymentFacts };

describe('signNotification', () => {
  it.each(['/payments/notify?a=b', 'https://shop.example/payments/notify'])(
    'makes what verifyNotification takes, for %s',
    async (url) => {
      const signed = await signNotification({ message, url, clientId, gatewayPrivateKey: keys.privateKey });
      expect(verifyNotification({ ...signed, clientId, gatewayPublicKey: keys.publicKey })).toEqual(message);
    },
  );

  it('leaves a text and a time as they are', async () => {
    const text = '{ "notifyType": "X" }\n';
    const time = '1795404249123';
    const url = '/notify';
    const signed = await signNotification({
      message: text,
      url,
      clientId,
      gatewayPrivateKey: keys.privateKey,
      time,
    });
    expect(signed).toMatchObject({ rawBody: text, headers: { 'request-time': time } });
  });

  it('names the key that is no private one', async () => {
    const gatewayPrivateKey = keys.publicKey;
    const signing = signNotification({ message, url: '/', clientId, gatewayPrivateKey });
    await expect(signing).rejects.toThrow(/^gatewayPrivateKey: .*this is a public key/);
  });
});
