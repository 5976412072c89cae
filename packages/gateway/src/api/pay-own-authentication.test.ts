import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { payCard } from '../testing/shop.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
  await world.configure({ rawCardData: true });
});
afterAll(() => world.close());

const mpiData = {
  threeDSVersion: '2.2.0',
  eci: '05',
  cavv: 'AAABBEg0VhI0VniQEjRWAAAAAAA=',
  dsTransactionId: 'ds-1',
};
const pay = (cardNo: string, data: object) => {
  const message = world.payRequest(cardNo, payCard(cardNo, data));
  return { message, answer: world.ask('pay', message) };
};

describe('the 3-D Secure result of a merchant who authenticates buyers himself', () => {
  it('is told with the payment', async () => {
    const { message, answer } = pay(cards.approved, { mpiData });
    const told = { paymentResultInfo: { threeDSResult: mpiData } };
    expect((await answer).json).toMatchObject({ result: { resultCode: 'SUCCESS' }, ...told });
    const { paymentRequestId } = message;
    expect((await world.ask('inquiryPayment', { paymentRequestId })).json).toMatchObject(told);
  });

  it('reaches the issuer, who declines without it', async () => {
    const wanting = { enableAuthenticationUpgrade: false };
    const without = await pay(cards.softDeclined, wanting).answer;
    expect(without.json.result.resultCode).toBe('AUTHENTICATION_REQUIRED');
    const proven = await pay(cards.softDeclined, { ...wanting, mpiData }).answer;
    expect(proven.json.result.resultCode).toBe('SUCCESS');
  });
});
