import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { listen, makeShard, type Ear, type Shard } from '../sandbox-shards.js';
import type { ProfileOptions } from '../browser.js';
import { browserTests, type BrowserTests } from './form-tests.js';
import type { Owner } from './dashboard-owner.js';

/** What tests of the dashboard have: the owner, and a merchant with nothing yet. */
export interface DashboardTests extends BrowserTests {
  readonly owner: Owner;
  readonly shard: Shard;
  /** Opens a path of the dashboard; `~` is the merchant's. The owner is signed in. */
  open(path: string, profile?: ProfileOptions): Promise<Page>;
  /** A browser in which nobody is signed in. */
  openSignedOut(path: string, profile?: ProfileOptions): Promise<Page>;
}

/** Connects the tests of a file to the shared network's dashboard. */
export function dashboardTests(): DashboardTests {
  const tests = browserTests();
  const owner = inject('owner');
  const { urls } = tests.network;
  let ear: Ear;
  let shard: Shard;
  beforeAll(async () => {
    ear = await listen();
    shard = await makeShard(tests.network, ear);
  });
  afterAll(() => ear.close());

  const goTo = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(urls.console + path.replace('~', `/m/${shard.clientId}`));
    return page;
  };
  return {
    ...tests,
    owner,
    get shard() {
      return shard;
    },
    async open(path, profile) {
      const context = await tests.newProfile(profile);
      await context.addCookies(owner.cookies.map((cookie) => ({ ...cookie, url: urls.console })));
      return goTo(context, path);
    },
    async openSignedOut(path, profile) {
      return goTo(await tests.newProfile(profile), path);
    },
  };
}

/** The message of a payment by `pay` of another amount. */
export function amountOf(currency: string, value: string): object {
  const amount = { currency, value };
  return {
    paymentAmount: amount,
    order: { referenceOrderId: `order-${value}`, orderDescription: 'A stoneware bowl', orderAmount: amount },
  };
}

/** A payment whose capture is the merchant's. */
export const manual = { paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' } };

/** The means of a payment by `pay` with another card. */
export function paidWith(cardNo: string): object {
  const paymentMethodMetaData = { cardNo, expiryMonth: '12', expiryYear: '30', cvv: '123' };
  return { paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData } };
}
