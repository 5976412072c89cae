import { SignatureError } from './errors.js';
import { isFields } from './fields.js';
import type { VerifiedNotification } from './notifications.js';
import { acknowledgement, type ReceivedNotification } from './verify-notification.js';

/** What the handlers of all frameworks are made of. */
export interface NotificationHandlerOptions {
  /** A `TillgateClient`, or anything else that verifies: one process can take notifications and have no private key. */
  client: { verifyNotification(received: ReceivedNotification): VerifiedNotification };
  /**
   * What the merchant does with a notification. It is acknowledged once this has returned, or its promise is fulfilled;
   * where it throws, the framework answers 500 and the gateway sends the notification again. It may come twice and in
   * any order: compare ids and amount with the order, and store before you return.
   */
  onNotification(notification: VerifiedNotification): unknown;
  /** Told of each message that is not the gateway's, which is answered 401; for a log. */
  onRefused?: ((error: SignatureError) => void) | undefined;
  /**
   * The path of `paymentNotifyUrl`, where a proxy in front of this server changes it: that one is signed. The query is
   * the request's.
   */
  signedPath?: string | undefined;
}

/** What to answer, in the terms of no framework. */
export interface NotificationReply {
  status: 200 | 401 | 413 | 500;
  contentType: string;
  body: string;
}

const contentType = 'application/json; charset=UTF-8';

/** The answer to a notification whose body is longer than any of the gateway's. */
export const tooLong: NotificationReply = { status: 413, contentType, body: '{}' };

/** The answer where something failed here, so that the gateway sends it again. */
export const notStored: NotificationReply = { status: 500, contentType, body: '{}' };

/** Throws a TypeError that names the option that is wrong: when a program starts, and not when a buyer has paid. */
export function checkHandlerOptions(options: unknown): void {
  if (!isFields(options)) throw new TypeError('The options are missing; give { client, onNotification }.');
  const { client, onNotification, onRefused = ignore, signedPath = '/' } = options;
  if (!isFields(client) || typeof client['verifyNotification'] !== 'function') {
    throw new TypeError('client: Give a TillgateClient.');
  }
  if (typeof onNotification !== 'function') throw new TypeError('onNotification: It must be a function.');
  if (typeof onRefused !== 'function') throw new TypeError('onRefused: It must be a function.');
  if (typeof signedPath === 'string' && signedPath.startsWith('/')) return;
  throw new TypeError('signedPath: It must begin with a slash.');
}

function ignore(): void {}

/**
 * Verifies a notification, has the merchant store it, and says what to answer. Throws what `onNotification` throws, and
 * a MessageError where the gateway sent something that makes no sense.
 */
export async function replyToNotification(
  received: ReceivedNotification,
  options: NotificationHandlerOptions,
): Promise<NotificationReply> {
  const notification = verified({ ...received, url: signedUrl(received.url, options.signedPath) }, options);
  if (!notification) return { status: 401, contentType, body: '{}' };
  await options.onNotification(notification);
  return { status: 200, contentType, body: JSON.stringify(acknowledgement) };
}

function verified(
  received: ReceivedNotification,
  { client, onRefused }: NotificationHandlerOptions,
): VerifiedNotification | undefined {
  try {
    return client.verifyNotification(received);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    onRefused?.(error);
    return undefined;
  }
}

function signedUrl(url: string, signedPath: string | undefined): string {
  if (signedPath === undefined) return url;
  const query = url.indexOf('?');
  return query === -1 ? signedPath : signedPath + url.slice(query);
}
