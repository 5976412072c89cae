import { describe, expect, it } from 'vitest';
import { viewports, type ProfileOptions } from '../browser.js';
import { signedCall } from '../signed-call.js';
import { cards, CheckoutPage, type OrderAnswer } from './checkout-page.js';
import { browserTests } from './form-tests.js';

const tests = browserTests();
const { network } = tests;

const open = async (query?: string, profile?: ProfileOptions) =>
  CheckoutPage.open(await tests.newProfile(profile), network.urls, query);

/** What must be true of an order that was paid, whichever way the buyer went. */
async function expectPaid(checkout: CheckoutPage): Promise<void> {
  const isKnown = ({ captured, notifications }: OrderAnswer) => captured && notifications.length === 2;
  const order = await checkout.order(isKnown);
  expect(order).toMatchObject({ state: 'paid', paymentStatus: 'SUCCESS', paymentResultCode: 'SUCCESS' });
  const received = order.notifications.map(({ type, verified }) => `${type} ${String(verified)}`).sort();
  expect(received).toEqual(['CAPTURE_RESULT true', 'PAYMENT_RESULT true']);
  const [paymentRequestId] = order.paymentRequestIds;
  expect(await signedCall(network, 'inquiryPayment', { paymentRequestId })).toMatchObject({
    result: { resultCode: 'SUCCESS', resultStatus: 'S' },
    paymentStatus: 'SUCCESS',
    paymentAmount: { currency: 'SGD', value: '4200' },
    transactions: [{ transactionType: 'CAPTURE', transactionStatus: 'SUCCESS' }],
  });
}

describe.each(viewports)('on $name ($width x $height)', (viewport) => {
  it('a buyer pays in the embedded form and is brought back to the result page', async () => {
    const checkout = await open('', { viewport });
    await checkout.fillCard(cards.approved);
    await checkout.pressShopPay();
    await checkout.waitForEvent('SDK_PAYMENT_SUCCESSFUL');
    await checkout.waitForResultPage();
    await checkout.page.getByText('Thank you, it is paid').waitFor();
    await expectPaid(checkout);
  });

  it('a buyer pays in the pop-up and is brought back to the result page', async () => {
    const checkout = await open('', { viewport });
    await checkout.choosePopup();
    await checkout.pressShopPay();
    await checkout.fillCard(cards.approved);
    await checkout.form.getByRole('button', { name: 'Pay S$42.00' }).click();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });

  it('a buyer who closes the pop-up has paid nothing, and can open it again', async () => {
    const checkout = await open('', { viewport });
    await checkout.choosePopup();
    await checkout.pressShopPay();
    await checkout.form.getByLabel('Card number').waitFor();
    await checkout.page.getByRole('button', { name: 'Close' }).click();
    await checkout.waitForEvent('SDK_PAYMENT_CANCEL');
    expect(await checkout.page.locator('iframe').count()).toBe(0);
    const order = await checkout.order(() => true);
    expect(order).toMatchObject({ state: 'placed', notifications: [] });
    const [paymentRequestId] = order.paymentRequestIds;
    const inquiry = await signedCall(network, 'inquiryPayment', { paymentRequestId });
    expect(inquiry.result.resultCode).toBe('ORDER_NOT_EXIST');

    await checkout.pressShopPay();
    await checkout.fillCard(cards.approved);
    await checkout.form.getByRole('button', { name: 'Pay S$42.00' }).click();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });

  it('with notRedirectAfterComplete the page is told, and goes on by itself', async () => {
    const checkout = await open('?redirect=no', { viewport });
    await checkout.fillCard(cards.approved);
    await checkout.pressShopPay();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });

  it('a declined buyer is told why, and pays with another card in the same form', async () => {
    const checkout = await open('', { viewport });
    await checkout.fillCard(cards.declined);
    await checkout.pressShopPay();
    const event = await checkout.waitForEvent('SDK_PAYMENT_RETRY');
    expect(event.result).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'DO_NOT_HONOR',
      result: { resultStatus: 'F', resultCode: 'DO_NOT_HONOR' },
      cardPaymentResultInfo: { cardNo: '************4822', cardBrand: 'VISA' },
    });
    expect(event.message).toBeTruthy();
    const order = await checkout.order(({ state }) => state === 'payment_failed');
    const [paymentRequestId] = order.paymentRequestIds;
    expect(await signedCall(network, 'inquiryPayment', { paymentRequestId })).toMatchObject({
      paymentStatus: 'FAIL',
      paymentResultCode: 'DO_NOT_HONOR',
    });

    await checkout.form.getByLabel('Card number').fill('');
    await checkout.form.getByLabel('Card number').pressSequentially(cards.approved);
    await checkout.form.getByLabel('Security code').pressSequentially('123');
    await checkout.pressShopPay();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });
});

describe('whatever the size of the window', () => {
  it('a buyer who leaves the pop-up after paying in it ends on the result page', async () => {
    const checkout = await open();
    await checkout.choosePopup();
    await checkout.pressShopPay();
    await checkout.fillCard(cards.slow);
    await checkout.form.getByRole('button', { name: 'Pay S$42.00' }).click();
    await checkout.page.getByRole('button', { name: 'Close' }).click();
    // The form asks first, unless the bank was faster than the buyer.
    const leave = checkout.page.getByRole('button', { name: 'Leave' });
    await Promise.race([leave.click().catch(() => undefined), checkout.waitForResultPage()]);
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });

  it('with notRedirectAfterComplete the pop-up leads to the result page too', async () => {
    const checkout = await open('?redirect=no');
    await checkout.choosePopup();
    await checkout.pressShopPay();
    await checkout.fillCard(cards.approved);
    await checkout.form.getByRole('button', { name: 'Pay S$42.00' }).click();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });

  it('a buyer who goes back from the checkout finds the cart as it was, and loses it by paying', async () => {
    const checkout = await open();
    await checkout.page.goBack();
    await checkout.page.getByRole('link', { name: 'Cart, 1 piece' }).waitFor();
    await checkout.page.goForward();
    await checkout.fillCard(cards.approved);
    await checkout.pressShopPay();
    await checkout.page.getByText('Thank you, it is paid').waitFor();
    await checkout.page.getByRole('link', { name: 'Cart, 0 pieces' }).waitFor();
  });

  it('shop and card form change their language together', async () => {
    const { page, form } = await open();
    await form.getByLabel('Card number').waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await form.getByLabel('卡号').waitFor();
    await page.getByRole('button', { name: '支付 S$42.00' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('when the reply of the bank is lost the form waits, and the order turns paid once', async () => {
    const checkout = await open();
    await checkout.fillCard(cards.replyLost);
    await checkout.pressShopPay();
    await checkout.waitForResultPage();
    await expectPaid(checkout);
  });
});

describe('of the card number nothing reaches the page: no message, URL, storage, request, timing or element', () => {
  const kept = (checkout: CheckoutPage) =>
    checkout.page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        document.documentElement.outerHTML,
        location.href,
        performance.getEntries(),
        window.tillgateWitness,
      ]),
    );

  it.each(['embedded', 'pop-up'])('%s, declined and paid', async (mode) => {
    const checkout = await open();
    const sent: string[] = [];
    checkout.page.on('request', (request) => {
      const isOfFrame = request.url().startsWith(`${network.urls.gateway}/checkout/`);
      const content = isOfFrame ? '' : `${JSON.stringify(request.headers())} ${request.postData() ?? ''}`;
      sent.push(`${request.url()} ${content}`);
    });
    const isPopup = mode === 'pop-up';
    if (isPopup) {
      await checkout.choosePopup();
      await checkout.pressShopPay();
    }
    const pay = async () => {
      if (isPopup) await checkout.form.getByRole('button', { name: 'Pay S$42.00' }).click();
      else await checkout.pressShopPay();
    };
    const atFirst = await kept(checkout);
    const seen: string[] = [];
    await checkout.fillCard(cards.declinedNotOnThePage);
    seen.push(await kept(checkout));
    await pay();
    await checkout.waitForEvent('SDK_PAYMENT_RETRY');
    seen.push(await kept(checkout));
    await checkout.form.getByLabel('Card number').fill(cards.notOnThePage);
    await checkout.form.getByLabel('Security code').fill('123');
    seen.push(await kept(checkout));
    await pay();
    await checkout.waitForEvent('SDK_PAYMENT_SUCCESSFUL');
    seen.push(await kept(checkout));
    await checkout.waitForResultPage();

    expect(new URL(network.urls.gateway).origin).not.toBe(new URL(checkout.page.url()).origin);
    expect(sent.length).toBeGreaterThan(2);
    const everything = [...seen, ...sent].join('\n');
    expect(everything).toContain('formChanged');
    expect(everything).toContain('SDK_PAYMENT_SUCCESSFUL');
    for (const number of [cards.notOnThePage, cards.declinedNotOnThePage]) {
      const pieces = Array.from({ length: 10 }, (_, start) => number.slice(start, start + 7));
      // The shop prints other numbers that begin alike.
      const own = pieces.filter((piece) => !atFirst.includes(piece));
      expect(own.length).toBeGreaterThan(5);
      for (const piece of own) expect(everything).not.toContain(piece);
    }
  });
});
