import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Ear } from '../sandbox-shards.js';
import { pageViolations } from './axe.js';
import { dashboardTests } from './dashboard-tests.js';

const tests = dashboardTests();
/** Nobody listens there. */
const down = 'http://127.0.0.1:9/down';
let ear: Ear;

beforeAll(async () => {
  ear = await listen();
  const { shard } = tests;
  await shard.pay('received');
  // Three days of trying pause the endpoint; what was sent before is given up by then.
  for (const day of ['first', 'second', 'third', 'fourth']) {
    await shard.pay(`down-${day}`, { paymentNotifyUrl: down });
    await shard.control.clock.advance('PT25H');
  }
});
afterAll(() => ear.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

it('shows what was given up with every attempt, and sends it again', async () => {
  const page = await tests.open('~/notifications');
  await page
    .getByRole('row', { name: /Delivered/ })
    .first()
    .waitFor();
  await button(page, 'Given up').click();
  await page
    .getByRole('row', { name: /Delivered/ })
    .first()
    .waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?state=DEAD');
  expect(await pageViolations(page)).toEqual([]);

  await page.getByRole('link', { name: 'PAYMENT_RESULT' }).last().click();
  await page.getByText('Attempt 8', { exact: true }).waitFor();
  await page.getByText('Show messages').first().click();
  await page
    .getByRole('group', { name: 'Request headers' })
    .getByText('signature: algorithm=RSA256')
    .waitFor();
  await button(page, 'Send again').click();
  expect(await pageViolations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
  await page.getByText('It is being sent').waitFor();
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByText('Attempt 8', { exact: true }).waitFor();
      return page.getByText('Sent again by hand').count();
    })
    .toBe(1);
});

it('says which endpoint is paused and why, and resumes it; its alert is over then', async () => {
  const page = await tests.open('~/notifications/endpoints', { colorScheme: 'dark' });
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: down }) });
  await card.getByText('Paused', { exact: true }).waitFor();
  expect(await pageViolations(page)).toEqual([]);
  await card.getByRole('button', { name: 'Resume' }).click();
  await page.getByText(/^Resumed\./).waitFor();
  await card.getByText('Paused', { exact: true }).waitFor({ state: 'detached' });

  await page.getByRole('navigation', { name: 'Views of notifications' }).getByText('Alerts').click();
  await page.getByRole('row', { name: /An endpoint was paused Resolved/ }).waitFor();
  const open = page.getByRole('row', { name: /given up Open/ });
  const before = await open.count();
  await open
    .first()
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await expect.poll(() => open.count()).toBe(before - 1);
  expect(await pageViolations(page)).toEqual([]);
});

it('sends all of a state and time again, after saying what that does', async () => {
  const page = await tests.open('~/notifications?state=DELIVERED');
  await button(page, 'Send many again').click();
  const dialog = page.getByRole('dialog', { name: 'Send many again' });
  await dialog.getByLabel('Status').selectOption('DELIVERED');
  await dialog.getByText('What was received before arrives twice').waitFor();
  expect(await pageViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await page.getByText(/notifications? (is|are) being sent/).waitFor();
});

it('tries a server with a message, and ticks each rule of what counts as received', async () => {
  const page = await tests.open('~/notifications/test');
  const rules = page.getByRole('list', { name: 'Rules' });
  await page.getByLabel('URL').fill(down);
  await page.getByLabel('Body (JSON)').fill('{ "notifyType": ');
  await page.getByText('Not valid: a JSON object is needed.').waitFor();
  expect(await button(page, 'Send test').isDisabled()).toBe(true);

  await page.getByLabel('Message', { exact: true }).selectOption('REFUND_RESULT');
  await button(page, 'Send test').click();
  await rules.getByText('Broken:').first().waitFor();
  expect(await rules.getByText('Kept:').count()).toBe(0);

  await page.getByLabel('URL').fill(`${ear.url}/tried`);
  await button(page, 'Send test').click();
  await page.getByText('Counts as received', { exact: true }).waitFor();
  expect(await rules.getByText('Kept:').count()).toBe(5);
  expect(ear.heard.get('tried')).toHaveLength(1);
  expect(await pageViolations(page)).toEqual([]);
});
