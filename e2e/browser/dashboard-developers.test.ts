import { createPublicKey } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { pageViolations } from './axe.js';
import { dashboardTests } from './dashboard-tests.js';

const tests = dashboardTests();

beforeAll(async () => {
  await tests.shard.pay('first');
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

it('makes a pair of keys in the browser, registers its public one, and retires the one before', async () => {
  const page = await tests.open('~/developers');
  await button(page, 'Add key').click();
  await button(page, 'Generate pair').click();
  const dialog = page.getByRole('dialog');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const privateKey = await text(await (await download).createReadStream());
  expect(await button(page, 'Register public key').isDisabled()).toBe(true);
  await dialog.getByLabel('I have kept the private key').check();
  expect(await pageViolations(page)).toEqual([]);

  const sent = page.waitForRequest((request) => request.url().endsWith('/public-keys'));
  await button(page, 'Register public key').click();
  const body = (await sent).postData() ?? '';
  expect(JSON.parse(body)).toEqual({
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
  });
  await page.getByRole('row', { name: /^2 Newest/ }).waitFor();
  await button(page, 'Retire version 1').click();
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('row', { name: /^1 / }).waitFor({ state: 'detached' });
});

it('shows the URL that a server calls, with the code of the SDKs for it', async () => {
  const page = await tests.open('~/developers');
  const api = page.getByRole('region', { name: 'API', exact: true });
  const url = await api.getByText(/^http\S+\/ams\/sandbox\/api$/).innerText();
  const reply = await fetch(`${url}/v1/payments/inquiryPayment`, { method: 'POST' });
  expect(await reply.json()).toMatchObject({ result: { resultStatus: 'F' } });
  await button(page, 'Copy: Base URL').waitFor();
  const { origin } = new URL(url);
  const sdks = page.getByRole('region', { name: 'SDKs' });
  const [own, antom] = ['@tillgate/server-sdk', "Antom's SDK"].map((name) =>
    sdks.getByRole('group', { name }),
  );
  expect(await own?.innerText()).toContain(`gatewayUrl: '${origin}',\n  clientId: '${tests.shard.clientId}'`);
  expect(await antom?.innerText()).toContain(`"${origin}", merchantPrivateKey, gatewayPublicKey`);
  expect(await pageViolations(page)).toEqual([]);
});

it('keeps notify URLs and allowed origins, and says what is wrong with one', async () => {
  const page = await tests.open('~/developers');
  const urls = page.getByRole('region', { name: 'Notify URLs' });
  await urls.getByLabel('Refunds').fill('https://shop.example/refunds');
  await urls.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Notify URLs saved').waitFor();

  const origins = page.getByRole('region', { name: 'Allowed origins' });
  await origins.getByLabel('Origins').fill('https://shop.example/with-a-path');
  await origins.getByRole('button', { name: 'Save' }).click();
  await origins.getByRole('alert').getByText('must be an origin').waitFor();
  await origins.getByLabel('Origins').fill('https://shop.example');
  await origins.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Allowed origins saved').waitFor();
  await page.reload();
  expect(await urls.getByLabel('Refunds').inputValue()).toBe('https://shop.example/refunds');
  expect(await origins.getByLabel('Origins').inputValue()).toBe('https://shop.example');
});

it('makes a restricted key that calls what was chosen and nothing else, until it is revoked', async () => {
  const page = await tests.open('~/developers/api-keys');
  await button(page, 'Create key').click();
  await button(page, 'Restricted').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('readIntegration').check();
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const shown = dialog.getByRole('group', { name: 'API key' });
  const key = (await shown.textContent())?.trim() ?? '';
  expect(await pageViolations(page)).toEqual([]);
  await button(page, 'I have kept it').click();
  await page.getByRole('row', { name: /Restricted 1 call/ }).waitFor();

  const { urls } = tests.network;
  const ask = async (call: string): Promise<number> => {
    const address = `${urls.console}/console/v1/merchants/${tests.shard.clientId}/${call}`;
    return (await fetch(address, { headers: { authorization: `Bearer ${key}` } })).status;
  };
  expect(await ask('integration')).toBe(200);
  expect(await ask('deliveries')).toBe(403);
  await page.getByRole('button', { name: `Revoke the key ending in ${key.slice(-8)}` }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('Key revoked').waitFor();
  await expect.poll(() => ask('integration')).toBe(401);
});

it('has calls go wrong on purpose, until that is deleted', async () => {
  const page = await tests.open('~/developers/error-scenarios');
  await page.getByRole('heading', { name: 'No error scenarios' }).waitFor();
  await button(page, 'Add scenario').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Scenario').selectOption('NOTIFICATION_DELAY');
  await dialog.getByLabel('Delay in milliseconds').fill('1.5');
  await dialog.getByRole('button', { name: 'Add scenario' }).click();
  await dialog.getByRole('alert').getByText('delayMs').waitFor();
  await dialog.getByLabel('Delay in milliseconds').fill('1500');
  await dialog.getByLabel('Notification type').selectOption('REFUND_RESULT');
  expect(await pageViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add scenario' }).click();
  await page
    .getByRole('row', { name: /Send late 1500 ms · REFUND_RESULT|Send late REFUND_RESULT · 1500 ms/ })
    .waitFor();
  await page.getByRole('button', { name: /^Delete scenario/ }).click();
  await page.getByRole('heading', { name: 'No error scenarios' }).waitFor();
});

it('moves the clock, and tells what happened on the way', async () => {
  const page = await tests.open('~/developers/clock', { viewport: viewports[1] });
  await button(page, 'Freeze').click();
  await page.getByText('Frozen', { exact: true }).waitFor();
  const time = page.locator('.clock-time');
  const before = Date.parse((await time.getAttribute('datetime')) ?? '');
  await page.getByLabel('Own duration').fill('36');
  await page.getByLabel('Unit').selectOption('H');
  await button(page, 'Advance by this').click();
  await expect
    .poll(async () => Date.parse((await time.getAttribute('datetime')) ?? '') - before)
    .toBe(36 * 3_600_000);
  await page.getByText('Nothing was due on the way.').waitFor();
  await button(page, "Back to the machine's time").click();
  await page.getByText("The machine's time", { exact: true }).waitFor();
});

it('makes a merchant for tests, shows its secrets this once, and removes it by its id', async () => {
  const page = await tests.open('~/developers/sandbox-merchants?search=Throwaway');
  await page.getByRole('heading', { name: 'No sandbox merchant fits' }).waitFor();
  await button(page, 'New merchant').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Throwaway');
  await dialog.getByRole('button', { name: 'New merchant' }).click();
  await dialog.getByRole('group', { name: 'Private key' }).getByText('BEGIN PRIVATE KEY').waitFor();
  const clientId = (await dialog.getByRole('group', { name: 'Client id' }).textContent()) ?? '';
  await button(page, 'I have kept them').click();
  await button(page, 'Delete Throwaway').click();
  expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill(clientId);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No sandbox merchant fits' }).waitFor();
});

/** Pages without a journey of their own are looked at too. */
const pages = ['', '/api-keys', '/api-log', '/error-scenarios', '/clock', '/test-cards?search=DO_NOT_HONOR'];

it.each([
  { viewport: viewports[0], colorScheme: 'light', language: 'en-US' },
  { viewport: viewports[1], colorScheme: 'dark', language: 'zh-CN' },
] as const)('axe finds nothing wrong in the pages of developers on $viewport.name', async (look) => {
  const page = await tests.open('~/developers', look);
  const root = page.url();
  for (const path of pages) {
    await page.goto(root + path);
    await page.locator('main h1').first().waitFor();
    await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' });
    expect(await pageViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
