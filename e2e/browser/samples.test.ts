import { expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

async function openSample(name: string) {
  const { page } = await tests.open();
  await page.goto(`${tests.network.urls.shop}/samples/${name}`);
  const form = page.frameLocator('iframe');
  const fill = async () => {
    await form.locator('[autocomplete="cc-number"]').fill(cards.approved);
    await form.locator('[autocomplete="cc-exp"]').fill('12/30');
    await form.locator('[autocomplete="cc-csc"]').fill('123');
    await form.locator('[autocomplete="cc-name"]').fill('Ann Buyer');
  };
  return { page, form, fill };
}

it('the sample of a loading animation shows its own, takes it away, and the buyer pays', async () => {
  const { page, form, fill } = await openSample('custom-loading');
  await page.getByRole('button', { name: 'Pay by card' }).click();
  await page.locator('#spinner').waitFor();
  expect(await page.locator('#ams-component-loading').count()).toBe(0);
  await page.locator('#spinner').waitFor({ state: 'hidden' });
  await fill();
  await form.locator('button[type=submit]').click();
  await page.getByText('SDK_PAYMENT_SUCCESSFUL').waitFor();
});

it('the sample of address verification pays with the address of its own fields', async () => {
  const { page, form, fill } = await openSample('avs');
  await page.getByText('SDK_END_OF_LOADING').waitFor();
  await fill();
  expect(await form.locator('button[type=submit]').count()).toBe(0);
  await page.getByLabel('Street').fill('1 Raffles Place');
  await page.getByLabel('City').fill('Singapore');
  await page.getByLabel('Postal code').fill('048616');
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.getByText('SDK_PAYMENT_SUCCESSFUL').waitFor();
});
