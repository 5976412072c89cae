import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { openDesk, type ConsoleDesk } from '../testing/console-desk.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type PaymentIds, type Shop } from '../testing/shop.js';

const pageSchema = consoleSchemas.listPayments.answer;

const order = {
  referenceOrderId: 'order-of-ann',
  orderDescription: 'A stoneware bowl',
  orderAmount: money('12345'),
  buyer: {
    referenceBuyerId: 'Buyer-7',
    buyerName: { firstName: 'Ann', lastName: 'Álvarez' },
    buyerEmail: 'Ann@Example.com',
  },
};

describe('the list of payments', () => {
  let world: MerchantWorld;
  let shop: Shop;
  let desk: ConsoleDesk;
  let ann: PaymentIds;
  let declined: PaymentIds;
  let refunded: PaymentIds;

  beforeAll(async () => {
    world = await startMerchantWorld();
    shop = await world.newShop();
    desk = openDesk(world.gateway.context, shop.clientId);
    ann = await shop.authorized({ order, paymentAmount: money('12345') }, cards.mastercard);
    world.clock.advance(1_000);
    declined = await shop.authorized({}, cards.declined);
    world.clock.advance(1_000);
    refunded = await shop.captured();
    await shop.refund(refunded.paymentId, '1000', { refundRequestId: 'refund-of-1000' });
  }, 60_000);
  afterAll(() => world.close());

  async function found(request: object): Promise<unknown[]> {
    const reply = await desk.ask('listPayments', request);
    if (reply.kind === 'refused') return [reply.code];
    return pageSchema.parse(reply.answer).items.map(({ paymentId }) => paymentId);
  }

  it('tells of each where it stands, newest first', async () => {
    expect(await desk.ask('listPayments')).toMatchObject({
      answer: {
        items: [
          {
            ...refunded,
            state: 'PARTIALLY_REFUNDED',
            amount: money('4200'),
            captured: money('4200'),
            refunded: money('1000'),
            card: { brand: 'VISA', lastFour: '0768' },
          },
          { ...declined, state: 'FAILED', captured: money('0') },
          {
            ...ann,
            state: 'AUTHORIZED',
            referenceOrderId: 'order-of-ann',
            buyer: 'Ann Álvarez',
            card: { brand: 'MASTERCARD', lastFour: '4622' },
          },
        ],
      },
    });
  });

  it('comes in pages that have each payment once, also when one is made meanwhile', async () => {
    const first = await desk.ask('listPayments', { limit: 2 });
    expect(first).toMatchObject({ answer: { items: [refunded, declined] } });
    const { next } = pageSchema.parse(first.kind === 'done' ? first.answer : undefined);
    world.clock.advance(1_000);
    const later = await shop.authorized();
    expect(await found({ limit: 2, after: next })).toEqual([ann.paymentId]);
    expect(await found({ limit: 1 })).toEqual([later.paymentId]);
    await shop.ask('cancel', { paymentId: later.paymentId });
    expect(await found({ state: 'CANCELLED' })).toEqual([later.paymentId]);
  });

  it('refuses a cursor that it did not give', async () => {
    expect(await found({ after: 'nonsense' })).toEqual(['REQUEST_INVALID']);
  });

  it.each<[string, object]>([
    ['a state', { state: 'AUTHORIZED,PROCESSING' }],
    ['a brand', { brand: 'MASTERCARD' }],
    ['a time', { until: '2026-11-23T12:00:01Z' }],
    ['several filters at once', { state: 'AUTHORIZED', brand: 'MASTERCARD', currency: 'SGD' }],
    ['its order', { search: 'order-of-ann' }],
    ['the last four digits', { search: '4622' }],
    ['an amount', { search: '123.45' }],
    ['an amount with its currency', { search: 'S$123.45' }],
    ['an amount in cents', { search: '12345' }],
    ['the id of its buyer', { search: 'buyer-7' }],
    ['the e-mail address of its buyer', { search: 'ANN@example.com' }],
    ['the beginning of a name', { search: 'ann á' }],
    ['a search and a filter', { search: 'ann', currency: 'SGD' }],
  ])('finds a payment by %s', async (_by, request) => {
    expect(await found(request)).toEqual([ann.paymentId]);
  });

  it('finds a payment by any id that belongs to it', async () => {
    const { db } = world.gateway.context;
    const { paymentId } = refunded;
    const { rows } = await sql<{ id: string }>`
      select session_id as id from payment where payment_id = ${paymentId}
      union select operation_id from operation where payment_id = ${paymentId}
      union select delivery_id from delivery where payment_id = ${paymentId}`.execute(db);
    const ids = [paymentId, refunded.paymentRequestId, 'refund-of-1000', ...rows.map(({ id }) => id)];
    expect(ids.length).toBeGreaterThan(8);
    for (const search of ids) expect(await found({ search })).toEqual([paymentId]);
  });

  it.each<[string, object]>([
    ['another currency', { search: 'US$123.45' }],
    ['the middle of a name', { search: 'Álvarez' }],
    ['another state', { search: 'order-of-ann', state: 'FAILED' }],
    ['what is none', { search: '%' }],
  ])('finds nothing by %s', async (_by, request) => {
    expect(await found(request)).toEqual([]);
  });

  it('shows nothing of another merchant, by whatever it is asked', async () => {
    const other = openDesk(world.gateway.context, (await world.newShop()).clientId);
    for (const search of [undefined, ann.paymentId, ann.paymentRequestId, '4622', 'ann', 'order-of-ann']) {
      const request = search === undefined ? {} : { search };
      expect(await other.ask('listPayments', request)).toMatchObject({ answer: { items: [] } });
    }
    expect(await other.ask('readPayment', { paymentId: ann.paymentId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await other.ask('cancelPayment', { paymentId: ann.paymentId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
