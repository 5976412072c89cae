import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './read-body.js';
import {
  checkHandlerOptions,
  notStored,
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
  /** The bytes or their text, where a parser kept them. */
  rawBody?: unknown;
}

/**
 * A handler of notifications for Express, Connect and `node:http`: `app.post('/payments/notify', notificationHandler({
 * client, onNotification }))`. It reads the body itself, so mount it before `express.json()`; what `express.raw()` read
 * is as good, and so is what a parser kept as `request.rawBody`. Errors go to `next`, and Express answers 500; without a
 * `next`, as `node:http` calls it, it answers 500 itself and warns. Throws a TypeError that names the option that is wrong.
 */
export function notificationHandler(
  options: NotificationHandlerOptions,
): (request: NodeRequest, response: ServerResponse, next?: (error: unknown) => void) => void {
  checkHandlerOptions(options);
  return (request, response, next) => {
    if (!(Symbol.asyncIterator in request)) {
      throw new TypeError(
        'This handler is for Express and node:http. For Fastify, Hono and Next import the one of @tillgate/server-sdk/fastify, /hono or /next.',
      );
    }
    const fail = (error: unknown) => (next ? next(error) : failed(response, error));
    replyTo(request, options).then((reply) => send(response, reply), fail);
  };
}

async function replyTo(
  request: NodeRequest,
  options: NotificationHandlerOptions,
): Promise<NotificationReply> {
  const rawBody = await rawBodyOf(request);
  if (rawBody === undefined) return tooLong;
  const { method = '', url = '', originalUrl = url, headers } = request;
  return replyToNotification({ method, url: originalUrl, headers, rawBody }, options);
}

async function rawBodyOf(request: NodeRequest): Promise<Uint8Array | string | undefined> {
  const { rawBody, body } = request;
  if (rawBody instanceof Uint8Array || typeof rawBody === 'string') return rawBody;
  if (body instanceof Uint8Array) return body;
  if (!request.readableDidRead) return readBody(request);
  throw new TypeError(
    'The body was parsed before it could be verified. Mount the handler of notifications before express.json() and its like.',
  );
}

/** Where no framework takes the error: the gateway is to send again, and the merchant to hear of it. */
function failed(response: ServerResponse, error: unknown): void {
  send(response, notStored);
  process.emitWarning(error instanceof Error ? error : String(error));
}

function send(response: ServerResponse, { status, contentType, body }: NotificationReply): void {
  // What is left of a body that is too long is not waited for.
  const connection = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': contentType, ...connection }).end(body);
}
