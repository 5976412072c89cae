import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { newContext, type ProfileOptions } from '../browser.js';
import type { NetworkAccess } from '../test-network.js';
import { FormPage, formPageHtml, type Merchant } from './form-page.js';
import { serveMerchant } from './guide-page.js';

export interface OpenOptions extends ProfileOptions {
  /** The language that the merchant's page asks for, by Antom's name. */
  locale?: string;
}

/** What every browser test has: the running network, and a browser that opens profiles. */
export interface BrowserTests {
  readonly network: NetworkAccess;
  /** A fresh profile, which goes after the test. */
  newProfile(options?: ProfileOptions): Promise<BrowserContext>;
}

/** What tests of the form share beyond that: a merchant's bare page. */
export interface FormTests extends BrowserTests {
  readonly merchant: Merchant;
  /** Opens the merchant's page in a fresh profile. */
  open(options?: OpenOptions): Promise<FormPage>;
}

/** Connects the tests of a file to the network and the browser that shared-services.ts started. */
export function browserTests(): BrowserTests {
  const network = inject('network');
  let browser: Browser;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(() => browser.close());

  return {
    network,
    async newProfile(options) {
      const context = await newContext(browser, options);
      contexts.push(context);
      return context;
    },
  };
}

/** The same, with a merchant whose page has a card form. */
export function formTests(): FormTests {
  const tests = browserTests();
  let merchant: Merchant;
  beforeAll(async () => {
    merchant = await serveMerchant(() => formPageHtml(tests.network.urls.gateway));
  });
  afterAll(() => merchant.close());

  return {
    ...tests,
    get merchant() {
      return merchant;
    },
    async open({ locale, ...profile } = {}) {
      const context = await tests.newProfile(profile);
      const query = locale === undefined ? '' : `?locale=${locale}`;
      return FormPage.open(context, merchant, tests.network, query);
    },
  };
}
