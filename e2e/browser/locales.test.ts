import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { formTests } from './form-tests.js';
import type { FormPage } from './form-page.js';

const tests = formTests();
const folder = fileURLToPath(new URL('../../packages/web-sdk/src/shared/locales/', import.meta.url));

interface Texts {
  page: { direction: string; close: string; leaveStay: string };
  form: { number: string; pay: string };
}

const languages = readdirSync(folder).map((file) => ({
  name: file.replace('.json', ''),
  texts: JSON.parse(readFileSync(folder + file, 'utf8')) as Texts,
}));

/** Antom's names that are not the tags of BCP 47: Indonesian and Filipino. */
const standardNames: Partial<Record<string, string>> = { in_ID: 'id', tl_PH: 'fi' };

const inForm = (checkout: FormPage) =>
  checkout.form.locator('html').evaluate((html) => ({
    lang: html.getAttribute('lang') ?? '',
    direction: getComputedStyle(html).direction,
    text: document.body.innerText,
    isTooWide: html.scrollWidth > html.clientWidth,
  }));

/** Opens a pop-up, and gives the height of its frame before the form came. */
async function openedHeight(open: (data: string) => Promise<void>, data: string): Promise<number> {
  const opened = open(data);
  const { height } = document.querySelector('iframe')?.getBoundingClientRect() ?? { height: 0 };
  await opened;
  return height;
}

it.each(languages)(
  '$name: form and pop-up speak it, without a gap or a scroll bar',
  async ({ name, texts }) => {
    const checkout = await tests.open({ viewport: viewports[1], locale: name });
    await checkout.page.setViewportSize({ width: 320, height: 844 });
    const skeletonHeight = await checkout.run(
      `(${openedHeight.toString()})(popup, ${await checkout.session()})`,
    );
    const frame = await checkout.page.locator('iframe').boundingBox();
    expect(frame?.height, 'the form is as high as its skeleton').toBe(skeletonHeight);
    await checkout.submitButton.click();
    const { lang, direction, text, isTooWide } = await inForm(checkout);
    expect(lang.slice(0, 2)).toBe(standardNames[name] ?? name.slice(0, 2));
    expect(direction).toBe(texts.page.direction);
    expect(text).toContain(texts.form.number);
    expect(text).not.toMatch(/[{}]|undefined/);
    // Every number is written as cards are, in the digits of no other script.
    expect(text.replace(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u);
    expect(isTooWide).toBe(false);
    await checkout.page.getByRole('button', { name: texts.page.close }).waitFor();
    await checkout.field('cc-number').fill('4054');
    await checkout.page.getByRole('button', { name: texts.page.close }).click();
    await checkout.page.getByRole('button', { name: texts.page.leaveStay }).click();
  },
);

describe('without a language that we speak', () => {
  it('an unknown name is English', async () => {
    const checkout = await tests.open({ locale: 'xx_XX' });
    await checkout.embed();
    await checkout.form.getByLabel('Card number').waitFor();
  });

  it("no name is the buyer's own language", async () => {
    const checkout = await tests.open({ language: 'zh-CN' });
    await checkout.run(
      `newApp({ locale: undefined }).mountComponent({ sessionData: ${await checkout.session()} }, '#place')`,
    );
    await checkout.form.getByLabel('卡号').waitFor();
  });
});

it('a card number runs from left to right in a form that runs from right to left', async () => {
  const checkout = await tests.open({ locale: 'ar_SA' });
  await checkout.embed();
  const direction = (token: string) =>
    checkout.field(token).evaluate((input) => getComputedStyle(input).direction);
  expect(await direction('cc-number')).toBe('ltr');
  expect(await direction('cc-exp')).toBe('ltr');
});
