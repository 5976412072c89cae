import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, newContext, viewports, type Viewport } from '../browser.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';
import { FormPage, formPageHtml, type Merchant } from './form-page.js';
import { serveMerchant } from './guide-page.js';

export interface OpenOptions {
  viewport?: Viewport;
  colorScheme?: 'light' | 'dark';
  /** Antom's name of a language. */
  locale?: string;
}

/** What the tests of one file share: a running network, a browser and a merchant's bare page. */
export interface FormTests {
  readonly network: TestNetwork;
  readonly browser: Browser;
  readonly merchant: Merchant;
  /** Opens the merchant's page in a fresh profile, which goes after the test. */
  open(options?: OpenOptions): Promise<FormPage>;
}

/** Starts them before the first test of the file and ends them after the last one. */
export function formTests(): FormTests {
  let network: TestNetwork;
  let browser: Browser;
  let merchant: Merchant;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [network, browser] = await Promise.all([startTestNetwork(), launchBrowser()]);
    merchant = await serveMerchant(() => formPageHtml(network.urls.gateway));
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await Promise.all([browser.close(), network.close(), merchant.close()]);
  });

  return {
    get network() {
      return network;
    },
    get browser() {
      return browser;
    },
    get merchant() {
      return merchant;
    },
    async open({ viewport = viewports[0], colorScheme, locale } = {}) {
      const context = await newContext(browser, viewport, colorScheme);
      contexts.push(context);
      return FormPage.open(context, merchant, network, locale === undefined ? '' : `?locale=${locale}`);
    },
  };
}
