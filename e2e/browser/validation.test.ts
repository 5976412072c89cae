import { describe, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { formTests } from './form-tests.js';
import type { FormPage } from './form-page.js';

const tests = formTests();

/** What stands under a field after it was left, and whether the number was enough to know. */
async function faultOf(checkout: FormPage, token: string, text: string): Promise<string> {
  const field = checkout.field(token);
  await field.fill('');
  await field.pressSequentially(text);
  await field.blur();
  const id = await field.getAttribute('id');
  const fault = checkout.form.locator(`#${String(id)}-error`);
  return (await fault.count()) === 0 ? '' : ((await fault.textContent()) ?? '');
}

async function openEmbedded(): Promise<FormPage> {
  const checkout = await tests.open();
  await checkout.embed();
  return checkout;
}

describe('a mistake is told where it is, once the field is left', () => {
  it('in the card number', async () => {
    const checkout = await openEmbedded();
    expect(await faultOf(checkout, 'cc-number', '4054')).toContain('too short');
    expect(await faultOf(checkout, 'cc-number', '4054695723100769')).toContain('mistake');
    expect(await faultOf(checkout, 'cc-number', '4054695723100768')).toBe('');
    expect(await faultOf(checkout, 'cc-number', '378282246310005')).toBe('');
  });

  it('in the expiry date', async () => {
    const checkout = await openEmbedded();
    expect(await faultOf(checkout, 'cc-exp', '00/30')).toContain('month, then year');
    expect(await faultOf(checkout, 'cc-exp', '01/20')).toContain('expired');
    expect(await faultOf(checkout, 'cc-exp', '1')).toContain('month and year');
    expect(await faultOf(checkout, 'cc-exp', '12/30')).toBe('');
  });

  it('in the security code, which has four digits on an American Express card', async () => {
    const checkout = await openEmbedded();
    expect(await faultOf(checkout, 'cc-csc', '12')).toContain('3 digits');
    expect(await faultOf(checkout, 'cc-csc', '123')).toBe('');
    await checkout.field('cc-number').fill('378282246310005');
    expect(await faultOf(checkout, 'cc-csc', '123')).toContain('4 digits');
    expect(await faultOf(checkout, 'cc-csc', '1234')).toBe('');
  });

  it('in the name', async () => {
    const checkout = await openEmbedded();
    expect(await faultOf(checkout, 'cc-name', '4054695723100768')).toContain('not a number');
    expect(await faultOf(checkout, 'cc-name', 'Zoë O’Brien-Nguyễn')).toBe('');
    expect(await faultOf(checkout, 'cc-name', '李小龙')).toBe('');
  });
});

it('nothing is said about a field that the buyer has not left, and a mended one is silent at once', async () => {
  const checkout = await openEmbedded();
  const number = checkout.field('cc-number');
  await number.pressSequentially('4054');
  expect(await number.getAttribute('aria-invalid')).toBe('false');
  await number.blur();
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  await number.fill('4054695723100768');
  expect(await number.getAttribute('aria-invalid')).toBe('false');
});

it('a number is written in the groups of its brand', async () => {
  const checkout = await openEmbedded();
  const written = async (digits: string) => {
    await checkout.field('cc-number').fill('');
    await checkout.field('cc-number').pressSequentially(digits);
    return checkout.field('cc-number').inputValue();
  };
  expect(await written('4054695723100768')).toBe('4054 6957 2310 0768');
  expect(await written('378282246310005')).toBe('3782 822463 10005');
  expect(await written('36148900647913')).toBe('3614 890064 7913');
  expect(await written('4054x6957-')).toBe('4054 6957');
});

it('the pay button is pressed by one press, though the field that this leaves has a mistake to tell', async () => {
  // In German the mistake takes two lines on a phone: more than half of the height of the button below it.
  const checkout = await tests.open({ viewport: viewports[1], locale: 'de_DE' });
  await checkout.embed();
  await checkout.field('cc-number').fill('4054695723100769');
  const box = await checkout.submitButton.boundingBox();
  if (!box) throw new Error('no button');
  const { mouse } = checkout.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height - 4);
  await mouse.down();
  await expect
    .poll(() => checkout.field('cc-number').evaluate((input) => input === document.activeElement))
    .toBe(false);
  expect(await checkout.form.locator('.error').count()).toBe(0);
  await mouse.up();
  await checkout.waitForCode('SDK_FORM_VERIFICATION_FAILED');
  expect(await checkout.form.locator('.error').count()).toBe(4);
});

it('an incomplete form is not sent, and the first mistake gets the focus', async () => {
  const checkout = await openEmbedded();
  const sent: string[] = [];
  checkout.page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await checkout.field('cc-number').fill('4054695723100768');
  await checkout.submitButton.click();
  await checkout.waitForCode('SDK_FORM_VERIFICATION_FAILED');
  await expect
    .poll(() => checkout.field('cc-exp').evaluate((input) => input === document.activeElement))
    .toBe(true);
  expect(await checkout.form.locator('.error').count()).toBe(3);
  expect(sent).not.toContain('/checkout/submitCard');
});
