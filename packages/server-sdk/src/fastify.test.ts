import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { notificationHandler as expressHandler } from './express.js';
import { notificationRoute } from './fastify.js';
import { handlerPromises } from './testing/handler-suite.js';
import { deliver, merchantOf, signedFor, type Merchant } from './testing/notifications.js';

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

  it.each<[string, (app: FastifyInstance, merchant: Merchant) => unknown, string]>([
    [
      'the handler for Express in its place',
      (app, merchant): unknown => Reflect.apply(app.post, app, ['/notify', expressHandler(merchant.options)]),
      '@tillgate/server-sdk/fastify',
    ],
    [
      'a hook that parses the body',
      async (app, merchant) => {
        app.addHook('preValidation', async (request) => {
          request.body = JSON.parse(String(request.body));
        });
        await app.register(notificationRoute({ path: '/notify', ...merchant.options }));
      },
      'The body was parsed before it could be verified.',
    ],
  ])('names the mistake: %s', async (_name, mistake, said) => {
    const app = fastify();
    await mistake(app, merchantOf());
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    expect(await deliver(origin, await signedFor('/notify'))).toMatchObject({
      status: 500,
      body: { message: expect.stringContaining(said) },
    });
    await app.close();
  });
});
