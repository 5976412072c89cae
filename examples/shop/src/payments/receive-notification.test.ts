import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordNotification } from '../store/notifications.js';
import { captureResult, payment, paymentResult } from '../testing/messages.js';
import { RunningShop } from '../testing/running-shop.js';

let running: RunningShop;
beforeEach(async () => {
  running = await RunningShop.start();
});
afterEach(() => running.end());

describe('a notification', () => {
  it('pays the order once, and is acknowledged every time', async () => {
    const { id, paymentRequestId } = await running.placed();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { status, body } = await running.notify(paymentResult(paymentRequestId));
      expect({ status, ...body.result }).toMatchObject({
        status: 200,
        resultCode: 'SUCCESS',
        resultStatus: 'S',
      });
    }
    expect(await running.orderOf(id)).toMatchObject({
      state: 'paid',
      paymentStatus: 'SUCCESS',
      captured: false,
      notifications: [{ type: 'PAYMENT_RESULT', verified: true, times: 3 }],
    });
    await running.notify(captureResult());
    expect(await running.orderOf(id)).toMatchObject({ state: 'paid', captured: true, isFinal: true });
  });

  it('that was changed on the way is refused, recorded, and changes nothing', async () => {
    const { id, paymentRequestId } = await running.placed();
    const message = paymentResult(paymentRequestId);
    const sent = JSON.stringify(message).replace('success"', 'Success"');
    expect(await running.notify(message, { sent })).toMatchObject({
      status: 401,
      body: { result: { resultStatus: 'F' } },
    });
    expect(await running.orderOf(id)).toMatchObject({
      state: 'placed',
      paymentStatus: null,
      notifications: [],
    });
    const kept = running.shop.database.prepare('select order_id, is_verified from notifications').all();
    expect(kept).toMatchObject([{ order_id: null, is_verified: 0 }]);
  });

  it('that somebody else signed is refused', async () => {
    const { id, paymentRequestId } = await running.placed();
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await running.notify(paymentResult(paymentRequestId), { key })).toMatchObject({ status: 401 });
    expect(await running.orderOf(id)).toMatchObject({ state: 'placed' });
  });

  it.each([
    ['OTHER_AMOUNT', { paymentAmount: { currency: 'SGD', value: '1' } }],
    ['OTHER_CURRENCY', { paymentAmount: { currency: 'USD', value: '4200' } }],
  ])('with %s is received, set aside, and pays nothing', async (reason, changes) => {
    const { id, paymentRequestId } = await running.placed();
    expect(await running.notify(paymentResult(paymentRequestId, changes))).toMatchObject({
      body: { result: { resultStatus: 'S' } },
    });
    expect(await running.orderOf(id)).toMatchObject({
      state: 'placed',
      display: 'refused',
      rejectedFacts: [{ reason }],
    });
  });

  it('that is signed and makes no sense is acknowledged, and kept', async () => {
    for (const message of [{ notifyType: 'PAYMENT_RESULT' }, ['?'], {}]) {
      expect(await running.notify(message)).toMatchObject({
        status: 200,
        body: { result: { resultStatus: 'S' } },
      });
    }
    const kept = running.shop.database.prepare('select type from notifications where is_verified = 1').all();
    expect(kept).toHaveLength(3);
  });

  it('that says the same with another content is another notification', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId));
    await running.notify(paymentResult(paymentRequestId, { paymentCreateTime: '2026-11-23T03:24:10Z' }));
    expect((await running.orderOf(id)).notifications.map(({ times }) => times)).toEqual([1, 1]);
  });

  it('that says nothing new writes nothing to the order', async () => {
    const { paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId));
    const rows = () => running.shop.database.prepare('select rowid from facts').all();
    running.shop.database
      .prepare(
        "insert into facts select order_id, 'CAPTURE', source, 'x', 'x', currency, value, status, result_code, observed_at_ms, 'OTHER_ORDER' from facts",
      )
      .run();
    const before = rows();
    await running.notify(paymentResult(paymentRequestId));
    expect(rows()).toEqual(before);
  });

  it('is kept, however many forged ones come', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId));
    const forged = { orderId: undefined, type: 'UNKNOWN', verified: false, receivedAtMs: 1 };
    running.shop.database.transaction(() => {
      for (let number = 0; number < 205; number += 1) {
        recordNotification(running.shop.database, { ...forged, identity: `refused ${number}` });
      }
    })();
    expect((await running.orderOf(id)).notifications).toMatchObject([{ verified: true }]);
    expect(running.shop.database.prepare('select number from notifications').all()).toHaveLength(201);
  });

  it('of an unknown order is not acknowledged, so that it comes again', async () => {
    expect(await running.notify(paymentResult('nobody knows'))).toMatchObject({
      status: 200,
      body: { result: { resultCode: 'PROCESS_FAIL', resultStatus: 'F' } },
    });
  });

  it('of a capture may come before that of its payment', async () => {
    const { id, paymentRequestId } = await running.placed();
    expect(await running.notify(captureResult())).toMatchObject({
      body: { result: { resultCode: 'PROCESS_FAIL' } },
    });
    running.gateway.payment = payment(paymentRequestId, 'SUCCESS', 'SUCCESS');
    expect(await running.notify(captureResult())).toMatchObject({
      body: { result: { resultCode: 'SUCCESS' } },
    });
    expect(await running.orderOf(id)).toMatchObject({ state: 'paid', captured: true });
  });

  it('of a type that the shop does not use is acknowledged', async () => {
    expect(await running.notify({ notifyType: 'REFUND_RESULT' })).toMatchObject({
      body: { result: { resultStatus: 'S' } },
    });
  });
});

describe('collected money that does not fit', () => {
  it('is not called received', async () => {
    const { id, paymentRequestId } = await running.placed();
    await running.notify(paymentResult(paymentRequestId));
    expect(await running.orderOf(id)).toMatchObject({ display: 'authorised' });
    await running.notify(captureResult({ captureAmount: { currency: 'SGD', value: '1' } }));
    expect(await running.orderOf(id)).toMatchObject({ state: 'paid', display: 'refused', captured: false });
  });
});
