import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amount, payment, paymentResult, success } from '../testing/messages.js';
import { RunningShop } from '../testing/running-shop.js';

let running: RunningShop;
beforeEach(async () => {
  running = await RunningShop.start();
});
afterEach(() => running.end());

describe('a payment session', () => {
  it('is asked for with the amount that the server computed', async () => {
    const { id, paymentRequestId } = await running.placed();
    expect(running.gateway.calls).toHaveLength(1);
    expect(running.gateway.calls[0]?.message).toMatchObject({
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId,
      paymentAmount: amount,
      paymentFactor: { isAuthorization: true },
      enableInstallmentCollection: true,
      settlementStrategy: { settlementCurrency: 'SGD' },
      paymentMethod: { paymentMethodType: 'CARD' },
      paymentRedirectUrl: `${running.url}/orders/${id}`,
      paymentNotifyUrl: `${running.url}/payments/notify`,
      order: {
        referenceOrderId: (await running.orderOf(id)).number,
        orderAmount: amount,
        goods: [{ goodsQuantity: '1' }],
      },
    });
  });

  it('is one for an order, however often it is asked for', async () => {
    const { id } = await running.placed();
    const calls = Array.from({ length: 5 }, () => running.post(`/api/orders/${id}/session`));
    const datas = (await Promise.all(calls)).map(({ body }) => body.sessionData);
    expect(new Set(datas).size).toBe(1);
    expect(running.gateway.calls).toHaveLength(1);
  });

  it('keeps its id when the answer got lost', async () => {
    const { body } = await running.post('/api/orders', { items: [{ productId: 'dune-mug', quantity: 2 }] });
    running.gateway.breakNext();
    expect(await running.post(`/api/orders/${body.id}/session`)).toMatchObject({ status: 502 });
    expect(await running.post(`/api/orders/${body.id}/session`)).toMatchObject({ status: 200 });
    const ids = running.gateway.calls.map(({ message }) => message['paymentRequestId']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is a new one after the running.gateway closed the old one', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId, { result: { ...success, resultStatus: 'F' } }));
    await running.post(`/api/orders/${id}/session`);
    expect(running.gateway.calls.at(-1)?.message['paymentRequestId']).not.toBe(paymentRequestId);
  });

  it('is not opened for an order that is paid', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId));
    expect(await running.post(`/api/orders/${id}/session`)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_NOT_PAYABLE' },
    });
  });
});

describe('a second payment session', () => {
  it('is not opened while the bank has not answered, however old the first is', async () => {
    const { id, paymentRequestId } = await running.placed();
    running.gateway.payment = payment(paymentRequestId, 'PROCESSING');
    running.nowMs = () => Date.now() + 7_200_000;
    expect(await running.post(`/api/orders/${id}/session`)).toMatchObject({
      status: 409,
      body: { code: 'ORDER_NOT_PAYABLE' },
    });
    expect(running.gateway.calls.map(({ method }) => method)).toEqual([
      'createPaymentSession',
      'inquiryPayment',
    ]);
    const checkout = await fetch(`${running.url}/checkout/${id}`, { redirect: 'manual' });
    expect(checkout.headers.get('location')).toBe(`/orders/${id}`);
  });

  it('is not opened when nobody says whether the first was paid in', async () => {
    const { id } = await running.placed();
    running.nowMs = () => Date.now() + 7_200_000;
    running.gateway.breakNext();
    expect(await running.post(`/api/orders/${id}/session`)).toMatchObject({ status: 502 });
    expect(running.gateway.calls.filter(({ method }) => method === 'createPaymentSession')).toHaveLength(1);
    expect(await running.post(`/api/orders/${id}/session`)).toMatchObject({ status: 200 });
    expect((await running.orderOf(id)).paymentRequestIds).toEqual([
      String(running.gateway.calls.at(-1)?.message['paymentRequestId']),
      String(running.gateway.calls[0]?.message['paymentRequestId']),
    ]);
  });

  it('is not opened after money came that does not fit', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId, { paymentAmount: { currency: 'SGD', value: '1' } }));
    expect(await running.post(`/api/orders/${id}/session`)).toMatchObject({ status: 409 });
  });

  it('that is paid too is seen, and the order stays paid', async () => {
    const { id, paymentRequestId } = await running.placed();
    running.nowMs = () => Date.now() + 7_200_000;
    await running.post(`/api/orders/${id}/session`);
    const second = String(running.gateway.calls.at(-1)?.message['paymentRequestId']);
    await running.notify(paymentResult(paymentRequestId));
    expect((await running.orderOf(id)).duplicatePayments).toEqual([]);
    for (let times = 0; times < 2; times += 1)
      await running.notify(paymentResult(second, { paymentId: 'p-2' }));
    expect(await running.orderOf(id)).toMatchObject({
      state: 'paid',
      duplicatePayments: [{ paymentRequestId: second, paymentId: 'p-2' }],
    });
    expect(running.lines.filter((line) => line.includes('paid twice'))).toHaveLength(1);
    expect(await (await fetch(`${running.url}/orders/${id}`)).text()).toContain('more than one payment');
  });
});

describe('a payment of another order', () => {
  it('pays nothing, even where it names this one', async () => {
    const [first, second] = [await running.placed(), await running.placed()];
    await running.notify(paymentResult(first.paymentRequestId));
    await running.notify(paymentResult(second.paymentRequestId));
    expect(await running.orderOf(first.id)).toMatchObject({ state: 'paid' });
    expect(await running.orderOf(second.id)).toMatchObject({
      state: 'placed',
      rejectedFacts: [{ reason: 'OTHER_PAYMENT' }],
    });
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
    expect(await running.post('/api/orders', { items })).toMatchObject({ status: 400, body: { code, item } });
  });

  it('tells the running.gateway a number that its secret id is not in', async () => {
    const { id } = await running.placed();
    const { number } = await running.orderOf(id);
    const { order } = JSON.parse(JSON.stringify(running.gateway.calls[0]?.message));
    expect(order).toMatchObject({ referenceOrderId: number, buyer: { referenceBuyerId: `guest-${number}` } });
    expect(number).toMatch(/^K[0-9A-F]{8}$/);
    expect(id.toUpperCase()).not.toContain(number.slice(1));
  });

  it('is made by no page of another site', async () => {
    const body = JSON.stringify({ items: [{ productId: 'tide-bowl', quantity: 1 }] });
    const from = (headers: Record<string, string>) =>
      fetch(`${running.url}/api/orders`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await from({ origin: 'null' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: running.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });
});
