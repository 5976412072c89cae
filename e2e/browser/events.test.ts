import { describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import { formTests } from './form-tests.js';
import { expiredSession } from './form-states.js';

const tests = formTests();

describe('the page hears, in this order,', () => {
  it('of a payment that was declined and then made', async () => {
    const checkout = await tests.open();
    await checkout.embed();
    await checkout.fill(cards.declined);
    await checkout.submitButton.click();
    await checkout.form.getByText('The payment did not go through').waitFor();
    await checkout.fill(cards.approved);
    await checkout.submitButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    const { events, codes } = await checkout.seen();
    expect(codes).toEqual([
      'SDK_START_OF_LOADING',
      'SDK_END_OF_LOADING',
      'SDK_PAYMENT_RETRY',
      'SDK_PAYMENT_SUCCESSFUL',
    ]);
    expect(events.map(({ result }) => result?.paymentResultCode).filter(Boolean)).toEqual([
      'DO_NOT_HONOR',
      'SUCCESS',
    ]);
  });

  it('of a form that was opened and left', async () => {
    const checkout = await tests.open();
    await checkout.openPopup();
    await checkout.close();
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');
    expect((await checkout.seen()).codes).toEqual([
      'SDK_START_OF_LOADING',
      'SDK_END_OF_LOADING',
      'SDK_PAYMENT_CANCEL',
    ]);
  });

  it('of a payment whose outcome nobody knows, and what became of it once it is asked for', async () => {
    const checkout = await tests.open();
    const lost = (path: string) =>
      checkout.page.route(`**/checkout/${path}`, async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
    await lost('submitCard');
    await lost('readStatus');
    await checkout.embed();
    await checkout.fill(cards.approved);
    await checkout.submitButton.click();
    await checkout.waitForCode('SDK_SUBMIT_NETWORK_ERROR');
    await checkout.page.unrouteAll();
    await checkout.field('cc-csc').fill('123');
    await checkout.submitButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect((await checkout.seen()).codes.slice(2)).toEqual([
      'SDK_SUBMIT_NETWORK_ERROR',
      'SDK_PAYMENT_SUCCESSFUL',
    ]);
  });

  it('of a session that was over before it came', async () => {
    const checkout = await tests.open();
    const data = await expiredSession(tests.network)();
    expect(await checkout.run(`outcomeOf(popup(${data}))`)).toBe('SDK_PAYMENT_ERROR');
    const { events } = await checkout.seen();
    expect(events.at(-1)?.result).toMatchObject({ paymentResultCode: 'INQUIRY_PAYMENT_SESSION_FAILED' });
  });
});

describe('every refusal has its code, in the promise and in the event:', () => {
  it.each([
    [
      'session data that is none',
      `app.createComponent({ sessionData: 'nonsense' })`,
      'SDK_CREATEPAYMENT_PARAMETER_ERROR',
    ],
    ['a selector that finds nothing', `embed(DATA, true, '#nowhere')`, 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['a selector that is none', `embed(DATA, true, '#(')`, 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['an unknown environment', `popup(DATA, newApp({ environment: 'moon' }))`, 'SDK_INIT_PARAMETER_ERROR'],
    ['a second form while one stands', `embed(DATA).then(() => embed(DATA))`, 'SDK_CREATECOMPONENT_ERROR'],
    [
      'damaged session data',
      `popup(btoa('0'.repeat(48)) + '&&SG&&111')`,
      'SDK_CREATEPAYMENT_PARAMETER_ERROR',
    ],
  ])('%s', async (_what, call, code) => {
    const checkout = await tests.open();
    const data = await checkout.session();
    expect(await checkout.run(`outcomeOf(${call.replaceAll('DATA', data)})`)).toBe(code);
    expect((await checkout.seen()).codes).toContain(code);
  });

  it('submit() without a form', async () => {
    const checkout = await tests.open();
    expect(await checkout.run(`app.submit().then(() => 'resolved', () => 'rejected')`)).toBe('rejected');
  });

  it('a handler that is none', async () => {
    const checkout = await tests.open();
    const made = `(() => { try { newApp({ onLog: 1 }); return 'made'; } catch { return 'refused'; } })()`;
    expect(await checkout.run(made)).toBe('refused');
  });
});

it('a handler of the merchant that throws breaks nothing', async () => {
  const checkout = await tests.open();
  const data = await checkout.session();
  await checkout.run(`{
    const throwing = () => { throw new Error('a mistake of the merchant'); };
    window.broken = newApp({ onLog: throwing, onEventCallback: (event) => { seen.codes.push(event.code); throwing(); } });
  }`);
  await checkout.run(`broken.mountComponent({
    sessionData: ${data}, appearance: { showSubmitButton: true }, notRedirectAfterComplete: true,
  }, '#place')`);
  await checkout.fill(cards.approved);
  await checkout.submitButton.click();
  await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
});
