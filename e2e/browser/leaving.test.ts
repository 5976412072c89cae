import { describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';
import { newVaulting } from './stored-card.js';

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

describe('a form that stores a card speaks of the card, not of a payment,', () => {
  async function openVaulting(): Promise<FormPage> {
    const checkout = await tests.open();
    const { sessionData } = await newVaulting(tests.network);
    await checkout.run(`popup(${JSON.stringify(sessionData)}, newApp({}, AMSVaulting))`);
    await checkout.fill(cards.approved);
    return checkout;
  }

  it('where its buyer leaves', async () => {
    const checkout = await openVaulting();
    await checkout.page.route('**/checkout/vaultCard', () => undefined);
    expect(await checkout.page.locator('iframe').getAttribute('title')).toBe('Save a card');
    await checkout.close();
    expect(await question(checkout)).toEqual([
      'Leave before the card is saved?',
      'The card details you typed will be cleared.',
    ]);
    await checkout.page.getByRole('button', { name: 'Go on' }).click();
    await checkout.submitButton.click();
    await checkout.form.getByRole('button', { name: 'Saving the card' }).waitFor();
    await checkout.close();
    expect(await question(checkout)).toEqual([
      'Leave before the card is saved?',
      'Your card has been sent and may still be saved. The shop will tell you how it ends.',
    ]);
  });

  it('where the card is declined, and where nobody knows what became of it', async () => {
    const checkout = await openVaulting();
    const notice = checkout.form.getByRole('alert');
    await checkout.field('cc-number').fill(cards.declined);
    await checkout.submitButton.click();
    await notice.getByText('The card could not be saved').waitFor();
    expect(await notice.innerText()).not.toMatch(/pay/i);
    for (const call of ['vaultCard', 'readStatus']) {
      await checkout.page.route(`**/checkout/${call}`, (route) => route.abort());
    }
    await checkout.fill(cards.approved);
    await checkout.submitButton.click();
    await notice.getByText('We do not know yet whether your card was saved').waitFor();
    expect(await notice.innerText()).not.toMatch(/pay/i);
  });

  it('where there is no such session', async () => {
    const checkout = await tests.open();
    await checkout.run(
      `void popup(btoa('0'.repeat(48)) + '&&SG&&111', newApp({}, AMSVaulting)).catch(() => {})`,
    );
    await checkout.title.waitFor();
    expect(await checkout.title.innerText()).toBe('This form cannot be opened');
  });
});
