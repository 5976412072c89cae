import { expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** What the buyer is asked before leaving, as title and text. */
async function question(checkout: FormPage): Promise<string[]> {
  const dialog = checkout.page.getByRole('alertdialog');
  await dialog.waitFor();
  return dialog.locator('p').allTextContents();
}

it('leaving a challenge asks in words of the confirmation, not of a payment that may go through', async () => {
  const checkout = await tests.open();
  await checkout.openPopup({
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodMetaData: { is3DSAuthentication: true },
    },
  });
  await checkout.fill(cards.approved);
  await checkout.submitButton.click();
  const window = checkout.page.locator('.ams-popupoverlay');
  await window.getByRole('button', { name: 'Close' }).click();
  expect(await question(checkout)).toEqual([
    'Stop confirming with your bank?',
    'Your bank has not confirmed this payment yet. If you leave now, it is not made.',
  ]);
  expect(await checkout.page.getByRole('alertdialog').getAttribute('aria-label')).toBe(
    'Stop confirming with your bank?',
  );
});
