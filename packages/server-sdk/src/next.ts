import { readBody } from './read-body.js';
import {
  checkHandlerOptions,
  replyToNotification,
  tooLong,
  type NotificationHandlerOptions,
} from './reply-to-notification.js';

export type { NotificationHandlerOptions } from './reply-to-notification.js';

/**
 * A handler of notifications for a route of Next (`export const POST = notificationHandler({ client, onNotification })`
 * in `app/payments/notify/route.ts`, on the Node.js runtime, which is the default), and for every other server that
 * takes a `Request` and wants a `Response`. Errors are left to the framework, which answers 500. Throws a TypeError that
 * names the option that is wrong.
 */
export function notificationHandler(
  options: NotificationHandlerOptions,
): (request: Request) => Promise<Response> {
  checkHandlerOptions(options);
  return async (request) => {
    const { method, url, headers, bodyUsed } = request;
    if (bodyUsed) {
      throw new TypeError(
        'The body was read before it could be verified. Let nothing, middleware included, read it before the handler of notifications.',
      );
    }
    const rawBody = await readBody(request.body);
    const reply = rawBody ? await replyToNotification({ method, url, headers, rawBody }, options) : tooLong;
    const { status, contentType, body } = reply;
    return new Response(body, { status, headers: { 'content-type': contentType } });
  };
}
