// @ts-check
/** Times the card form of one page in a browser profile of its own, with nothing in its cache but the page's own files. */

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 */

/** What 3G means to WebPageTest: 1.6 Mbit/s down, 768 kbit/s up, 300 ms for the way there and back. */
const network3g = {
  offline: false,
  latency: 300,
  downloadThroughput: (1_600 * 1_024) / 8,
  uploadThroughput: (768 * 1_024) / 8,
};
const processorSlowdown = 4;

/**
 * From `mountComponent` to a form that can be typed into: its promise resolved and the number's field took focus.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {string} sessionData
 */
export function timeTillgate(browser, url, sessionData) {
  return inFreshPage(browser, async (page) => {
    await page.goto(`${url}/tillgate`);
    const mountMs = await page.evaluate(async (data) => {
      const startedAt = performance.now();
      const app = Reflect.construct(Reflect.get(window, 'AMSCashierPayment'), [
        { environment: 'sandbox', locale: 'en_US' },
      ]);
      await app.mountComponent({ sessionData: data, appearance: { showSubmitButton: true } }, '#place');
      return performance.now() - startedAt;
    }, sessionData);
    const number = page.frameLocator('iframe').locator('[autocomplete="cc-number"]');
    await number.fill('4');
    return mountMs;
  });
}

/**
 * From the same call to the drawn markup of Adyen's component; its fields, frames of Adyen's host, are not in it.
 *
 * @param {Browser} browser
 * @param {string} url
 */
export function timeAdyen(browser, url) {
  return inFreshPage(browser, async (page) => {
    await page.goto(`${url}/adyen`);
    return page.evaluate(async () => {
      const startedAt = performance.now();
      await Reflect.get(window, 'mountAdyenCard')('#place');
      return performance.now() - startedAt;
    });
  });
}

/**
 * Slowed: when the skeleton is drawn after `mountComponent`, and when after the page was asked for; and the form.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {string} sessionData
 * @returns {Promise<{ skeletonMs: number, skeletonSinceNavigationMs: number, formMs: number }>}
 */
export function timeSlowed(browser, url, sessionData) {
  return inFreshPage(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network3g);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
    await page.goto(`${url}/tillgate`);
    return page.evaluate(async (data) => {
      const startedAt = performance.now();
      const app = Reflect.construct(Reflect.get(window, 'AMSCashierPayment'), [
        { environment: 'sandbox', locale: 'en_US' },
      ]);
      const opened = app.mountComponent(
        { sessionData: data, appearance: { showSubmitButton: true } },
        '#place',
      );
      // The second frame comes after the first one was painted.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      if (!document.getElementById('ams-component-loading')) throw new Error('No skeleton is there.');
      const skeletonAt = performance.now();
      await opened;
      return {
        skeletonMs: skeletonAt - startedAt,
        skeletonSinceNavigationMs: skeletonAt,
        formMs: performance.now() - startedAt,
      };
    }, sessionData);
  });
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/**
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function inFreshPage(browser, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
