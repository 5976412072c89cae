import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedCall } from '../signed-call.js';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';
import { storeCard } from './stored-card.js';

const tests = formTests();
const brazilian = '4294097400915107';

/** Opens a pop-up over R$300.00 that offers a stored card with plans and one without; gives the payment's id. */
async function offerCards(checkout: FormPage, terms: object): Promise<string> {
  const tokens = [
    await storeCard(tests.network, brazilian, { cpf: '52998224725' }),
    await storeCard(tests.network, cards.approved),
  ];
  const amount = { currency: 'BRL', value: '30000' };
  const paymentRequestId = `stored-installments-${randomUUID()}`;
  await checkout.openPopup({
    paymentRequestId,
    order: {
      buyer: { referenceBuyerId: 'yourBuyerId' },
      orderAmount: amount,
      orderDescription: 'antom sdk test order',
      referenceOrderId: 'referenceOrderId01',
    },
    paymentAmount: amount,
    savedPaymentMethods: tokens.map((paymentMethodId) => ({ paymentMethodType: 'CARD', paymentMethodId })),
    ...terms,
  });
  return paymentRequestId;
}

/** Pays, and gives what the merchant's server is told of the instalments. */
async function payAndInquire(checkout: FormPage, paymentRequestId: string): Promise<unknown> {
  await checkout.submitButton.click();
  await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
  const answer = await signedCall(tests.network, 'inquiryPayment', { paymentRequestId });
  expect(answer).toMatchObject({ paymentStatus: 'SUCCESS' });
  const { creditPayPlan } = answer['paymentResultInfo'] as { creditPayPlan?: unknown };
  return creditPayPlan;
}

it('a buyer pays with a stored card in three payments, which only the card that has plans offers', async () => {
  const checkout = await tests.open();
  const paymentRequestId = await offerCards(checkout, { enableInstallmentCollection: true });
  const choice = checkout.form.getByLabel('Number of payments');
  await choice.selectOption('3');
  await checkout.form.getByRole('radio', { name: /0768/ }).check();
  await choice.waitFor({ state: 'detached' });
  await checkout.form.getByRole('radio', { name: /5107/ }).check();
  await choice.selectOption({ label: '3 payments of R$100.00' });
  expect(await payAndInquire(checkout, paymentRequestId)).toEqual({ installmentNum: 3, interval: 'MONTH' });
});

it('a buyer is told the number of payments that the merchant fixed for a stored card, and pays in it', async () => {
  const checkout = await tests.open();
  const paymentRequestId = await offerCards(checkout, { creditPayPlan: { installmentNum: 6 } });
  const options = checkout.form.getByLabel('Number of payments').locator('option');
  expect(await options.allTextContents()).toEqual(['6 payments of R$50.00']);
  expect(await payAndInquire(checkout, paymentRequestId)).toEqual({ installmentNum: 6, interval: 'MONTH' });
});
