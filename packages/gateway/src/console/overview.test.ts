import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleSchemas } from '@tillgate/contract/console';
import { openDesk } from '../testing/console-desk.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import type { Shop } from '../testing/shop.js';

describe('the figures of a merchant', () => {
  let world: MerchantWorld;
  let shop: Shop;
  beforeAll(async () => {
    world = await startMerchantWorld();
    shop = await world.newShop();
    await shop.authorized();
    const { paymentId } = await shop.captured();
    await shop.refund(paymentId, '1000');
    await shop.authorized({}, cards.declined);
    await world.gateway.runDue();
  }, 60_000);
  afterAll(() => world.close());

  async function read(clientId: string, days: '1' | '7') {
    const reply = await openDesk(world.gateway.context, clientId).ask('readOverview', { days });
    return consoleSchemas.readOverview.answer.parse(reply.kind === 'done' ? reply.answer : undefined);
  }

  it('are sums of its payments, with a point for each day', async () => {
    const overview = await read(shop.clientId, '7');
    expect(overview).toMatchObject({
      currencies: [
        {
          currency: 'SGD',
          volume: '8400',
          payments: 3,
          succeeded: 2,
          failed: 1,
          captured: '4200',
          refunded: '1000',
          refunds: 1,
        },
      ],
      declines: [{ count: 1 }],
      notifications: { pending: 0, dead: 0 },
      attention: [{ kind: 'NO_NOTIFY_URL', count: 1 }],
    });
    const [first] = overview.currencies;
    expect(first?.series).toHaveLength(7);
    expect(first?.series.at(-1)).toEqual({
      from: '2026-11-23T00:00:00Z',
      volume: '8400',
      succeeded: 2,
      failed: 1,
    });
    expect(overview.notifications.delivered).toBeGreaterThan(2);
    expect(overview.deliveryMs).toBeDefined();
  });

  it('have a point for each hour where it is one day', async () => {
    const { series } = (await read(shop.clientId, '1')).currencies[0] ?? { series: [] };
    expect(series.map(({ from }) => from).slice(-1)).toEqual(['2026-11-23T12:00:00Z']);
    expect(series).toHaveLength(24);
  });

  it('are of no other merchant, and are kept for some seconds', async () => {
    const other = await world.newShop();
    expect((await read(other.clientId, '7')).currencies).toEqual([]);
    await other.authorized();
    expect((await read(other.clientId, '7')).currencies).toEqual([]);
    world.clock.advance(6_000);
    expect((await read(other.clientId, '7')).currencies).toMatchObject([{ payments: 1 }]);
  });
});
