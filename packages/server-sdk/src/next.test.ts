import { describe, expectTypeOf, it } from 'vitest';
import { notificationHandler } from './next.js';
import { handlerPromises } from './testing/handler-suite.js';
import { merchantOf } from './testing/notifications.js';
import { serveRequests } from './testing/serve-requests.js';

/** What Next takes as an export of `route.ts`. */
type RouteHandler = (request: Request, context: { params: Promise<unknown> }) => Response | Promise<Response>;

describe('the handler for a route of Next', () => {
  handlerPromises((merchant) => serveRequests(notificationHandler(merchant.options)));

  it('has the type that Next asks for', () => {
    expectTypeOf(notificationHandler(merchantOf().options)).toExtend<RouteHandler>();
  });
});
