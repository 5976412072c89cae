import { consoleSchemas, type ConsoleRole, type PaymentDetail } from '@tillgate/contract/console';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type ConsoleDesk } from '../testing/console-desk.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type Shop } from '../testing/shop.js';

describe('one payment in the dashboard', () => {
  let world: MerchantWorld;
  let shop: Shop;
  let desk: ConsoleDesk;

  beforeAll(async () => {
    world = await startMerchantWorld();
  }, 60_000);
  afterAll(() => world.close());
  beforeEach(async () => {
    shop = await world.newShop({ severalCaptures: true });
    desk = openDesk(world.gateway.context, shop.clientId);
  });

  async function read(paymentId: string, role: ConsoleRole = 'OWNER'): Promise<PaymentDetail> {
    const reply = await openDesk(world.gateway.context, shop.clientId, role).ask('readPayment', {
      paymentId,
    });
    return consoleSchemas.readPayment.answer.parse(reply.kind === 'done' ? reply.answer : undefined);
  }

  it('offers what can be done with it, and no more than of which', async () => {
    const { paymentId } = await shop.authorized();
    expect((await read(paymentId)).actions).toEqual({ capture: money('4200'), cancel: true });
    await shop.capture(paymentId, '3000');
    expect((await read(paymentId)).actions).toEqual({
      capture: money('1200'),
      cancel: false,
      refund: money('3000'),
    });
    await shop.refund(paymentId, '500');
    expect((await read(paymentId)).actions).toEqual({
      capture: money('1200'),
      cancel: false,
      refund: money('2500'),
    });
    await shop.refund(paymentId, '2500');
    const { actions, state } = await read(paymentId);
    expect({ actions, state }).toEqual({
      actions: { capture: money('1200'), cancel: false },
      state: 'REFUNDED',
    });
  });

  it('offers nothing of one that failed for good, or was cancelled, or is over its time', async () => {
    const cancelled = await shop.authorized();
    await desk.ask('cancelPayment', { paymentId: cancelled.paymentId });
    expect(await read(cancelled.paymentId)).toMatchObject({ state: 'CANCELLED', actions: { cancel: false } });
    const lapsed = await shop.authorized();
    world.clock.advance(7 * 24 * 60 * 60 * 1000);
    expect((await read(lapsed.paymentId)).actions).toEqual({ cancel: false });
  });

  it('shows what its buyer disputes of it', async () => {
    const { paymentId } = await shop.captured(cards.disputed);
    const disputeId = await world.disputeOf(paymentId);
    expect((await read(paymentId)).disputes).toEqual([{ disputeId, state: 'OPEN', amount: money('4200') }]);
    expect((await read((await shop.captured()).paymentId)).disputes).toEqual([]);
  });

  it('offers no refund of what its buyer disputes, and of all once that is won', async () => {
    const { paymentId } = await shop.captured(cards.disputedAndWon);
    const disputeId = await world.disputeOf(paymentId);
    expect((await read(paymentId)).actions).toEqual({ cancel: false });
    await shop.ask('supplyDefenseDocument', { disputeId, disputeEvidence: 'cHJvb2Y=' });
    await world.gateway.readDisputes();
    expect((await read(paymentId)).actions).toEqual({ cancel: false, refund: money('4200') });
  });

  it('offers what the contract of its merchant allows', async () => {
    await shop.configure({ refunds: 'NONE' });
    const { paymentId } = await shop.captured();
    expect((await read(paymentId)).actions).toEqual({ cancel: false });
  });

  it('is captured and refunded once by a click that comes twice, and by the rules of the wire', async () => {
    const { paymentId } = await shop.authorized();
    const capture = { paymentId, amount: '4200', requestId: 'click-0001' };
    for (const answer of [
      await desk.ask('capturePayment', capture),
      await desk.ask('capturePayment', capture),
    ]) {
      expect(answer).toMatchObject({ answer: { resultCode: 'SUCCESS', resultStatus: 'S' } });
    }
    const refund = { paymentId, amount: '1000', requestId: 'click-0002', reason: 'Broken' };
    await desk.ask('refundPayment', refund);
    await desk.ask('refundPayment', refund);
    expect(await desk.ask('refundPayment', { ...refund, amount: '2000' })).toMatchObject({
      answer: { resultCode: 'REPEAT_REQ_INCONSISTENT' },
    });
    expect(
      await desk.ask('refundPayment', { ...refund, amount: '9000', requestId: 'click-0003' }),
    ).toMatchObject({
      answer: { resultCode: 'REFUND_AMOUNT_EXCEED', resultStatus: 'F' },
    });
    expect(await read(paymentId)).toMatchObject({ captured: money('4200'), refunded: money('1000') });
    const kinds = (await read(paymentId)).operations.map(({ kind, requestId }) => [kind, requestId]);
    expect(kinds).toEqual([
      ['AUTHORIZATION', undefined],
      ['CAPTURE', 'click-0001'],
      ['REFUND', 'click-0002'],
    ]);
  });

  it('tells of its card what the merchant may know, and never a number', async () => {
    const { paymentId } = await shop.authorized({}, cards.mastercard);
    const detail = await read(paymentId);
    expect(detail.cardFacts).toMatchObject({ cardBrand: 'MASTERCARD', lastFour: '4622' });
    expect(JSON.stringify(detail)).not.toContain(cards.mastercard);
  });

  it('tells what happened from first to last, with each attempt to notify', async () => {
    const { paymentId } = await shop.authorized();
    world.clock.advance(60_000);
    await world.gateway.runDue();
    world.clock.advance(60_000);
    await shop.capture(paymentId, '4200');
    const { timeline } = await read(paymentId);
    const told = timeline.flatMap((item) =>
      item.kind === 'OPERATION'
        ? [`${item.operation.kind} ${item.operation.state}`]
        : item.kind === 'NOTIFICATION'
          ? [`${item.notifyType} ${item.httpStatus} ${item.isDelivered}`]
          : [],
    );
    expect(told).toEqual(['AUTHORIZATION SUCCESS', 'PAYMENT_RESULT 200 true', 'CAPTURE SUCCESS']);
  });
});
