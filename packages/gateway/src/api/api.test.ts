import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const money = (value: string, currency = 'SGD') => ({ currency, value });
const codeOf = ({ json }: { json: { result: { resultCode: string } } }) => json.result.resultCode;

describe('an authorised payment', () => {
  it('is captured once, told, and refunded in parts up to the captured sum', async () => {
    const { paymentId } = await world.authorized();
    const captured = await world.ask('capture', {
      captureRequestId: 'c1',
      paymentId,
      captureAmount: money('4200'),
    });
    expect(captured.json).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      captureRequestId: 'c1',
      paymentId,
      captureAmount: money('4200'),
      acquirerReferenceNo: expect.stringMatching(/^\d{23}$/),
    });
    const refunds = [];
    for (const [refundRequestId, value] of [
      ['r1', '1000'],
      ['r2', '3200'],
      ['r3', '1'],
    ] as const) {
      refunds.push(
        codeOf(await world.ask('refund', { refundRequestId, paymentId, refundAmount: money(value) })),
      );
    }
    expect(refunds).toEqual(['SUCCESS', 'SUCCESS', 'REFUND_AMOUNT_EXCEED']);
    const inquiry = await world.ask('inquiryPayment', { paymentId });
    expect(inquiry.json).toMatchObject({
      paymentStatus: 'SUCCESS',
      transactions: [
        { transactionType: 'CAPTURE', transactionRequestId: 'c1' },
        { transactionType: 'REFUND', transactionRequestId: 'r1' },
        { transactionType: 'REFUND', transactionRequestId: 'r2' },
      ],
    });
    const again = await world.ask('capture', {
      captureRequestId: 'c1',
      paymentId,
      captureAmount: money('4200'),
    });
    expect(again.body).toBe(captured.body);
  });

  it('is released by cancel, once', async () => {
    const { paymentId, paymentRequestId } = await world.authorized();
    const first = await world.ask('cancel', { paymentId });
    expect(first.json).toMatchObject({ result: { resultCode: 'SUCCESS' }, paymentId, paymentRequestId });
    expect((await world.ask('cancel', { paymentRequestId })).body).toBe(first.body);
    const inquiry = await world.ask('inquiryPayment', { paymentId });
    expect(inquiry.json).toMatchObject({
      paymentStatus: 'CANCELLED',
      paymentResultCode: 'ORDER_IS_CANCELED',
    });
  });

  it('lapses after seven days, and what it holds is released', async () => {
    const { paymentId } = await world.authorized();
    world.clock.advance(7 * 24 * 3_600_000);
    await world.gateway.runDue();
    const inquiry = await world.ask('inquiryPayment', { paymentId });
    expect(inquiry.json).toMatchObject({
      paymentStatus: 'CANCELLED',
      paymentResultCode: 'ORDER_IS_CLOSED',
      transactions: [{ transactionType: 'VOID', transactionStatus: 'SUCCESS' }],
    });
    const late = await world.ask('capture', {
      captureRequestId: 'late',
      paymentId,
      captureAmount: money('1'),
    });
    expect(codeOf(late)).toBe('AUTH_EXPIRED');
  });

  it('that succeeds after it was cancelled is released', async () => {
    const paymentRequestId = await world.openSession();
    await world.submitCard(paymentRequestId, cards.pending);
    expect(codeOf(await world.ask('cancel', { paymentRequestId }))).toBe('SUCCESS');
    await world.gateway.runDue();
    const inquiry = await world.ask('inquiryPayment', { paymentRequestId });
    expect(inquiry.json).toMatchObject({
      paymentStatus: 'CANCELLED',
      transactions: [{ transactionType: 'VOID', transactionStatus: 'SUCCESS' }],
    });
  });

  it('is raised, and the outcome is told', async () => {
    const { paymentId } = await world.authorized();
    const asked = await world.ask('updateAmount', {
      updateRequestId: 'u1',
      paymentId,
      amount: money('5000'),
    });
    expect(codeOf(asked)).toBe('SUCCESS');
    await world.gateway.runDue();
    const told = world.notifications().filter(({ notifyType }) => notifyType === 'UPDATE_AMOUNT_RESULT');
    expect(told).toMatchObject([{ paymentId, updateRequestId: 'u1', paymentAmount: money('5000') }]);
    const capture = await world.ask('capture', {
      captureRequestId: 'c5',
      paymentId,
      captureAmount: money('5000'),
    });
    expect(codeOf(capture)).toBe('SUCCESS');
  });
});
