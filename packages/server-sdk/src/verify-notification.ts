import { checkSignature } from './check-signature.js';
import { MessageError, type CallIdentity } from './errors.js';
import { requireText } from './check-input.js';
import { isFields, parseFields, type Fields } from './fields.js';
import { gatewayPublicKeyOf, type KeyInput } from './keys.js';
import type { VerifiedNotification } from './notifications.js';
import type { Result } from './result.js';
import type { Guard } from './shape.js';
import { signedPathOf } from './signed-path.js';
import { notifications } from './wire-methods.js';
import type { KnownNotification } from './wire-types.js';

/** A request that claims to be a notification, as the merchant's HTTP server received it. */
export interface ReceivedNotification {
  /** `POST`. */
  method: string;
  /** Path with query as on the request line (`request.url`, before any rewriting), or the whole URL. */
  url: string;
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The exact bytes received. Never the parsed and re-serialised JSON. */
  rawBody: Uint8Array | string;
}

/**
 * What to answer, as JSON with HTTP 200 and unsigned, once the notification is stored. Without it the gateway
 * sends the notification again, up to eight times in 24 hours.
 */
export const acknowledgement: { readonly result: Result<'S'> } = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
};

/**
 * Verifies a notification over its exact bytes, then parses it. Throws a SignatureError where it is not the
 * gateway's (answer 401, change nothing), a MessageError where it is and yet makes no sense, a TypeError that names
 * what is wrong with a key or with what was passed.
 * Notifications may come twice and in any order: compare ids and amount with the order before acting.
 */
export function verifyNotification(
  received: ReceivedNotification & { clientId: string; gatewayPublicKey: KeyInput },
): VerifiedNotification {
  checkReceived(received);
  const { method, url, headers, rawBody, clientId } = received;
  const gatewayPublicKey = gatewayPublicKeyOf(received.gatewayPublicKey);
  const input = {
    httpMethod: method,
    path: signedPathOf(url),
    clientId: headerOf(headers, 'client-id'),
    time: headerOf(headers, 'request-time'),
    signature: headerOf(headers, 'signature'),
    body: rawBody,
  };
  const call = { method: 'notification', requestId: undefined, responseTime: input.time };
  checkSignature(input, { clientId, gatewayPublicKey }, call);
  return read(Buffer.from(rawBody).toString('utf8'), call);
}

function checkReceived(received: unknown): void {
  if (!isFields(received)) throw new TypeError('The notification is missing; give an object.');
  for (const name of ['method', 'url', 'clientId']) requireText(name, received[name]);
  if (!isFields(received['headers'])) throw new TypeError('headers: They are missing.');
  const { rawBody } = received;
  if (typeof rawBody === 'string' || rawBody instanceof Uint8Array) return;
  throw new TypeError('rawBody: It must be the bytes or the text received, before any JSON parser.');
}

function read(text: string, unread: CallIdentity): VerifiedNotification {
  const fields = parseFields(text);
  const call = { ...unread, requestId: fields && requestIdOf(fields) };
  const notifyType = fields?.['notifyType'];
  if (!fields || typeof notifyType !== 'string')
    throw new MessageError(call, 'There is no notifyType.', text);
  if (!isKnown(notifyType)) {
    return { notifyType: 'OTHER', originalNotifyType: notifyType, message: fields };
  }
  const isRight: Guard<KnownNotification> = notifications[notifyType];
  if (isRight(fields)) return fields;
  throw new MessageError(call, `The ${notifyType} lacks required fields, or one has the wrong shape.`, text);
}

function isKnown(notifyType: string): notifyType is KnownNotification['notifyType'] {
  return Object.hasOwn(notifications, notifyType);
}

/** The first of them names a notification in errors. */
const idsOfNotifications = [
  'paymentRequestId',
  'captureRequestId',
  'refundRequestId',
  'vaultingRequestId',
  'disputeId',
  'paymentId',
];

function requestIdOf(fields: Fields): string | undefined {
  return idsOfNotifications.map((name) => fields[name]).find((id) => typeof id === 'string');
}

function headerOf(headers: ReceivedNotification['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === 'string' || value === undefined ? value : value[0];
}
