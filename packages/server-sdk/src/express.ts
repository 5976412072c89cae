import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './read-body.js';
import {
  replyToNotification,
  tooLong,
  type NotificationHandlerOptions,
  type NotificationReply,
} from './reply-to-notification.js';

export type { NotificationHandlerOptions } from './reply-to-notification.js';

/** An Express request, as far as it matters; every request of `node:http` is one. */
export interface NodeRequest extends IncomingMessage {
  /** As on the request line, where a router has shortened `url`. */
  originalUrl?: string | undefined;
  body?: unknown;
  /** The bytes, where a parser kept them. */
  rawBody?: unknown;
}

/**
 * A handler of notifications for Express, Connect and `node:http`: `app.post('/payments/notify', notificationHandler({
 * client, onNotification }))`. It reads the body itself, so mount it before `express.json()`; what `express.raw()` read
 * is as good, and so are bytes that a parser kept as `request.rawBody`. Errors go to `next`, and Express answers 500.
 */
export function notificationHandler(
  options: NotificationHandlerOptions,
): (request: NodeRequest, response: ServerResponse, next: (error: unknown) => void) => void {
  return (request, response, next) => {
    replyTo(request, options).then((reply) => send(response, reply), next);
  };
}

async function replyTo(
  request: NodeRequest,
  options: NotificationHandlerOptions,
): Promise<NotificationReply> {
  const rawBody = await rawBodyOf(request);
  if (!rawBody) return tooLong;
  const { method = '', url = '', originalUrl = url, headers } = request;
  return replyToNotification({ method, url: originalUrl, headers, rawBody }, options);
}

async function rawBodyOf(request: NodeRequest): Promise<Uint8Array | undefined> {
  for (const kept of [request.rawBody, request.body]) {
    if (kept instanceof Uint8Array) return kept;
  }
  if (!request.readableDidRead) return readBody(request);
  throw new TypeError(
    'The body was parsed before it could be verified. Mount the handler of notifications before express.json().',
  );
}

function send(response: ServerResponse, { status, contentType, body }: NotificationReply): void {
  // What is left of a body that is too long is not waited for.
  const connection = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': contentType, ...connection }).end(body);
}
