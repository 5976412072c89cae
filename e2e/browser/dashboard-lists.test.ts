import { generateKeyPairSync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { signedCall } from '../signed-call.js';
import { pageViolations } from './axe.js';
import { amountOf, dashboardTests, paidWith } from './dashboard-tests.js';

const tests = dashboardTests();
/** Cards whose holders dispute every capture. */
const disputedCards = ['4054695000000012', '4054695000000038'];

beforeAll(async () => {
  const { shard } = tests;
  await shard.pay('stored');
  await shard.ask('refund', { refundRequestId: 'refund-of-nothing', paymentId: 'none' });
  for (const [index, cardNo] of disputedCards.entries()) {
    await shard.pay(`disputed-${index}`, { ...amountOf('USD', `${index + 1}0000`), ...paidWith(cardNo) });
  }
});

const rowOf = (page: Page, text: string | RegExp) => page.getByRole('row', { name: text });

it('lists the cards that buyers stored, finds one by its last four, and forgets it after a question', async () => {
  const page = await tests.open('~/stored-cards?search=0768');
  await rowOf(page, /Visa.*0768 12\/30/).waitFor();
  expect(await pageViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete the card ending in 0768' }).click();
  await page.getByRole('dialog').getByText('cannot be charged by its token any more').waitFor();
  expect(await pageViolations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No card fits' }).waitFor();
});

it('shows a call that was refused, with what was sent, what was answered, and what was to be signed', async () => {
  const page = await tests.open('~/developers/api-log?resultStatus=F');
  await rowOf(page, /refund PARAM_ILLEGAL/)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { name: 'refund', level: 1 }).waitFor();
  await page.getByText('"refund-of-nothing"').first().waitFor();
  await page.getByText('refundAmount: is required').waitFor();
  const { clientId } = tests.shard;
  await page.getByText(new RegExp(`POST /ams/sandbox/api/v1/payments/refund\\s+${clientId}\\.`)).waitFor();
  expect(await pageViolations(page)).toEqual([]);
  await page.goBack();
  await rowOf(page, /refund PARAM_ILLEGAL/).waitFor();
});

it('says of a call with a wrong signature what is wrong, and which key was to fit', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { urls } = tests.network;
  const access = { urls, clientId: tests.shard.clientId, privateKey };
  const { result } = await signedCall(access, 'inquiryPayment', { paymentRequestId: 'stored' });
  expect(result.resultCode).toBe('INVALID_SIGNATURE');
  const page = await tests.open('~/developers/api-log?resultStatus=F');
  await rowOf(page, /inquiryPayment INVALID_SIGNATURE/)
    .getByRole('link')
    .first()
    .click();
  const panel = page.getByRole('region', { name: 'Signature' });
  await panel.getByRole('heading', { name: 'Signed with another key' }).waitFor();
  await panel.getByText(/^SHA256:/).waitFor();
  expect(await pageViolations(page)).toEqual([]);
});

it('lets a dispute be defended with a document, and another one be accepted', async () => {
  const page = await tests.open('~/disputes');
  // They come from the acquirer's list, which the gateway reads every few seconds.
  const address = `${tests.network.urls.console}/console/v1/merchants/${tests.shard.clientId}/disputes`;
  await expect
    .poll(async () => (await (await page.request.get(address)).text()).split('"disputeId"').length - 1, {
      timeout: 20_000,
    })
    .toBe(2);
  await page.reload();
  await rowOf(page, /100\.00/)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Defend' }).click();
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from('%PDF-1.4 signed for by the buyer');
  await dialog
    .getByLabel(/^Evidence/)
    .setInputFiles({ name: 'proof.pdf', mimeType: 'application/pdf', buffer });
  expect(await pageViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Send evidence for/ }).click();
  await page.getByText('Evidence sent').waitFor();

  await page.getByRole('link', { name: 'Disputes' }).first().click();
  await rowOf(page, /200\.00/)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await dialog.getByRole('button', { name: /^Accept loss of/ }).click();
  await page.getByText('Accepted', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Defend' }).waitFor({ state: 'detached' });
});
