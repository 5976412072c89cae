import puppeteer, { type Frame } from 'puppeteer-core';
import type { Engine } from './engine.js';

/** Starts Debian's Firefox, driven by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  let seen: Frame = page.mainFrame();

  const element = async (selector: string) => {
    const found = await seen.waitForSelector(selector);
    if (!found) throw new Error(`nothing is there for ${selector}`);
    return found;
  };
  return {
    version: await browser.version(),
    async open(url) {
      await page.goto(url);
      seen = page.mainFrame();
    },
    run: (body) => seen.evaluate(`(() => { ${body} })()`),
    async lookInto(selector) {
      seen = page.mainFrame();
      if (selector !== undefined) seen = (await (await element(selector)).contentFrame()) ?? seen;
    },
    async type(selector, text) {
      await (await element(selector)).type(text);
    },
    async clear(selector) {
      await (
        await element(selector)
      ).evaluate((input) => {
        if (input instanceof HTMLInputElement) input.select();
      });
      await page.keyboard.press('Backspace');
    },
    async click(selector) {
      await (await element(selector)).click();
    },
    async press(keys) {
      for (const key of keys) {
        if (typeof key === 'string') await page.keyboard.press(key);
        else await page.keyboard.type(key.character);
      }
    },
    close: () => browser.close(),
  };
}
