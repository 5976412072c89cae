import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { notificationHandler } from './express.js';
import { handlerPromises } from './testing/handler-suite.js';
import { deliver, listening, merchantOf, signedFor } from './testing/notifications.js';

describe('the handler for Express', () => {
  handlerPromises(async (merchant) => {
    const app = quietApp().post('/payments/notify', notificationHandler(merchant.options));
    return serve(createServer(app));
  });

  it('takes the bytes that express.raw() read, below a router, behind a proxy that changes the path', async () => {
    const merchant = merchantOf('/shop/payments/notify');
    const router = express.Router().post('/notify', express.raw({ type: '*/*' }));
    router.post('/notify', notificationHandler(merchant.options));
    const served = await serve(createServer(quietApp().use('/payments', router)));
    const signed = await signedFor('/shop/payments/notify?a=b');
    expect(await deliver(served.origin, { ...signed, url: '/payments/notify?a=b' })).toMatchObject({
      status: 200,
    });
    const direct = await signedFor('/payments/notify');
    expect(await deliver(served.origin, direct)).toMatchObject({ status: 401 });
    await served.close();
  });

  it('takes the bytes that a parser kept', async () => {
    const merchant = merchantOf();
    const keep = (request: object, _response: unknown, bytes: Buffer) =>
      Object.assign(request, { rawBody: bytes });
    const app = quietApp().use(express.json({ verify: keep }));
    const served = await serve(createServer(app.post('/notify', notificationHandler(merchant.options))));
    expect(await deliver(served.origin, await signedFor('/notify'))).toMatchObject({ status: 200 });
    await served.close();
  });

  it('names the mistake where a parser has swallowed the bytes', async () => {
    const merchant = merchantOf();
    const errors: unknown[] = [];
    const app = express().use(express.json()).post('/notify', notificationHandler(merchant.options));
    app.use((error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
      errors.push(error);
      response.status(500).end();
    });
    const served = await serve(createServer(app));
    expect(await deliver(served.origin, await signedFor('/notify'))).toMatchObject({ status: 500 });
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining('express.json()') })]);
    await served.close();
  });

  it('takes the text that a parser kept', async () => {
    const merchant = merchantOf();
    const keep = (request: object, _response: unknown, bytes: Buffer) =>
      Object.assign(request, { rawBody: bytes.toString() });
    const app = quietApp().use(express.json({ verify: keep }));
    const served = await serve(createServer(app.post('/notify', notificationHandler(merchant.options))));
    expect(await deliver(served.origin, await signedFor('/notify'))).toMatchObject({ status: 200 });
    await served.close();
  });

  it('works without a framework, where it answers 500 itself and warns', async () => {
    const merchant = merchantOf();
    const handler = notificationHandler(merchant.options);
    const served = await serve(createServer((request, response) => handler(request, response)));
    expect(await deliver(served.origin, await signedFor('/notify'))).toMatchObject({ status: 200 });
    merchant.isBroken = true;
    const warned = once(process, 'warning');
    expect(await deliver(served.origin, await signedFor('/notify'))).toMatchObject({ status: 500 });
    expect(await warned).toEqual([expect.objectContaining({ message: 'the database is away' })]);
    await served.close();
  });
});

/** Express prints errors that it answers, unless this is a test. */
function quietApp(): express.Express {
  return express().set('env', 'test');
}

async function serve(server: Server) {
  const origin = await listening(server);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
