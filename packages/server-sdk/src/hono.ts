import { notificationHandler as handlerOfRequests } from './next.js';
import type { NotificationHandlerOptions } from './reply-to-notification.js';

export type { NotificationHandlerOptions } from './reply-to-notification.js';

/**
 * A handler of notifications for Hono on Node: `app.post('/payments/notify', notificationHandler({ client,
 * onNotification }))`. It reads the body itself: no middleware may have read it before. Errors go to `app.onError`, and
 * Hono answers 500. Throws a TypeError that names the option that is wrong.
 */
export function notificationHandler(
  options: NotificationHandlerOptions,
): (context: { req: { raw: Request } }) => Promise<Response> {
  const handle = handlerOfRequests(options);
  return ({ req }) => handle(req.raw);
}
