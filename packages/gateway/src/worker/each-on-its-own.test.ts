import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import type { Shop } from '../testing/shop.js';

const hourMs = 60 * 60_000;

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

/** Makes all that is written about a merchant's payments fail: settings that another release wrote. */
async function breakSettings({ clientId }: Shop): Promise<void> {
  const { db } = world.gateway.context;
  await db
    .updateTable('merchant')
    .set({ settings: '{"status":"OF_ANOTHER_RELEASE"}' })
    .where('client_id', '=', clientId)
    .execute();
  world.gateway.forgetMerchants();
}

describe('a merchant for whom nothing can be done', () => {
  it('keeps the order of no other merchant open', async () => {
    const [broken, other] = [await world.newShop(), await world.newShop()];
    await broken.openSession();
    await breakSettings(broken);
    world.clock.advance(1_000);
    const paymentRequestId = await other.openSession();
    world.clock.advance(hourMs);
    await world.gateway.runDue();
    const { json } = await other.ask('inquiryPayment', { paymentRequestId });
    expect(json).toMatchObject({ paymentStatus: 'CANCELLED', paymentResultCode: 'ORDER_IS_CLOSED' });
    expect(other.notifications()).toMatchObject([{ result: { resultCode: 'ORDER_IS_CLOSED' } }]);
  });
});
