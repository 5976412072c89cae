import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import { privateKeyOf, type KeyInput } from './keys.js';
import { signedPathOf } from './signed-path.js';

/** What a test wants to receive. */
export interface NotificationToSign {
  /** The notification: an object, or the exact text. */
  message: object | string;
  /** Where it goes: the path with its query, or the whole URL. */
  url: string;
  clientId: string;
  /** The private half of the key that the tested client has as `gatewayPublicKey`. */
  gatewayPrivateKey: KeyInput;
  /** `request-time`. Default now, as ISO 8601. */
  time?: string | undefined;
}

/** What a gateway sends, ready for a request of a test, and for `verifyNotification` itself. */
export interface SignedNotification {
  method: 'POST';
  url: string;
  headers: Record<string, string>;
  rawBody: string;
}

/**
 * Makes a notification as the gateway signs it, for a merchant's own tests. Throws a TypeError that begins with
 * `gatewayPrivateKey` where the key is not a private one.
 */
export async function signNotification({
  message,
  url,
  clientId,
  gatewayPrivateKey,
  time = new Date().toISOString(),
}: NotificationToSign): Promise<SignedNotification> {
  const rawBody = typeof message === 'string' ? message : JSON.stringify(message);
  const signed = { method: 'POST', path: signedPathOf(url), clientId, time, body: rawBody } as const;
  const signature = await signMessage(signed, privateKeyOf(gatewayPrivateKey, 'gatewayPrivateKey'));
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
  return { method: 'POST', url, headers, rawBody };
}
