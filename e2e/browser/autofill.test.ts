import { describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** Sets all fields at once as browsers do it: by value and events, without a key. */
async function autofill(checkout: FormPage, values: Record<string, string>): Promise<void> {
  await (
    await checkout.frame()
  ).evaluate((given) => {
    for (const [token, value] of Object.entries(given)) {
      const input = document.querySelector(`[autocomplete="${token}"]`);
      if (!(input instanceof HTMLInputElement)) throw new Error(`no field for ${token}`);
      input.value = value;
      for (const type of ['input', 'change', 'blur']) input.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }, values);
}

it('every field has the token by which browsers know it, in one form, and the keyboard that fits', async () => {
  const checkout = await tests.open();
  await checkout.embed();
  const inputs = await checkout.form.locator('form input:not([type=checkbox])').evaluateAll((elements) =>
    elements.map((element) => {
      const attribute = (name: string) => element.getAttribute(name);
      return [attribute('autocomplete'), attribute('inputmode'), attribute('pattern')];
    }),
  );
  expect(inputs).toEqual([
    ['cc-number', 'numeric', null],
    ['cc-exp', 'numeric', null],
    ['cc-csc', 'numeric', null],
    ['cc-name', 'text', null],
  ]);
});

describe('what a browser fills in is taken without a key pressed,', () => {
  it.each([
    ['plain', cards.approved, '12/30', 'Ann Buyer'],
    ['with gaps and a long year', '4054 6957 2310 0768', '12/2030', 'ANN BUYER'],
    ['with dashes and a dashed year', '4054-6957-2310-0768', '12-30', 'Zoë O’Brien-Nguyễn'],
  ])('%s', async (_how, number, expiry, name) => {
    const checkout = await tests.open();
    await checkout.embed();
    await autofill(checkout, { 'cc-number': number, 'cc-exp': expiry, 'cc-csc': '123', 'cc-name': name });
    expect(await checkout.field('cc-number').inputValue()).toBe('4054 6957 2310 0768');
    expect(await checkout.field('cc-exp').inputValue()).toBe('12/30');
    expect(await checkout.form.locator('.error').count()).toBe(0);
    await checkout.submitButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
  });
});

it('a number that is pasted is written like one that is typed', async () => {
  const checkout = await tests.open();
  await checkout.embed();
  await checkout.field('cc-number').focus();
  await checkout.page.keyboard.insertText('  4054-6957 2310\t0768 ');
  expect(await checkout.field('cc-number').inputValue()).toBe('4054 6957 2310 0768');
});
