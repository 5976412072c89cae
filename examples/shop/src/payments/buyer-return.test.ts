import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resumePolling } from '../shop.js';
import { ordersAwaitingResult } from '../store/orders.js';
import { payment, paymentResult, success } from '../testing/messages.js';
import { RunningShop } from '../testing/running-shop.js';

let running: RunningShop;
beforeEach(async () => {
  running = await RunningShop.start();
});
afterEach(() => running.end());

describe("the buyer's return", () => {
  it('pays nothing by itself, and makes the server ask until it knows', async () => {
    const { id, paymentRequestId } = await running.placed();
    expect(await running.post(`/api/orders/${id}/returned`)).toMatchObject({ status: 202 });
    await vi.waitFor(() => expect(running.gateway.calls.length).toBeGreaterThan(2));
    expect(await running.orderOf(id)).toMatchObject({
      state: 'placed',
      display: 'waiting',
      isChecking: true,
      isFinal: false,
    });

    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'PROCESSING');
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ state: 'paid', captured: false }),
    );
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ captured: true, isChecking: false }),
    );
  });

  it('waits for a bank for as long as it takes, and offers no second payment meanwhile', async () => {
    running.polling = { ...running.polling, limitMs: 30 };
    await running.close();
    await running.openAgain();
    const { id, paymentRequestId } = await running.placed();
    running.gateway.payment = payment(paymentRequestId, 'PROCESSING');
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(() => expect(running.gateway.calls.length).toBeGreaterThan(10));
    expect(await running.orderOf(id)).toMatchObject({
      display: 'processing',
      isChecking: true,
      isFinal: false,
    });
    expect(await (await fetch(`${running.url}/orders/${id}`)).text()).not.toContain(`/checkout/${id}`);
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'PROCESSING');
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ display: 'authorised', isFinal: false }),
    );
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'FAIL');
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({
        display: 'captureFailed',
        isFinal: true,
        isChecking: false,
      }),
    );
  });

  it('is forgotten after a while when the running.gateway knows no payment', async () => {
    running.polling = { ...running.polling, limitMs: 30 };
    await running.close();
    await running.openAgain();
    const { id } = await running.placed();
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({
        display: 'unpaid',
        isFinal: true,
        isChecking: false,
      }),
    );
  });

  it('is not believed of a page that somebody only opened', async () => {
    const { id } = await running.placed();
    await fetch(`${running.url}/orders/${id}`);
    await fetch(`${running.url}/orders/${id}`);
    expect(await running.orderOf(id)).toMatchObject({ isChecking: false });
    expect(running.gateway.calls).toHaveLength(1);
  });

  it('to an order whose payment is in process makes the server ask, whoever opens the page', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId, { result: { ...success, resultStatus: 'U' } }));
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await fetch(`${running.url}/orders/${id}`);
    await vi.waitFor(async () => expect(await running.orderOf(id)).toMatchObject({ display: 'captured' }));
  });

  it('tells that the time ran out once the session has ended', async () => {
    const { id } = await running.placed();
    running.nowMs = () => Date.now() + 7_200_000;
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({
        display: 'expired',
        isFinal: true,
        isChecking: false,
      }),
    );
    expect(await (await fetch(`${running.url}/orders/${id}?asked`)).text()).toContain('Pay again');
  });

  it('keeps asking after an answer that did not come', async () => {
    const { id, paymentRequestId } = await running.placed();
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    running.gateway.breakNext();
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ state: 'paid', isFinal: true }),
    );
  });

  it('finds a failed payment, and the next return a later success', async () => {
    const { id, paymentRequestId } = await running.placed();
    running.gateway.payment = payment(paymentRequestId, 'FAIL');
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({
        state: 'payment_failed',
        paymentResultCode: 'DO_NOT_HONOR',
        display: 'failed',
      }),
    );
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await running.post(`/api/orders/${id}/returned`);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ state: 'paid', captured: true }),
    );
  });

  it('is remembered when the shop is stopped meanwhile', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.post(`/api/orders/${id}/returned`);
    await running.close();
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    await running.openAgain();
    resumePolling(running.shop);
    await vi.waitFor(async () =>
      expect(await running.orderOf(id)).toMatchObject({ state: 'paid', captured: true }),
    );
  });

  it('is given up after a restart when nobody can pay any more', async () => {
    const { id } = await running.placed();
    await running.post(`/api/orders/${id}/returned`);
    await running.close();
    running.nowMs = () => Date.now() + 7_200_000;
    await running.openAgain();
    resumePolling(running.shop);
    await vi.waitFor(async () => expect(await running.orderOf(id)).toMatchObject({ isChecking: false }));
    expect(ordersAwaitingResult(running.shop.database)).toEqual([]);
  });
});
