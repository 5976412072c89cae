import { requireText } from './check-input.js';
import { maxBodyBytes } from './read-body.js';
import {
  checkHandlerOptions,
  replyToNotification,
  type NotificationHandlerOptions,
} from './reply-to-notification.js';
import type { ReceivedNotification } from './verify-notification.js';

export type { NotificationHandlerOptions } from './reply-to-notification.js';

/** A Fastify instance, as far as it matters. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    options: { parseAs: 'buffer' },
    parser: (request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): unknown;
  post(
    path: string,
    options: { bodyLimit: number },
    handler: (request: FastifyNotification, reply: FastifyReplier) => Promise<unknown>,
  ): unknown;
}

interface FastifyNotification {
  method: string;
  /** As on the request line. */
  originalUrl: string;
  headers: ReceivedNotification['headers'];
  body: unknown;
}

interface FastifyReplier {
  code(status: number): FastifyReplier;
  header(name: string, value: string): FastifyReplier;
  send(body: string): unknown;
}

/**
 * A plugin for Fastify with one route for notifications: `app.register(notificationRoute({ path: '/payments/notify',
 * client, onNotification }))`. Within the plugin, and only there, bodies are left as they came. Errors go to Fastify's
 * error handler, which answers 500. Throws a TypeError that names the option that is wrong.
 */
export function notificationRoute({
  path,
  ...options
}: NotificationHandlerOptions & { path: string }): (scope: FastifyScope) => Promise<void> {
  checkHandlerOptions(options);
  requireText('path', path);
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post(path, { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const { method, originalUrl: url, headers } = request;
      const rawBody = rawBodyOf(request);
      const { status, contentType, body } = await replyToNotification(
        { method, url, headers, rawBody },
        options,
      );
      return reply.code(status).header('content-type', contentType).send(body);
    });
  };
}

function rawBodyOf({ body }: FastifyNotification): Uint8Array | string {
  if (body instanceof Uint8Array) return body;
  // A request without a body.
  if (body === undefined || body === null) return '';
  throw new TypeError(
    'The body was parsed before it could be verified. Keep hooks that parse bodies away from the route of notifications.',
  );
}
