import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedCall } from '../signed-call.js';
import { browserTests } from './form-tests.js';
import { storeCard } from './stored-card.js';

const tests = browserTests();
const { network } = tests;
/** Any page that is there: where the shop has the buyer back. */
const shopUrl = `${network.urls.gateway}/health`;

/** Charges a stored card whose holder is to be authenticated; gives the page to which the buyer is sent. */
async function payWith(card: string): Promise<{ paymentRequestId: string; normalUrl: string }> {
  const paymentRequestId = randomUUID();
  const amount = { currency: 'SGD', value: '4200' };
  const answer = await signedCall(network, 'pay', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: { referenceOrderId: 'order-1', orderDescription: 'A bowl', orderAmount: amount },
    paymentAmount: amount,
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodId: await storeCard(network, card),
      paymentMethodMetaData: { is3DSAuthentication: true },
    },
    paymentRedirectUrl: shopUrl,
    env: { terminalType: 'WEB' },
  });
  return { paymentRequestId, normalUrl: String(answer['normalUrl']) };
}

const statusOf = async (paymentRequestId: string) =>
  (await signedCall(network, 'inquiryPayment', { paymentRequestId }))['paymentStatus'];

it.each([
  ['with a method page before it', '4054693200000122', { runsScripts: true }],
  ['without one', '4054693000000025', { runsScripts: true }],
  ['without scripts', '4054693200000122', { runsScripts: false }],
])('the buyer of a pay confirms on its page %s, and is back in the shop', async (_name, card, options) => {
  const { paymentRequestId, normalUrl } = await payWith(card);
  const page = await (await tests.newProfile(options)).newPage();
  await page.goto(normalUrl);
  if (!options.runsScripts) await page.locator('#begin button').click();
  const bank = page.frameLocator('iframe[name=acs]');
  if (!options.runsScripts) await page.locator('#creq button').click();
  await bank.locator('#code').fill('123456');
  await bank.locator('#confirm').click();
  if (!options.runsScripts) {
    await bank.locator('#return').click();
    await bank.getByRole('link').click();
  }
  await page.waitForURL(shopUrl);
  expect(await statusOf(paymentRequestId)).toBe('SUCCESS');
});

it('the buyer of a pay who leaves its page is asked first, is back in the shop, and did not pay', async () => {
  const { paymentRequestId, normalUrl } = await payWith('4054693000000025');
  const page = await (await tests.newProfile()).newPage();
  await page.goto(normalUrl);
  await page.frameLocator('iframe[name=acs]').locator('#code').waitFor();
  await page.getByText('Back to the shop').click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL(shopUrl);
  expect(await statusOf(paymentRequestId)).toBe('FAIL');
});
