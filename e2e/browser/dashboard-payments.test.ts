import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { viewports } from '../browser.js';
import { cards } from './checkout-page.js';
import { amountOf, dashboardTests, manual, paidWith } from './dashboard-tests.js';

const tests = dashboardTests();

beforeAll(async () => {
  await tests.shard.pay('taken', amountOf('SGD', '123450'));
  await tests.shard.pay('refused', { ...amountOf('JPY', '5400'), ...paidWith(cards.declined) });
  await tests.shard.pay('held', { ...amountOf('SGD', '2000'), ...manual });
});

const rowOf = (page: Page, text: string | RegExp) => page.getByRole('row', { name: text });

/** What is wider than the window, which nobody wants to scroll sideways for. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the list of payments', () => {
  it('shows what was paid, in amounts of their currency, with the state of each', async () => {
    const page = await tests.open('~/payments');
    await rowOf(page, /1,234\.50\s*SGD Captured/).waitFor();
    await rowOf(page, /5,400\s*JPY Failed/).waitFor();
    await rowOf(page, /20\.00\s*SGD Authorised/).waitFor();
    const time = page.locator('time').first();
    expect(await time.getAttribute('title')).toMatch(/GMT.* · .+\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  });

  it('is searched and narrowed by the address, and the back button undoes it', async () => {
    const page = await tests.open('~/payments');
    await rowOf(page, /Captured/).waitFor();
    await page.getByRole('button', { name: 'Failed' }).click();
    await rowOf(page, /Captured/).waitFor({ state: 'detached' });
    await rowOf(page, /order-5400/).waitFor();
    expect(new URL(page.url()).search).toBe('?state=FAILED');
    await page.goBack();
    await rowOf(page, /Captured/).waitFor();

    await page.getByRole('searchbox', { name: 'Search payments' }).fill('order-2000');
    await rowOf(page, /Captured/).waitFor({ state: 'detached' });
    await rowOf(page, /order-2000/).waitFor();
    await page.reload();
    await rowOf(page, /order-2000/).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);

    await page.getByRole('searchbox').fill('nobody-has-this');
    await page.getByRole('heading', { name: 'No payment fits' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await rowOf(page, /Captured/).waitFor();
  });

  it('looks for the last four of a card number that is pasted, and has the number in no address', async () => {
    const page = await tests.open('~/payments');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    const search = page.getByRole('searchbox', { name: 'Search payments' });
    await search.fill('4054 6957 2310 0768');
    await page.waitForURL(/search=0768$/);
    await rowOf(page, /Captured/).waitFor();
    expect(await search.inputValue()).toBe('0768');
    expect(addresses.some((address) => address.includes('search=0768'))).toBe(true);
    expect(addresses.join().replace(/%20|\+/g, '')).not.toContain('40546957');
  });

  it('is gone through by keyboard: / searches, arrows go from row to row, Enter opens', async () => {
    const page = await tests.open('~/team');
    await page.getByRole('heading', { name: 'Team' }).waitFor();
    await page.keyboard.press('/');
    await rowOf(page, /Captured/).waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-search'));
    await page.getByRole('link', { name: 'order-2000' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'JPY 5,400' }).waitFor();
  });

  it('is come to past the navigation by the first key, and an address that leads nowhere says so', async () => {
    const page = await tests.open('~/payments');
    await rowOf(page, /Captured/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.goto(`${page.url().split('/payments')[0]}/nowhere`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await page.title()).toBe('There is no such page · Tillgate');
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  });

  it('tells when the gateway cannot be reached, and tries again', async () => {
    const page = await tests.open('~/team');
    await page.getByRole('heading', { name: 'Team' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Payments' }).click();
    await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await rowOf(page, /Captured/).waitFor();
  });
});

describe('a payment', () => {
  it('is refunded in part after a question that names the amount, and the rest of it later', async () => {
    const page = await tests.open('~/payments?search=taken');
    await page.getByRole('link', { name: 'order-123450' }).click();
    await page.getByRole('button', { name: 'Refund' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refund payment' });
    await dialog.getByLabel('Amount to refund').fill('1,234.51');
    expect(await dialog.getByRole('button', { name: 'Refund' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Amount to refund').fill('34.5');
    await dialog.getByRole('button', { name: 'Refund SGD 34.50' }).click();
    await page.getByRole('status').getByText('Refunded SGD 34.50').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Partly refunded').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Refund');

    await page.getByRole('button', { name: 'Refund' }).click();
    expect(await dialog.getByLabel('Amount to refund').inputValue()).toBe('1200.00');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('that is held is captured in part, and what is done cannot be done again', async () => {
    await tests.shard.pay('to-capture', { ...amountOf('KWD', '12345'), ...manual });
    const page = await tests.open('~/payments?search=to-capture');
    await page.getByRole('link', { name: 'order-12345', exact: true }).click();
    await page.getByRole('button', { name: 'Capture' }).click();
    const dialog = page.getByRole('dialog', { name: 'Capture payment' });
    await dialog.getByLabel('Amount to capture').fill('12.344');
    await dialog.getByRole('button', { name: 'Capture KWD 12.344' }).click();
    await page.getByRole('status').getByText('Captured KWD 12.344').waitFor();
    await page.getByRole('button', { name: 'Capture' }).waitFor({ state: 'detached' });
  });

  it('that is held is cancelled after a question', async () => {
    await tests.shard.pay('to-cancel', { ...amountOf('SGD', '4300'), ...manual });
    const page = await tests.open('~/payments?search=to-cancel');
    await page.getByRole('link', { name: 'order-4300' }).click();
    await page.getByRole('button', { name: 'Cancel payment' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel payment' });
    await dialog.getByRole('button', { name: 'Cancel SGD 43.00' }).click();
    await page.getByRole('status').getByText('Payment cancelled').waitFor();
    await page.getByRole('button', { name: 'Cancel payment' }).waitFor({ state: 'detached' });
  });

  it('that does not exist says so', async () => {
    const page = await tests.open('~/payments/20990101000000000000000000000000');
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
  });
});

describe('the dashboard', () => {
  it('speaks Chinese to who speaks it, and keeps what is chosen', async () => {
    const page = await tests.open('~/payments', { language: 'zh-CN' });
    await page.getByRole('heading', { name: '支付' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await rowOf(page, /已请款/).waitFor();
    await page.getByRole('combobox', { name: '语言' }).selectOption('English');
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
  });

  it('is dark where the system is, and where that is chosen', async () => {
    const ground = (page: Page): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await tests.open('~/payments', { colorScheme: 'dark' });
    await dark.getByRole('heading', { name: 'Payments' }).waitFor();
    const darkGround = await ground(dark);
    const page = await tests.open('~/payments');
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    expect(await ground(page)).not.toBe(darkGround);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    expect(await ground(page)).toBe(darkGround);
    await page.reload();
    await page.getByRole('heading', { name: 'Payments' }).waitFor();
    expect(await ground(page)).toBe(darkGround);
  });

  it('fits a phone: rows become cards, and a menu leads to the pages', async () => {
    const page = await tests.open('~/payments', { viewport: viewports[1] });
    await rowOf(page, /Captured|refunded/)
      .first()
      .waitFor();
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Disputes' }).click();
    await page.getByRole('heading', { name: 'Disputes', level: 1 }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('link', { name: 'order-5400' }).click();
    await page.getByRole('heading', { name: 'JPY 5,400' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
  });

  it('says which merchant it shows and whether money is real, and switches to another', async () => {
    const page = await tests.open('~/payments');
    await page.getByText('Sandbox: test data, no money moves.').waitFor();
    await page.getByRole('button', { name: /Switch merchant/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Merchants' });
    const { clientId } = tests.network;
    await dialog.getByRole('searchbox').fill(clientId);
    await dialog.getByRole('link', { name: new RegExp(clientId) }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(page.url()).toBe(`${tests.network.urls.console}/m/${clientId}`);
  });

  it('says so where there is no such page, and no such merchant', async () => {
    const page = await tests.open('~/nothing');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.goto(`${tests.network.urls.console}/m/SANDBOX_NOBODY/payments`);
    await page.getByRole('heading', { name: 'There is no such merchant' }).waitFor();
  });
});
