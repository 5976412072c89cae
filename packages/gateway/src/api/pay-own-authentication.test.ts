import { afterAll, beforeAll, expect, it } from 'vitest';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
  await world.configure({ rawCardData: true });
});
afterAll(() => world.close());

it('the 3-D Secure result of a merchant who authenticates buyers himself is told with the payment', async () => {
  const mpiData = {
    threeDSVersion: '2.2.0',
    eci: '05',
    cavv: 'AAABBEg0VhI0VniQEjRWAAAAAAA=',
    dsTransactionId: 'ds-1',
  };
  const amount = { currency: 'SGD', value: '4200' };
  const { json } = await world.ask('pay', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId: 'own-3ds',
    order: { referenceOrderId: 'order-1', orderDescription: 'A bowl', orderAmount: amount },
    paymentAmount: amount,
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodMetaData: {
        cardNo: cards.approved,
        cvv: '123',
        expiryMonth: '12',
        expiryYear: '30',
        mpiData,
      },
    },
    paymentRedirectUrl: 'https://shop.example/result',
    env: { terminalType: 'WEB' },
  });
  expect(json).toMatchObject({
    result: { resultCode: 'SUCCESS' },
    paymentResultInfo: { threeDSResult: mpiData },
  });
  const inquiry = await world.ask('inquiryPayment', { paymentRequestId: 'own-3ds' });
  expect(inquiry.json).toMatchObject({ paymentResultInfo: { threeDSResult: mpiData } });
});
