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
import { recordNotification } from './store/notifications.js';
import { ordersAwaitingResult } from './store/orders.js';
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

describe('a second payment session', () => {
  it('is not opened while the bank has not answered, however old the first is', async () => {
    const { id, paymentRequestId } = await placed();
    gateway.payment = payment(paymentRequestId, 'PROCESSING');
    nowMs = () => Date.now() + 7_200_000;
    expect(await post(`/api/orders/${id}/session`)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_NOT_PAYABLE' },
    });
    expect(gateway.calls.map(({ method }) => method)).toEqual(['createPaymentSession', 'inquiryPayment']);
    const checkout = await fetch(`${url}/checkout/${id}`, { redirect: 'manual' });
    expect(checkout.headers.get('location')).toBe(`/orders/${id}`);
  });

  it('is not opened when nobody says whether the first was paid in', async () => {
    const { id } = await placed();
    nowMs = () => Date.now() + 7_200_000;
    gateway.breakNext();
    expect(await post(`/api/orders/${id}/session`)).toMatchObject({ status: 502 });
    expect(gateway.calls.filter(({ method }) => method === 'createPaymentSession')).toHaveLength(1);
    expect(await post(`/api/orders/${id}/session`)).toMatchObject({ status: 200 });
    expect((await orderOf(id)).paymentRequestIds).toEqual([
      String(gateway.calls.at(-1)?.message['paymentRequestId']),
      String(gateway.calls[0]?.message['paymentRequestId']),
    ]);
  });

  it('is not opened after money came that does not fit', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId, { paymentAmount: { currency: 'SGD', value: '1' } }));
    expect(await post(`/api/orders/${id}/session`)).toMatchObject({ status: 409 });
  });

  it('that is paid too is seen, and the order stays paid', async () => {
    const { id, paymentRequestId } = await placed();
    nowMs = () => Date.now() + 7_200_000;
    await post(`/api/orders/${id}/session`);
    const second = String(gateway.calls.at(-1)?.message['paymentRequestId']);
    await notify(paymentResult(paymentRequestId));
    expect((await orderOf(id)).duplicatePayments).toEqual([]);
    for (let times = 0; times < 2; times += 1) await notify(paymentResult(second, { paymentId: 'p-2' }));
    expect(await orderOf(id)).toMatchObject({
      state: 'paid',
      duplicatePayments: [{ paymentRequestId: second, paymentId: 'p-2' }],
    });
    expect(lines.filter((line) => line.includes('paid twice'))).toHaveLength(1);
    expect(await (await fetch(`${url}/orders/${id}`)).text()).toContain('more than one payment');
  });
});

describe('a payment of another order', () => {
  it('pays nothing, even where it names this one', async () => {
    const [first, second] = [await placed(), await placed()];
    await notify(paymentResult(first.paymentRequestId));
    await notify(paymentResult(second.paymentRequestId));
    expect(await orderOf(first.id)).toMatchObject({ state: 'paid' });
    expect(await orderOf(second.id)).toMatchObject({
      state: 'placed',
      rejectedFacts: [{ reason: 'OTHER_PAYMENT' }],
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

  it('that is signed and makes no sense is acknowledged, and kept', async () => {
    for (const message of [{ notifyType: 'PAYMENT_RESULT' }, ['?'], {}]) {
      expect(await notify(message)).toMatchObject({ status: 200, body: { result: { resultStatus: 'S' } } });
    }
    const kept = shop.database.prepare('select type from notifications where is_verified = 1').all();
    expect(kept).toHaveLength(3);
  });

  it('that says the same with another content is another notification', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId));
    await notify(paymentResult(paymentRequestId, { paymentCreateTime: '2026-11-23T03:24:10Z' }));
    expect((await orderOf(id)).notifications.map(({ times }) => times)).toEqual([1, 1]);
  });

  it('that says nothing new writes nothing to the order', async () => {
    const { paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId));
    const rows = () => shop.database.prepare('select rowid from facts').all();
    shop.database
      .prepare(
        "insert into facts select order_id, 'CAPTURE', source, 'x', 'x', currency, value, status, result_code, observed_at_ms, 'OTHER_ORDER' from facts",
      )
      .run();
    const before = rows();
    await notify(paymentResult(paymentRequestId));
    expect(rows()).toEqual(before);
  });

  it('is kept, however many forged ones come', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId));
    const forged = { orderId: undefined, type: 'UNKNOWN', verified: false, receivedAtMs: 1 };
    shop.database.transaction(() => {
      for (let number = 0; number < 205; number += 1) {
        recordNotification(shop.database, { ...forged, identity: `refused ${number}` });
      }
    })();
    expect((await orderOf(id)).notifications).toMatchObject([{ verified: true }]);
    expect(shop.database.prepare('select number from notifications').all()).toHaveLength(201);
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

  it('waits for a bank for as long as it takes, and offers no second payment meanwhile', async () => {
    polling = { ...polling, limitMs: 30 };
    await close();
    await openAgain();
    const { id, paymentRequestId } = await placed();
    gateway.payment = payment(paymentRequestId, 'PROCESSING');
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(() => expect(gateway.calls.length).toBeGreaterThan(10));
    expect(await orderOf(id)).toMatchObject({ display: 'processing', isChecking: true, isFinal: false });
    expect(await (await fetch(`${url}/orders/${id}`)).text()).not.toContain(`/checkout/${id}`);
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'PROCESSING');
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({ display: 'authorised', isFinal: false }),
    );
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'FAIL');
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({ display: 'captureFailed', isFinal: true, isChecking: false }),
    );
  });

  it('is forgotten after a while when the gateway knows no payment', async () => {
    polling = { ...polling, limitMs: 30 };
    await close();
    await openAgain();
    const { id } = await placed();
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({ display: 'unpaid', isFinal: true, isChecking: false }),
    );
  });

  it('is not believed of a page that somebody only opened', async () => {
    const { id } = await placed();
    await fetch(`${url}/orders/${id}`);
    await fetch(`${url}/orders/${id}`);
    expect(await orderOf(id)).toMatchObject({ isChecking: false });
    expect(gateway.calls).toHaveLength(1);
  });

  it('to an order whose payment is in process makes the server ask, whoever opens the page', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId, { result: { ...success, resultStatus: 'U' } }));
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await fetch(`${url}/orders/${id}`);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ display: 'captured' }));
  });

  it('tells that the time ran out once the session has ended', async () => {
    const { id } = await placed();
    nowMs = () => Date.now() + 7_200_000;
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await orderOf(id)).toMatchObject({ display: 'expired', isFinal: true, isChecking: false }),
    );
    expect(await (await fetch(`${url}/orders/${id}?asked`)).text()).toContain('Pay again');
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

  it('is given up after a restart when nobody can pay any more', async () => {
    const { id } = await placed();
    await post(`/api/orders/${id}/returned`);
    await close();
    nowMs = () => Date.now() + 7_200_000;
    await openAgain();
    resumePolling(shop);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ isChecking: false }));
    expect(ordersAwaitingResult(shop.database)).toEqual([]);
  });
});

describe('collected money that does not fit', () => {
  it('is not called received', async () => {
    const { id, paymentRequestId } = await placed();
    await notify(paymentResult(paymentRequestId));
    expect(await orderOf(id)).toMatchObject({ display: 'authorised' });
    await notify(captureResult({ captureAmount: { currency: 'SGD', value: '1' } }));
    expect(await orderOf(id)).toMatchObject({ state: 'paid', display: 'refused', captured: false });
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
  });

  it('are pages where something goes wrong, under the same policy', async () => {
    const form = { method: 'POST', body: '{}', headers: { 'content-type': 'application/what' } };
    const wrong: [string, number, RequestInit?][] = [
      ['/nothing', 404],
      [`/orders/${'x'.repeat(300)}`, 414],
      ['/orders/%E0%A4%A', 400],
      [`/?${'x'.repeat(20_000)}`, 431],
      ['/cart/add', 415, form],
    ];
    for (const [path, status, init] of wrong) {
      const { response, text } = await page(path, init);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(text).toContain('Go to the shop');
    }
  });

  it('come anew by themselves where there is no script, until there is no more news', async () => {
    const { id, paymentRequestId } = await placed();
    expect((await page(`/orders/${id}`)).text).toContain('http-equiv="refresh"');
    gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ display: 'captured' }));
    expect((await page(`/orders/${id}`)).text).not.toContain('http-equiv="refresh"');
  });

  it('say why a bank declined in words, and keep the code for the panel', async () => {
    const { id, paymentRequestId } = await placed();
    gateway.payment = payment(paymentRequestId, 'FAIL');
    await post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () => expect(await orderOf(id)).toMatchObject({ display: 'failed' }));
    const { text } = await page(`/orders/${id}?asked`);
    const [buyers = '', panel = ''] = text.split('server-knowledge');
    expect(buyers).toContain('The bank declined.');
    expect(buyers).not.toContain('DO_NOT_HONOR');
    expect(text.slice(buyers.length)).toContain('DO_NOT_HONOR');
    expect(panel).not.toBe('');
  });
});

describe('an order', () => {
  it.each([
    ['UNKNOWN_PRODUCT', [{ productId: 'gold-bar', quantity: 1 }], 'gold-bar'],
    ['IMPOSSIBLE_QUANTITY', [{ productId: 'tide-bowl', quantity: -1 }], 'tide-bowl'],
    ['IMPOSSIBLE_QUANTITY', [{ productId: 'tide-bowl', quantity: 10 }], 'tide-bowl'],
    ['IMPOSSIBLE_QUANTITY', [{ productId: 'tide-bowl', quantity: 1.5 }], 'tide-bowl'],
    ['IMPOSSIBLE_QUANTITY', [{ productId: 'tide-bowl', quantity: '1' }], 'tide-bowl'],
    [
      'DUPLICATE_PRODUCT',
      [
        { productId: 'tide-bowl', quantity: 1 },
        { productId: 'tide-bowl', quantity: 2 },
      ],
      'tide-bowl',
    ],
  ])('with %s is refused, and the item is named', async (code, items, item) => {
    expect(await post('/api/orders', { items })).toMatchObject({ status: 400, body: { code, item } });
  });

  it('tells the gateway a number that its secret id is not in', async () => {
    const { id } = await placed();
    const { number } = await orderOf(id);
    const { order } = JSON.parse(JSON.stringify(gateway.calls[0]?.message));
    expect(order).toMatchObject({ referenceOrderId: number, buyer: { referenceBuyerId: `guest-${number}` } });
    expect(number).toMatch(/^K[0-9A-F]{8}$/);
    expect(id.toUpperCase()).not.toContain(number.slice(1));
  });

  it('is made by no page of another site', async () => {
    const body = JSON.stringify({ items: [{ productId: 'tide-bowl', quantity: 1 }] });
    const from = (headers: Record<string, string>) =>
      fetch(`${url}/api/orders`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await from({ origin: 'null' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});
