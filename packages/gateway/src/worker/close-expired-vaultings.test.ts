import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startVaultingNetwork, type VaultingNetwork } from '../testing/vaulting-network.js';

const minuteMs = 60_000;

let shop: VaultingNetwork;
beforeAll(async () => {
  shop = await startVaultingNetwork();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

describe('a vaulting session that ran out', () => {
  it('fails, and is notified once', async () => {
    await shop.openSession();
    shop.clock.advance(60 * minuteMs - 1);
    expect(await shop.notifications()).toHaveLength(0);
    shop.clock.advance(1);
    await shop.testGateway.gateway.runDue();
    const [told, ...more] = await shop.notifications();
    expect(told).toMatchObject({ result: { resultCode: 'ORDER_IS_CLOSED', resultStatus: 'F' } });
    expect(told).not.toHaveProperty('paymentMethodDetail');
    expect(more).toHaveLength(0);
    expect(await shop.inquire()).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      vaultingStatus: 'FAIL',
      vaultingResultCode: 'ORDER_IS_CLOSED',
    });
  });

  it("goes to the URL of the merchant's settings where the request names none", async () => {
    const settings = JSON.stringify({ vaultingNotifyUrl: `${shop.merchant.url}/ofTheSettings` });
    await shop.testGateway.gateway.context.db.updateTable('merchant').set({ settings }).execute();
    shop.clock.advance(minuteMs);
    await shop.openSession({ vaultingNotificationUrl: undefined });
    await shop.openSession({ vaultingRequestId: 'vaulting-2' });
    shop.clock.advance(61 * minuteMs);
    await shop.testGateway.gateway.runDue();
    expect(shop.merchant.received.map(({ path }) => path).sort()).toEqual(['/ofTheSettings', '/vaultNotify']);
  });

  // Last, for its worker goes on.
  it('is closed by the worker alone', async () => {
    await shop.openSession();
    shop.clock.advance(61 * minuteMs);
    shop.testGateway.gateway.startWorker();
    await expect.poll(() => shop.merchant.received.length, { timeout: 5_000 }).toBe(1);
  });
});
