import { Hono } from 'hono';
import { describe } from 'vitest';
import { notificationHandler } from './hono.js';
import { handlerPromises } from './testing/handler-suite.js';
import { serveRequests } from './testing/serve-requests.js';

describe('the handler for Hono', () => {
  handlerPromises((merchant) => {
    const app = new Hono();
    app.onError((_error, context) => context.text('', 500));
    app.post('/payments/notify', notificationHandler(merchant.options));
    return serveRequests((request) => app.fetch(request));
  });
});
