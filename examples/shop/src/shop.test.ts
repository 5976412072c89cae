import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildServer } from './http/server.js';
import type { OrderView } from './order-view.js';
import type { PollingTimes } from './payments/inquiry-poller.js';
import { closeShop, openShop, resumePolling, type Shop } from './shop.js';
import { clientId, startGatewayPeer, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
let folder: string;
let shop: Shop;
let app: FastifyInstance;
let url: string;
let polling: PollingTimes;
let nowMs: () => number;
let lines: string[];

beforeEach(async () => {
  gateway = await startGatewayPeer();
  polling = { intervalMs: 10, longestIntervalMs: 20, limitMs: 5_000 };
  nowMs = Date.now;
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'tillgate-shop-'));
  await openAgain();
});
afterEach(async () => {
  await close();
  await gateway.close();
  await rm(folder, { recursive: true });
});

async function openAgain(): Promise<void> {
  shop = openShop({
    gatewayUrl: gateway.url,
    clientId,
    privateKey: gateway.privateKey,
    gatewayPublicKey: gateway.publicKey,
    storeFile: join(folder, 'new', 'shop.db'),
    publicUrl: () => url,
    log: (line) => lines.push(line),
    now: () => nowMs(),
    polling,
  });
  app = buildServer(shop);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
}

async function close(): Promise<void> {
  await app.close();
  closeShop(shop);
}

interface AnswerBody {
  id: string;
  code?: string;
  sessionData?: string;
}

async function post(path: string, body?: unknown): Promise<{ status: number; body: AnswerBody }> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url + path, { method: 'POST', ...(body === undefined ? {} : json) });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

async function orderOf(id: string): Promise<OrderView> {
  const response = await fetch(`${url}/api/orders/${id}`);
  expect(response.status).toBe(200);
  const view: OrderView = JSON.parse(await response.text());
  return view;
}

/** An order of one bowl, with its payment session. */
async function placed(): Promise<{ id: string; paymentRequestId: string }> {
  const { body } = await post('/api/orders', { items: [{ productId: 'tide-bowl', quantity: 1 }] });
  const { id } = body;
  await post(`/api/orders/${id}/session`);
  return { id, paymentRequestId: String(gateway.calls.at(-1)?.message['paymentRequestId']) };
}

const amount = { currency: 'SGD', value: '4200' };
const success = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' };
const paymentId = '2026112300000000000000000000001';

function paymentResult(paymentRequestId: string, changes: Record<string, unknown> = {}) {
  const times = { paymentCreateTime: '2026-11-23T03:24:09Z' };
  const ids = { paymentRequestId, paymentId };
  return {
    notifyType: 'PAYMENT_RESULT',
    result: success,
    ...ids,
    paymentAmount: amount,
    ...times,
    ...changes,
  };
}

function captureResult(changes: Record<string, unknown> = {}) {
  const ids = { captureRequestId: 'c-1', captureId: 'c-1', paymentId };
  return { notifyType: 'CAPTURE_RESULT', result: success, ...ids, captureAmount: amount, ...changes };
}

function payment(paymentRequestId: string, paymentStatus: string, captureStatus?: string) {
  const capture = {
    transactionType: 'CAPTURE',
    transactionStatus: captureStatus,
    transactionAmount: amount,
    transactionResult: success,
    transactionId: 'c-1',
    transactionRequestId: 'c-1',
  };
  return {
    paymentStatus,
    paymentResultCode: paymentStatus === 'SUCCESS' ? 'SUCCESS' : 'DO_NOT_HONOR',
    paymentResultMessage: '',
    paymentRequestId,
    paymentId,
    paymentAmount: amount,
    paymentCreateTime: '2026-11-23T03:24:09Z',
    transactions: captureStatus === undefined ? null : [capture],
  };
}

function notify(message: unknown, changes = {}) {
  return gateway.notify(`${url}/payments/notify`, message, changes);
}

describe('a payment session', () => {
  it('is asked for with the amount that the server computed', async () => {
    const { id, paymentRequestId } = await placed();
    expect(gateway.calls).toHaveLength(1);
    expect(gateway.calls[0]?.message).toMatchObject({
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId,
      paymentAmount: amount,
      paymentFactor: { isAuthorization: true },
      settlementStrategy: { settlementCurrency: 'SGD' },
      paymentMethod: { paymentMethodType: 'CARD' },
      paymentRedirectUrl: `${url}/orders/${id}`,
      paymentNotifyUrl: `${url}/payments/notify`,
      order: {
        referenceOrderId: (await orderOf(id)).number,
        orderAmount: amount,
        goods: [{ goodsQuantity: '1' }],
      },
    });
  });

  it('is one for an order, however often it is asked for', async () => {
    const { id } = await placed();
    const calls = Array.from({ length: 5 }, () => post(`/api/orders/${id}/session`));
    const datas = (await Promise.all(calls)).map(({ body }) => body.sessionData);
    expect(new Set(datas).size).toBe(1);
    expect(gateway.calls).toHaveLength(1);
  });

  it('keeps its id when the answer got lost', async () => {
    const { body } = await post('/api/orders', { items: [{ productId: 'dune-mug', quantity: 2 }] });
    gateway.breakNext();
    expect(await post(`/api/orders/${body.id}/session`)).toMatchObject({ status: 502 });
    expect(await post(`/api/orders/${body.id}/session`)).toMatchObject({ status: 200 });
    const ids = gateway.calls.map(({ message }) => message['paymentRequestId']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is a new one after the gateway closed the old one', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId, { result: { ...success, resultStatus: 'F' } }));
    await post(`/api/orders/${id}/session`);
    expect(gateway.calls.at(-1)?.message['paymentRequestId']).not.toBe(paymentRequestId);
  });

  it('is not opened for an order that is paid', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId));
    expect(await post(`/api/orders/${id}/session`)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_NOT_PAYABLE' },
    });
  });
});

describe('a notification', () => {
  it('pays the order once, and is acknowledged every time', async () => {
    const { id, paymentRequestId } = await placed();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { status, body } = await notify(paymentResult(paymentRequestId));
      expect({ status, ...body.result }).toMatchObject({
        status: 200,
        resultCode: 'SUCCESS',
        resultStatus: 'S',
      });
    }
    expect(await orderOf(id)).toMatchObject({
      state: 'paid',
      paymentStatus: 'SUCCESS',
      captured: false,
      notifications: [{ type: 'PAYMENT_RESULT', verified: true, times: 3 }],
    });
    await notify(captureResult());
    expect(await orderOf(id)).toMatchObject({ state: 'paid', captured: true, isFinal: true });
  });

  it('that was changed on the way is refused, recorded, and changes nothing', async () => {
    const { id, paymentRequestId } = await placed();
    const message = paymentResult(paymentRequestId);
    const sent = JSON.stringify(message).replace('success"', 'Success"');
    expect(await notify(message, { sent })).toMatchObject({
      status: 401,
      body: { result: { resultStatus: 'F' } },
    });
    expect(await orderOf(id)).toMatchObject({
      state: 'placed',
      paymentStatus: null,
      notifications: [],
    });
    const kept = shop.database.prepare('select order_id, is_verified from notifications').all();
    expect(kept).toMatchObject([{ order_id: null, is_verified: 0 }]);
  });

  it('that somebody else signed is refused', async () => {
    const { id, paymentRequestId } = await placed();
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await notify(paymentResult(paymentRequestId), { key })).toMatchObject({ status: 401 });
    expect(await orderOf(id)).toMatchObject({ state: 'placed' });
  });

  it.each([
    ['OTHER_AMOUNT', { paymentAmount: { currency: 'SGD', value: '1' } }],
    ['OTHER_CURRENCY', { paymentAmount: { currency: 'USD', value: '4200' } }],
  ])('with %s is received, set aside, and pays nothing', async (reason, changes) => {
    const { id, paymentRequestId } = await placed();
    expect(await notify(paymentResult(paymentRequestId, changes))).toMatchObject({
      body: { result: { resultStatus: 'S' } },
    });
    expect(await orderOf(id)).toMatchObject({
      state: 'placed',
      display: 'refused',
      rejectedFacts: [{ reason }],
    });
  });

  it('of an unknown order is not acknowledged, so that it comes again', async () => {
    expect(await notify(paymentResult('nobody knows'))).toMatchObject({
      status: 200,
      body: { result: { resultCode: 'PROCESS_FAIL', resultStatus: 'F' } },
    });
  });

  it('of a capture may come before that of its payment', async () => {
    const { id, paymentRequestId } = await placed();
    expect(await notify(captureResult())).toMatchObject({ body: { result: { resultCode: 'PROCESS_FAIL' } } });
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    expect(await notify(captureResult())).toMatchObject({ body: { result: { resultCode: 'SUCCESS' } } });
    expect(await orderOf(id)).toMatchObject({ state: 'paid', captured: true });
  });

  it('of a type that the shop does not use is acknowledged', async () => {
    expect(await notify({ notifyType: 'REFUND_RESULT' })).toMatchObject({
      body: { result: { resultStatus: 'S' } },
    });
  });
});

describe("the buyer's return", () => {
  it('pays nothing by itself, and makes the server ask until it knows', async () => {
    const { id, paymentRequestId } = await placed();
    expect(await post(`/api/orders/${id}/returned`)).toMatchObject({ status: 202 });
    await vi.waitFor(() => expect(gateway.calls.length).toBeGreaterThan(2));
    expect(await orderOf(id)).toMatchObject({
      state: 'placed',
      display: 'waiting',
      isChecking: true,
      isFinal: false,
    });

    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'PROCESSING');
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ state: 'paid', captured: false }));
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({ captured: true, isChecking: false }),
    );
  });

  it('keeps asking after an answer that did not come', async () => {
    const { id, paymentRequestId } = await placed();
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    gateway.breakNext();
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ state: 'paid', isFinal: true }));
  });

  it('finds a failed payment, and the next return a later success', async () => {
    const { id, paymentRequestId } = await placed();
    gateway.payment = payment(paymentRequestId, 'FAIL');
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({
        state: 'payment_failed',
        paymentResultCode: 'DO_NOT_HONOR',
        display: 'failed',
      }),
    );
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ state: 'paid', captured: true }));
  });

  it('is remembered when the shop is stopped meanwhile', async () => {
    const { id, paymentRequestId } = await placed();
    await post(`/api/orders/${id}/returned`);
    await close();
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await openAgain();
    resumePolling(shop);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ state: 'paid', captured: true }));
  });
});

describe('the pages', () => {
  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    return { response, text: await response.text() };
  };

  it('allow scripts and frames of the gateway, and nothing inline', async () => {
    const { id } = await placed();
    for (const path of ['/', '/cart', `/checkout/${id}`, `/orders/${id}`]) {
      const { response, text } = await page(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(
        `default-src 'self'; script-src 'self' ${gateway.url}; frame-src ${gateway.url}; style-src 'self'; ` +
          "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; " +
          "frame-ancestors 'none'; object-src 'none'",
      );
      expect(text).not.toMatch(/<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/);
    }
  });

  it('load the SDK from where Antom puts it', async () => {
    const { id } = await placed();
    const { text } = await page(`/checkout/${id}`);
    expect(text).toContain(`src="${gateway.url}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"`);
  });

  it('lead from the shelf through the cart to the checkout', async () => {
    const form = (body: string, cookie = '') => ({
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { cookie },
    });
    const added = await page('/cart/add', form('productId=tide-bowl'));
    const cookie = String(added.response.headers.get('set-cookie')).split(';')[0] ?? '';
    expect(added.response.headers.get('location')).toBe('/cart');
    expect((await page('/cart', { headers: { cookie } })).text).toContain('S$42.00');
    const ordered = await page('/checkout', form('', cookie));
    const checkoutPath = String(ordered.response.headers.get('location'));
    expect(checkoutPath).toMatch(/^\/checkout\/[0-9a-f]{32}$/);
    expect((await page(checkoutPath)).text).toContain('Pay S$42.00');
  });

  it('do not exist for orders that do not', async () => {
    for (const path of ['/checkout/x', '/orders/x', '/nothing']) {
      expect((await page(path)).response.status).toBe(404);
    }
    expect((await fetch(`${url}/api/orders/x`)).status).toBe(404);
    expect((await post('/api/orders', { items: [] })).status).toBe(400);
    expect((await post('/api/orders', { items: [{ productId: 'tide-bowl', quantity: -1 }] })).status).toBe(
      400,
    );
  });
});
