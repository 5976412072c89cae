import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { pageViolations } from '../browser/axe.js';
import { amountOf, dashboardTests, manual, paidWith } from '../browser/dashboard-tests.js';
import { indexHtml, type Picture } from './index-html.js';

const folder = fileURLToPath(new URL('../../screenshots/dashboard/', import.meta.url));
/** Parts of names; without any, all pictures are taken. */
const wanted = (process.env['CONTACT_SHEET_STATES'] ?? '').split(',').filter(Boolean);
/** Every window, colour scheme and language is in two of them. */
const looks = [
  { viewport: viewports[0], colorScheme: 'light', language: 'en-US' },
  { viewport: viewports[0], colorScheme: 'dark', language: 'zh-CN' },
  { viewport: viewports[1], colorScheme: 'light', language: 'zh-CN' },
  { viewport: viewports[1], colorScheme: 'dark', language: 'en-US' },
] as const;

const tests = dashboardTests();
const known = { payment: '', delivery: '' };

beforeAll(async () => {
  const { shard } = tests;
  const unheard = { paymentNotifyUrl: 'http://127.0.0.1:9/nobody' };
  await shard.pay('held', { ...amountOf('JPY', '5400'), ...manual });
  await shard.pay('declined', { ...amountOf('SGD', '99900'), ...paidWith('4054692760174822') });
  await shard.pay('disputed', { ...amountOf('USD', '120000'), ...paidWith(disputedCard) });
  await shard.pay('unheard', { ...amountOf('SGD', '1250'), ...unheard });
  for (let made = 1; made <= 30; made++)
    await shard.pay(`order-${made}`, amountOf('SGD', String(made * 731)));
  const { paymentId } = await shard.pay('refunded', amountOf('SGD', '123450'));
  known.payment = String(paymentId);
  await shard.control.clock.advance('PT1M');
  const refund = { refundRequestId: 'refund-1', paymentId: known.payment };
  await shard.ask('refund', { ...refund, refundAmount: { currency: 'SGD', value: '23450' } });
  await shard.ask('refund', { refundRequestId: 'refund-2', paymentId: 'none' });
  await shard.control.clock.advance('PT25H');
  await shard.control.fault({ kind: 'CALL_LATENCY', method: 'refund', delayMs: 900 });
  known.delivery = (await shard.deliveries()).find(({ state }) => state === 'DEAD')?.deliveryId ?? '';
}, 240_000);

/** Its captures are disputed by the buyer. */
const disputedCard = '4054695000000038';

/** Name, path, and what leads on from there. */
const pages = (): [name: string, path: string, link?: string][] => [
  ['home', '~'],
  ['payments', '~/payments'],
  ['payments, none', '~/payments?search=nothing'],
  ['payment', `~/payments/${known.payment}`],
  ['refunds', '~/refunds'],
  ['disputes', '~/disputes'],
  ['dispute', '~/disputes', 'tbody a'],
  ['stored cards', '~/stored-cards'],
  ['notifications', '~/notifications'],
  ['notification', `~/notifications/${known.delivery}`],
  ['endpoints', '~/notifications/endpoints'],
  ['alerts', '~/notifications/alerts'],
  ['test send', '~/notifications/test'],
  ['developers', '~/developers'],
  ['api keys', '~/developers/api-keys'],
  ['api log', '~/developers/api-log'],
  ['api call', '~/developers/api-log', 'tbody a'],
  ['error scenarios', '~/developers/error-scenarios'],
  ['clock', '~/developers/clock'],
  ['test cards', '~/developers/test-cards'],
  ['sandbox merchants', '~/developers/sandbox-merchants'],
  ['team', '~/team'],
  ['audit', '~/audit'],
  ['account', '/account'],
];

it('takes a picture of every page of the dashboard, in which axe finds nothing wrong', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const chosen = pages().filter(
    ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const pictures: Picture[] = [];
  const violations: string[] = [];
  for (const [state, path, link] of chosen) {
    for (const { viewport, colorScheme, language } of looks) {
      const picture = { state, view: viewport.name, colorScheme, locale: language };
      const file = `${Object.values(picture).join('-').replaceAll(/[ ,]+/g, '-')}.png`;
      const page = await tests.open(path, { viewport, colorScheme, language });
      if (link !== undefined) await page.locator(link).first().click();
      await page.locator('main h1').first().waitFor();
      await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.screenshot({ path: join(folder, file), animations: 'disabled', fullPage: true });
      pictures.push({ ...picture, file });
      violations.push(...(await pageViolations(page)).map((fault) => `${file}: ${fault}`));
      await page.context().close();
    }
  }
  await writeFile(join(folder, 'index.html'), indexHtml(pictures));
  expect(violations).toEqual([]);
});
