import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { notificationRoute } from './fastify.js';
import { handlerPromises } from './testing/handler-suite.js';
import { deliver, merchantOf, signedFor } from './testing/notifications.js';

describe('the plugin for Fastify', () => {
  handlerPromises(async (merchant) => {
    const app = fastify();
    await app.register(notificationRoute({ path: '/payments/notify', ...merchant.options }));
    return { origin: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() };
  });

  it('leaves the parsers of other routes alone, and works below a prefix', async () => {
    const merchant = merchantOf();
    const app = fastify();
    app.post('/orders', (request) => request.body);
    await app.register(notificationRoute({ path: '/notify', ...merchant.options }), { prefix: '/payments' });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    expect(await deliver(origin, await signedFor('/payments/notify'))).toMatchObject({ status: 200 });
    const order = await signedFor('/orders', { a: 1 });
    expect(await deliver(origin, order)).toEqual({ status: 200, body: { a: 1 } });
    await app.close();
  });
});
