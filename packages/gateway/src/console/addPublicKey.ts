import { publicKeyPem, registerPublicKey } from '../integration/public-keys.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { merchantOf } from './merchant-of.js';

/** Registers a public key. Older versions verify until they are retired, so that a merchant can change over. */
export const addPublicKey: ConsoleMethod<'addPublicKey'> = async ({ context }, { clientId, publicKey }) => {
  const key = readKey(publicKey);
  if (key.kind === 'unreadable') return refused('REQUEST_INVALID', `publicKey: ${key.why}`);
  const merchant = await merchantOf(context, clientId);
  const nowMs = context.machineClock.nowMs();
  const registered = await registerPublicKey(context.db, merchant, { publicKey: key.pem, nowMs });
  if (registered.kind === 'known') {
    return refused('CONFLICT', `This key is registered already, as version ${registered.keyVersion}.`);
  }
  if (registered.kind === 'the gateways') {
    return refused('REQUEST_INVALID', "publicKey: this is the gateway's own; the merchant's is needed");
  }
  context.sandbox.forgetMerchant(clientId);
  return done({ keyVersion: registered.keyVersion });
};

function readKey(text: string): { kind: 'read'; pem: string } | { kind: 'unreadable'; why: string } {
  try {
    return { kind: 'read', pem: publicKeyPem(text) };
  } catch (error) {
    // OpenSSL's words for a text that is no key tell nobody anything.
    const why = error instanceof TypeError ? error.message : 'must be an RSA public key, as PEM or base64';
    return { kind: 'unreadable', why };
  }
}
