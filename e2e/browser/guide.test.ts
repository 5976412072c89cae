import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseSignatureHeader, readPublicKey, verifyMessage } from '@tillgate/contract/signature';
import { cards } from './checkout-page.js';
import { expiredSession } from './form-states.js';
import { browserTests } from './form-tests.js';
import { guidePage, serveMerchant, verbatimPage } from './guide-page.js';
import { newSessionData } from './guide-session.js';

const tests = browserTests();
const { network } = tests;
let merchant: Awaited<ReturnType<typeof serveMerchant>>;
let html = '';
let page: Page;
let form: FrameLocator;

beforeAll(async () => {
  merchant = await serveMerchant(() => html);
});
afterAll(() => merchant.close());
beforeEach(async () => {
  const context = await tests.newProfile();
  page = await context.newPage();
  form = page.frameLocator('iframe');
});

const sessionData = () => newSessionData(network, { paymentNotifyUrl: merchant.notifyUrl });

async function openGuidePage(kind: 'embedded' | 'popup'): Promise<void> {
  html = guidePage(network.urls.gateway, kind === 'embedded');
  await page.goto(merchant.url);
}

/** Runs a line of the merchant's own code in its page. */
const run = (code: string) => page.evaluate<unknown>(code);
const codes = async () => (await run('seen.events.map(({ code }) => code)')) as string[];

async function typeCard(number: string = cards.approved): Promise<void> {
  await form.getByLabel('Card number').pressSequentially(number);
  await form.getByLabel('Expiry date').pressSequentially('12/30');
  await form.getByLabel('Security code').pressSequentially('123');
  await form.getByLabel('Name on card').fill('Ann Buyer');
}

describe("the guide's samples run unchanged:", () => {
  it('embedded, with its own button, event and unmount', async () => {
    await openGuidePage('embedded');
    await run(`create(${JSON.stringify(await sessionData())})`);
    await typeCard();
    await run('submit()');
    await page.waitForFunction("seen.events.some(({ code }) => code === 'SDK_PAYMENT_SUCCESSFUL')");
    expect(await codes()).toEqual(['SDK_START_OF_LOADING', 'SDK_END_OF_LOADING', 'SDK_PAYMENT_SUCCESSFUL']);
    await page.waitForFunction('seen.answers.length === 1');
    expect(await run('seen.answers[0].code')).toBe('SUCCESS');
    await run('unmount()');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(page.url()).toBe(`${merchant.url}/`);
  });

  it('pop-up', async () => {
    await openGuidePage('popup');
    await run(`create(${JSON.stringify(await sessionData())})`);
    await page.getByRole('dialog').waitFor();
    await typeCard();
    await form.getByRole('button', { name: 'Pay S$42.00' }).click();
    await page.waitForFunction("seen.events.some(({ code }) => code === 'SDK_PAYMENT_SUCCESSFUL')");
    await run('unmount()');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('and both notifications arrive, signed over path, query and exact body', async () => {
    const before = merchant.notifications.length;
    await openGuidePage('embedded');
    await run(`create(${JSON.stringify(await sessionData())})`);
    await typeCard();
    await run('submit()');
    await expect.poll(() => merchant.notifications.length, { timeout: 10_000 }).toBe(before + 2);
    const received = merchant.notifications.slice(before);
    for (const { path, headers, body } of received) {
      const text = (name: string) => String(headers[name]);
      const message = { method: 'POST', path, clientId: text('client-id'), time: text('request-time'), body };
      const signature = parseSignatureHeader(text('signature'))?.signature ?? '';
      expect(verifyMessage(message, signature, readPublicKey(network.gatewayPublicKey))).toBe(true);
    }
    const types = received.map(({ body }) => /"notifyType":"([A-Z_]+)"/.exec(body)?.[1]);
    expect(types.sort()).toEqual(['CAPTURE_RESULT', 'PAYMENT_RESULT']);
  });
});

it("the guide's instance and onEventCallback samples run to the letter", async () => {
  html = verbatimPage(network.urls.gateway);
  await page.goto(merchant.url);
  await run(`create(${JSON.stringify(await sessionData())})`);
  await typeCard();
  await form.getByRole('button', { name: 'Pay S$42.00' }).click();
  await form.getByText('Payment received').waitFor();
  await run('checkoutApp.unmount()');

  const written: { text: string; result: unknown }[] = [];
  page.on('console', (line) => {
    const [text, result] = line.args();
    void Promise.all([text?.jsonValue(), result?.jsonValue()]).then(([said, given]) =>
      written.push({ text: String(said), result: given }),
    );
  });
  const expired = await expiredSession(network)();
  await run(`void listeningApp.createComponent({ sessionData: ${expired} }).catch(() => undefined)`);
  await expect
    .poll(() => written)
    .toMatchObject([
      {
        text: '检查支付结果数据',
        result: { paymentResultCode: 'INQUIRY_PAYMENT_SESSION_FAILED', result: { resultStatus: 'F' } },
      },
    ]);
});

describe('the page is told, never left waiting,', () => {
  const outcome = (code: string) =>
    run(`Promise.race([${code}.then(() => 'resolved', (error) => error.code || error.message)])`);

  it('of session data that is none', async () => {
    await openGuidePage('embedded');
    for (const data of ['undefined', '""', '"nonsense"', '"YQ==&&SG&&111"', '42']) {
      expect(await outcome(`create(${data})`)).toBe('SDK_CREATEPAYMENT_PARAMETER_ERROR');
    }
    expect(await codes()).toContain('SDK_CREATEPAYMENT_PARAMETER_ERROR');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('of session data that was changed', async () => {
    await openGuidePage('embedded');
    const data = await sessionData();
    const changed = `${data.startsWith('A') ? 'B' : 'A'}${data.slice(1)}`;
    expect(await outcome(`create(${JSON.stringify(changed)})`)).toBe('SDK_CREATEPAYMENT_PARAMETER_ERROR');
  });

  it('of an environment that is not the session’s', async () => {
    await openGuidePage('embedded');
    const data = JSON.stringify(await sessionData());
    const app = `new window.AMSCashierPayment({ environment: 'prod', onEventCallback: (event) => seen.events.push(event) })`;
    expect(await outcome(`${app}.mountComponent({ sessionData: ${data} }, '#ContainerNodeId')`)).toBe(
      'SDK_CREATEPAYMENT_PARAMETER_ERROR',
    );
    expect(await codes()).toContain('SDK_CREATEPAYMENT_PARAMETER_ERROR');
  });

  it('of a second form while one stands, and of a container that is not there', async () => {
    await openGuidePage('embedded');
    const data = JSON.stringify(await sessionData());
    const mount = (selector: string) => `checkoutApp.mountComponent({ sessionData: ${data} }, '${selector}')`;
    expect(await outcome(mount('#nowhere'))).toBe('SDK_CREATEPAYMENT_PARAMETER_ERROR');
    expect(await outcome(mount('#ContainerNodeId'))).toBe('resolved');
    expect(await outcome(mount('#ContainerNodeId'))).toBe('SDK_CREATECOMPONENT_ERROR');
  });

  it('of an incomplete form', async () => {
    await openGuidePage('embedded');
    await run(`create(${JSON.stringify(await sessionData())})`);
    await run('submit()');
    await page.waitForFunction('seen.answers.length === 1');
    expect(await run('seen.answers[0].code')).toBe('FORM_INVALID');
    expect(await codes()).toContain('SDK_FORM_VERIFICATION_FAILED');
    await form
      .getByText(/card number/i)
      .first()
      .waitFor();
  });
});
