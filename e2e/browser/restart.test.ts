import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePorts, npmStart } from '../npm-start.js';
import { signedCall, type MerchantAccess } from '../signed-call.js';
import { cards, CheckoutPage } from './checkout-page.js';
import { browserTests } from './form-tests.js';

const tests = browserTests();

const card = { number: cards.approved, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A B' };

/** Starts everything as a newcomer does, in the given folder. */
async function start(dataDir: string) {
  const { child, ready, ended } = npmStart([...freePorts, '--data-dir', dataDir]);
  const table = await ready;
  const clientId = table.get('Client id') ?? '';
  const privateKey = await readFile(join(dataDir, 'merchants', clientId, 'private-key.pem'), 'utf8');
  const urls = { gateway: table.get('Gateway') ?? '', shop: table.get('Shop') ?? '' };
  const networkUrl = table.get('Network') ?? '';
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { access: { urls, clientId, privateKey }, networkUrl, stop };
}

/** Pays without a browser: the merchant's call, and what the form would send. */
async function payOverHttp(access: MerchantAccess, paymentRequestId: string): Promise<void> {
  const amount = { currency: 'SGD', value: '4200' };
  const session = await signedCall(access, 'createPaymentSession', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    paymentAmount: amount,
    order: { referenceOrderId: 'o-1', orderDescription: 'over HTTP', orderAmount: amount },
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentFactor: { isAuthorization: true },
    paymentRedirectUrl: 'http://localhost/result',
  });
  const reply = await fetch(`${access.urls.gateway}/checkout/submitCard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sessionData: session['paymentSessionData'], card }),
  });
  expect(await reply.json()).toMatchObject({ kind: 'report', paymentStatus: 'SUCCESS' });
}

it('payments made before a stop are there after the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tillgate-restart-'));
  const first = await start(folder);
  await payOverHttp(first.access, 'over-http');
  const context = await tests.newProfile();
  const checkout = await CheckoutPage.open(context, first.access.urls);
  await checkout.fillCard(cards.approved);
  await checkout.pressShopPay();
  await checkout.waitForResultPage();
  const order = await checkout.order(({ captured, notifications }) => captured && notifications.length === 2);
  expect(await first.stop()).toMatchObject({ code: 0, errors: '' });

  const second = await start(folder);
  for (const paymentRequestId of ['over-http', ...order.paymentRequestIds]) {
    const inquiry = await signedCall(second.access, 'inquiryPayment', { paymentRequestId });
    expect(inquiry).toMatchObject({
      paymentStatus: 'SUCCESS',
      transactions: [{ transactionType: 'CAPTURE', transactionStatus: 'SUCCESS' }],
    });
    const [{ transactionId }] = inquiry['transactions'] as [{ transactionId: string }];
    const booked = await fetch(`${second.networkUrl}/v1/operations/${transactionId}`);
    expect(await booked.json()).toMatchObject({ state: 'APPROVED' });
  }
  const page = await context.newPage();
  await page.goto(`${second.access.urls.shop}/orders/${checkout.orderId}`);
  await page.getByText('Thank you, it is paid').waitFor();
  expect(await second.stop()).toMatchObject({ code: 0, errors: '' });
  await rm(folder, { recursive: true });
});
