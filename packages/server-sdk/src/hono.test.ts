import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { notificationHandler } from './hono.js';
import { handlerPromises } from './testing/handler-suite.js';
import { merchantOf, signedFor } from './testing/notifications.js';
import { serveRequests } from './testing/serve-requests.js';

describe('the handler for Hono', () => {
  handlerPromises((merchant) => {
    const app = new Hono();
    app.onError((_error, context) => context.text('', 500));
    app.post('/payments/notify', notificationHandler(merchant.options));
    return serveRequests((request) => app.fetch(request));
  });

  it.each(['json', 'text', 'arrayBuffer'] as const)(
    'names the mistake where a middleware has read the body as %s',
    async (kind) => {
      const app = new Hono();
      app.onError((error, context) => context.text(error.message, 500));
      app.use(async ({ req }, next) => {
        await req[kind]();
        await next();
      });
      app.post('/notify', notificationHandler(merchantOf().options));
      const { method, headers, rawBody: body } = await signedFor('/notify');
      const response = await app.request('/notify', { method, headers, body });
      expect(await response.text()).toContain('The body was read before it could be verified.');
    },
  );
});
