import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** Runs in every document before its scripts: sums up what the browser calls layout shifts. */
function watchShifts(): void {
  window.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.layoutShifts.push(JSON.stringify(entry));
  }).observe({ type: 'layout-shift', buffered: true });
}

declare global {
  interface Window {
    layoutShifts: string[];
  }
}

/** All shifts of the page and of the form, after what was drawn last has been painted. */
async function shiftsIn(page: Page): Promise<string[]> {
  const all = page.frames().map((frame) =>
    frame.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return window.layoutShifts;
    }),
  );
  return (await Promise.all(all)).flat();
}

const boxOf = async (checkout: FormPage, selector: string) => {
  const box = await checkout.page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
};

/** The answers to a call wait until they are released. */
async function heldBack(
  { page }: FormPage,
  url: string,
): Promise<{ asked: Promise<void>; release: () => void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let wasAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  await page.route(url, async (route) => {
    wasAsked();
    await released;
    await route.continue();
  });
  return { asked, release: () => release() };
}

/** Where the controls stand, or the shapes of the skeleton for them; those of 48 px, by place, in whole pixels. */
async function fieldBoxes(shapes: Locator): Promise<object[]> {
  const boxes = await Promise.all((await shapes.all()).map((shape) => shape.boundingBox()));
  return boxes
    .flatMap((box) => (box && Math.round(box.height) === 48 ? [box] : []))
    .map(({ x, y, width }) => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width) }))
    .sort((one, other) => one.y - other.y || one.x - other.x);
}

describe('nothing moves after its skeleton was painted,', () => {
  const languages = ['en_US', 'de_DE', 'ar_SA', 'zh_CN'];
  const places = [
    { viewport: viewports[0], locale: 'en_US' },
    ...languages.map((locale) => ({ viewport: viewports[1], locale })),
  ];

  it.each(places)('on $viewport.name in $locale', async ({ viewport, locale }) => {
    for (const mode of ['embed', 'popup']) {
      const checkout = await tests.open({ viewport, locale });
      await checkout.page.addInitScript(watchShifts);
      await checkout.page.reload();
      const load = await heldBack(checkout, '**/checkout/loadSession');
      await checkout.run("place.insertAdjacentHTML('afterend', '<p>What follows the form</p>')");
      await checkout.run(`void ${mode}(${await checkout.session()})`);
      // What the merchant's page has below makes room when the skeleton comes, and never again.
      await checkout.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await checkout.run('layoutShifts.length = 0');
      await load.asked;
      const before = await fieldBoxes(checkout.page.locator('#ams-component-loading div'));
      const frame = await boxOf(checkout, 'iframe');
      load.release();
      await checkout.field('cc-number').waitFor();
      await checkout.waitForCode('SDK_END_OF_LOADING');
      expect(await shiftsIn(checkout.page)).toEqual([]);
      expect(await boxOf(checkout, 'iframe')).toEqual(frame);
      expect(await fieldBoxes(checkout.form.locator('.control, .pay'))).toEqual(before);
    }
  });
});

it.each([280, 320, 390, 768, 1280])('the embedded form fits a place of %i px', async (width) => {
  const checkout = await tests.open();
  await checkout.run(`place.style.width = '${String(width)}px'`);
  await checkout.embed();
  await checkout.submitButton.click();
  const { isTooWide, formWidth } = await checkout.form.locator('html').evaluate((html) => ({
    isTooWide: html.scrollWidth > html.clientWidth,
    formWidth: html.querySelector('form')?.getBoundingClientRect().width ?? 0,
  }));
  expect(isTooWide).toBe(false);
  expect(Math.abs(formWidth - width)).toBeLessThanOrEqual(8);
});

it("the embedded form's place is as high as its content, and follows it", async () => {
  const checkout = await tests.open();
  await checkout.embed();
  const heights = async () => {
    const { height } = await boxOf(checkout, '#ams-component-container');
    const content = await checkout.form
      .locator('.shell')
      .evaluate((shell) => shell.getBoundingClientRect().height);
    return { height, content };
  };
  const isAligned = async () => {
    const { height, content } = await heights();
    return Math.abs(height - content) < 12;
  };
  await expect.poll(isAligned).toBe(true);
  const before = (await heights()).height;
  await checkout.submitButton.click();
  await expect.poll(async () => (await heights()).height).toBeGreaterThan(before + 20);
  await expect.poll(isAligned).toBe(true);
});

it('the pop-up is a dialog in the middle on the web', async () => {
  const checkout = await tests.open();
  await checkout.openPopup();
  const box = await checkout.page.locator('#ams-component-section').boundingBox();
  if (!box) throw new Error('no dialog');
  expect(Math.abs(box.x + box.width / 2 - 640)).toBeLessThan(10);
  expect(box.y).toBeGreaterThan(0);
  expect(box.y + box.height).toBeLessThanOrEqual(800);
  expect(box.width).toBeLessThan(600);
});

it('the pop-up is a sheet at the bottom on WAP', async () => {
  const checkout = await tests.open({ viewport: viewports[1] });
  await checkout.openPopup();
  const box = await checkout.page.locator('#ams-component-section').boundingBox();
  if (!box) throw new Error('no dialog');
  expect(box.width).toBe(390);
  expect(Math.round(box.y + box.height)).toBe(844);
  expect(box.y).toBeGreaterThan(0);
});
