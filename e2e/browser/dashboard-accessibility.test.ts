import { beforeAll, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { pageViolations } from './axe.js';
import { amountOf, dashboardTests } from './dashboard-tests.js';

const tests = dashboardTests();
let paymentId = '';

beforeAll(async () => {
  await tests.shard.pay('first', amountOf('SGD', '123450'));
  const held = {
    ...amountOf('JPY', '2000'),
    paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' },
  };
  paymentId = String((await tests.shard.pay('second', held))['paymentId']);
});

/** Both colour schemes, both sizes of window, both languages. */
const looks = [
  { viewport: viewports[0], colorScheme: 'light', language: 'en-US' },
  { viewport: viewports[1], colorScheme: 'dark', language: 'zh-CN' },
] as const;

const pages = [
  ['~', 'home'],
  ['~/payments', 'payments'],
  ['~/payments?search=nothing', 'an empty list'],
  ['~/payments/1', 'what is not there'],
  ['~/refunds', 'refunds'],
  ['~/disputes', 'disputes'],
  ['~/team', 'team'],
  ['~/audit', 'audit log'],
  ['/account', 'account'],
] as const;

it.each(pages)('axe finds nothing wrong in %s: %s', async (path) => {
  for (const look of looks) {
    const page = await tests.open(path, look);
    await page.locator('main h1, main h2').first().waitFor();
    await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' });
    expect(await pageViolations(page)).toEqual([]);
  }
});

it('axe finds nothing wrong in a payment with its details opened, and in the question before a refund', async () => {
  for (const look of looks) {
    const page = await tests.open(`~/payments/${paymentId}`, look);
    await page.locator('summary').first().click();
    expect(await pageViolations(page)).toEqual([]);
    await page.locator('.page-actions button').last().click();
    await page.getByRole('dialog').waitFor();
    expect(await pageViolations(page)).toEqual([]);
  }
});

it('axe finds nothing wrong before somebody signs in', async () => {
  for (const look of looks) {
    const page = await tests.openSignedOut('/', look);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await pageViolations(page)).toEqual([]);
  }
});
