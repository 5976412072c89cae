import type { Page } from 'playwright-core';
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

describe('nothing moves after its skeleton was painted,', () => {
  it.each(viewports)('on $name', async (viewport) => {
    for (const mode of ['embed', 'popup']) {
      const checkout = await tests.open({ viewport });
      await checkout.page.emulateMedia({ reducedMotion: 'no-preference' });
      await checkout.page.addInitScript(watchShifts);
      await checkout.page.reload();
      await checkout.run("place.insertAdjacentHTML('afterend', '<p>What follows the form</p>')");
      await checkout.run(`void ${mode}(${await checkout.session()})`);
      // What the merchant's page has below makes room when the skeleton comes, and never again.
      await checkout.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await checkout.run('layoutShifts.length = 0');
      await checkout.field('cc-number').waitFor();
      expect(await shiftsIn(checkout.page)).toEqual([]);
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
