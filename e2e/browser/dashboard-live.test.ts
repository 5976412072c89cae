import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cards } from './checkout-page.js';
import { amountOf, dashboardTests, manual, paidWith } from './dashboard-tests.js';

const tests = dashboardTests();

beforeAll(async () => {
  await tests.shard.pay('taken', amountOf('SGD', '123450'));
  await tests.shard.pay('refused', { ...amountOf('JPY', '5400'), ...paidWith(cards.declined) });
});

const rowOf = (page: Page, text: string | RegExp) => page.getByRole('row', { name: text });

describe('the dashboard', () => {
  it('shows a payment that is made meanwhile, without a reload, and moves it through its states', async () => {
    const page = await tests.open('~/payments');
    await rowOf(page, /Captured/).waitFor();
    const id = await tests.shard.pay('meanwhile', { ...amountOf('SGD', '777'), ...manual });
    const row = rowOf(page, /7\.77/);
    await row.getByText('Authorised').waitFor();
    await tests.shard.ask('cancel', { paymentId: String(id['paymentId']) });
    await row.getByText('Cancelled').waitFor();
  });

  it('moves no row under the hand: a payment that comes meanwhile waits until it is asked for', async () => {
    const page = await tests.open('~/payments');
    const first = rowOf(page, /order-/).first();
    await first.hover();
    const before = await first.innerText();
    await tests.shard.pay('under-the-hand', { ...amountOf('SGD', '1818'), ...manual });
    await page.getByRole('button', { name: 'Show 1 new' }).waitFor();
    expect(await first.innerText()).toBe(before);
    expect(await rowOf(page, /18\.18/).count()).toBe(0);
    await page.getByRole('button', { name: 'Show 1 new' }).click();
    await rowOf(page, /18\.18/).waitFor();

    await first.hover();
    await tests.shard.pay('until-it-leaves', { ...amountOf('SGD', '1919'), ...manual });
    await page.getByRole('button', { name: 'Show 1 new' }).waitFor();
    await page.getByRole('heading', { name: 'Payments' }).hover();
    await rowOf(page, /19\.19/).waitFor();
  });

  it('is exported as it is narrowed', async () => {
    const page = await tests.open('~/payments?state=FAILED');
    await rowOf(page, /Failed/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    const chunks: string[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(String(chunk));
    const csv = chunks.join('');
    expect(csv).toContain('refused');
    expect(csv).not.toContain('taken');
    expect(csv).not.toContain(cards.declined);
  });

  it('tells of a payment what happened from first to last, with what was said', async () => {
    const page = await tests.open('~/payments');
    await page.getByRole('link', { name: 'order-123450' }).click();
    await page.getByRole('heading', { name: 'SGD 1,234.50', level: 1 }).waitFor();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const call = timeline.getByRole('listitem').filter({ hasText: 'API call pay' });
    await call.getByText('Show details').click();
    const request = page.getByRole('group', { name: 'Request' });
    await request.waitFor();
    expect(await request.innerText()).toContain('"paymentRequestId": "taken"');
    expect(await request.innerText()).not.toContain(cards.approved);
    await timeline.getByText('Authorisation · succeeded').waitFor();
    await timeline.getByText('Notification PAYMENT_RESULT, attempt 1').waitFor();
    await page.goBack();
    await rowOf(page, /Captured/).waitFor();
  });

  it('lists a refund that is made meanwhile, and leads to its payment', async () => {
    const page = await tests.open('~/refunds');
    await page.getByRole('heading', { name: 'No refunds yet' }).waitFor();
    const amount = { currency: 'SGD', value: '3450' };
    const { paymentId } = await tests.shard.ask('inquiryPayment', { paymentRequestId: 'taken' });
    await tests.shard.ask('refund', { paymentId, refundRequestId: 'back', refundAmount: amount });
    await rowOf(page, /34\.50\s*SGD Refunded taken/).waitFor();
    await page.getByRole('link', { name: 'taken' }).click();
    await page.getByRole('heading', { name: 'SGD 1,234.50' }).waitFor();
  });

  it('shows the figures of what was paid', async () => {
    const page = await tests.open('~');
    const volume = page.getByRole('region', { name: 'Volume' });
    await page.getByRole('button', { name: 'SGD' }).click();
    await volume.getByText('SGD 1,2').first().waitFor();
    await volume.getByText('Show as table').click();
    expect(await volume.getByRole('row').count()).toBe(7);
    await page.getByRole('button', { name: '30 days' }).click();
    expect(new URL(page.url()).searchParams.get('days')).toBe('30');
    await page.getByRole('button', { name: 'JPY' }).click();
    await page.getByRole('region', { name: 'Success rate' }).getByText('0 of 1 attempts succeeded').waitFor();
  });
});
