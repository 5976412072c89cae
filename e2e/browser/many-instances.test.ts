import { expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** Two forms in one page, each with an app and a list of codes of its own. */
async function openTwo(): Promise<FormPage> {
  const checkout = await tests.open();
  await checkout.run(`{
    window.apps = [0, 1].map((number) => {
      const codes = [];
      const place = document.createElement('div');
      place.id = 'place' + number;
      document.body.append(place);
      return { codes, app: newApp({ onEventCallback: ({ code }) => codes.push(code) }) };
    });
  }`);
  const sessions = [await checkout.session(), await checkout.session()];
  await checkout.run(`Promise.all([${sessions.join(', ')}].map((sessionData, number) =>
    apps[number].app.mountComponent({
      sessionData, appearance: { showSubmitButton: true, appendAliasContainerId: true }, notRedirectAfterComplete: true,
    }, '#place' + number)))`);
  return checkout;
}

const formIn = (checkout: FormPage, number: number) =>
  checkout.page.frameLocator(`#place${String(number)} iframe`);
const codesOf = (checkout: FormPage, number: number) =>
  checkout.run(`apps[${String(number)}].codes`) as Promise<string[]>;

async function fill(checkout: FormPage, number: number, cardNumber: string): Promise<void> {
  const field = (token: string) => formIn(checkout, number).locator(`[autocomplete="${token}"]`);
  await field('cc-number').fill(cardNumber);
  await field('cc-exp').fill('12/30');
  await field('cc-csc').fill('123');
  await field('cc-name').fill('Ann Buyer');
}

it('two forms pay side by side, and each tells its own page code', async () => {
  const checkout = await openTwo();
  await fill(checkout, 0, cards.approved);
  await fill(checkout, 1, cards.declined);
  const answers = await checkout.run(
    'Promise.all(apps.map(({ app }) => app.submit())).then((all) => all.map(({ code }) => code))',
  );
  expect(answers).toEqual(['SUCCESS', 'SUCCESS']);
  await expect.poll(() => codesOf(checkout, 0)).toContain('SDK_PAYMENT_SUCCESSFUL');
  await expect.poll(() => codesOf(checkout, 1)).toContain('SDK_PAYMENT_RETRY');
  expect(await codesOf(checkout, 1)).not.toContain('SDK_PAYMENT_SUCCESSFUL');
});

it('one goes, the other keeps what was typed and can pay', async () => {
  const checkout = await openTwo();
  await fill(checkout, 1, cards.approved);
  await checkout.run('apps[0].app.unmount()');
  expect(await checkout.page.locator('iframe').count()).toBe(1);
  await formIn(checkout, 1).locator('button[type=submit]').click();
  await expect.poll(() => codesOf(checkout, 1)).toContain('SDK_PAYMENT_SUCCESSFUL');
  expect(await codesOf(checkout, 0)).toEqual(['SDK_START_OF_LOADING', 'SDK_END_OF_LOADING']);
});

it('a pop-up stands over an embedded form and leaves it alone', async () => {
  const checkout = await openTwo();
  await fill(checkout, 0, cards.approved);
  await checkout.openPopup();
  await checkout.close();
  await checkout.waitForCode('SDK_PAYMENT_CANCEL');
  expect(await formIn(checkout, 0).locator('[autocomplete="cc-name"]').inputValue()).toBe('Ann Buyer');
});
