import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { openDesk, type ConsoleDesk } from '../testing/console-desk.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type PaymentIds } from '../testing/shop.js';

const pageSchema = consoleSchemas.listRefunds.answer;

describe('the list of refunds', () => {
  let world: MerchantWorld;
  let desk: ConsoleDesk;
  let foreignDesk: ConsoleDesk;
  let payments: PaymentIds[];

  beforeAll(async () => {
    world = await startMerchantWorld();
    const [shop, other] = [await world.newShop(), await world.newShop()];
    desk = openDesk(world.gateway.context, shop.clientId);
    foreignDesk = openDesk(world.gateway.context, other.clientId);
    payments = [await shop.captured(), await shop.captured()];
    for (const [index, { paymentId }] of payments.entries()) {
      world.clock.advance(1_000);
      await shop.refund(paymentId, '1000', { refundRequestId: `refund-${index + 1}` });
    }
  }, 60_000);
  afterAll(() => world.close());

  async function page(request: object = {}) {
    const reply = await desk.ask('listRefunds', request);
    if (reply.kind === 'refused') throw new Error(reply.message);
    return pageSchema.parse(reply.answer);
  }
  const found = async (request: object) => (await page(request)).items.map((item) => item.refundRequestId);

  it('tells of each what it gave back of which payment, newest first', async () => {
    const [first, second] = payments;
    expect((await page()).items).toMatchObject([
      {
        refundRequestId: 'refund-2',
        ...second,
        state: 'SUCCESS',
        resultCode: 'SUCCESS',
        amount: money('1000'),
      },
      {
        refundRequestId: 'refund-1',
        ...first,
        state: 'SUCCESS',
        resultCode: 'SUCCESS',
        amount: money('1000'),
      },
    ]);
  });

  it('finds them by the ids of refund and payment, and by state', async () => {
    const [first] = payments;
    const [newest] = (await page()).items;
    expect(await found({ search: 'refund-1' })).toEqual(['refund-1']);
    expect(await found({ search: newest?.refundId })).toEqual(['refund-2']);
    expect(await found({ search: first?.paymentId })).toEqual(['refund-1']);
    expect(await found({ search: first?.paymentRequestId })).toEqual(['refund-1']);
    expect(await found({ search: 'refund-3' })).toEqual([]);
    expect(await found({ state: 'FAIL' })).toEqual([]);
    expect(await found({ state: 'SUCCESS' })).toEqual(['refund-2', 'refund-1']);
  });

  it('comes page by page, to the end', async () => {
    const first = await page({ limit: 1 });
    const second = await page({ limit: 1, after: first.next });
    expect([...first.items, ...second.items].map((item) => item.refundRequestId)).toEqual([
      'refund-2',
      'refund-1',
    ]);
    expect(second.next).toBeUndefined();
  });

  it("has nothing of another merchant's", async () => {
    expect(await foreignDesk.ask('listRefunds')).toMatchObject({ answer: { items: [] } });
    expect(await foreignDesk.ask('listRefunds', { search: 'refund-1' })).toMatchObject({
      answer: { items: [] },
    });
  });
});
