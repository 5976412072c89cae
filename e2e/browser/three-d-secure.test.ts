import type { PaymentReport } from '@tillgate/contract/frame';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newContext, viewports } from '../browser.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';
import { newSessionData } from './guide-session.js';

let network: TestNetwork;
let browser: Browser;
beforeAll(async () => {
  [network, browser] = await Promise.all([startTestNetwork(), launchBrowser()]);
});
afterAll(() => Promise.all([network.close(), browser.close()]));

const forced = {
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
};

async function checkout(name: string, message: object): Promise<PaymentReport> {
  const reply = await fetch(`${network.urls.gateway}/checkout/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(message),
  });
  return (await reply.json()) as PaymentReport;
}

describe('the page of a challenge', () => {
  it.each(viewports)(
    'shows the issuer in a frame of ours and lets nothing else run, on $name',
    async (viewport) => {
      const sessionData = await newSessionData(network, forced);
      const card = {
        number: '4054695723100768',
        expiryMonth: '12',
        expiryYear: '30',
        cvv: '123',
        holderName: 'A B',
      };
      const { challenge } = await checkout('submitCard', { sessionData, card });
      const context = await newContext(browser, viewport);
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      await page.goto(new URL(String(challenge?.url), network.urls.gateway).href);

      const issuer = page.frameLocator('iframe');
      const code = issuer.getByLabel('Confirmation code');
      await code.fill('000000');
      await issuer.getByRole('button', { name: 'Confirm' }).click();
      await issuer.getByRole('alert').waitFor();
      await code.fill('123456');
      await issuer.getByRole('button', { name: 'Confirm' }).click();
      await issuer.getByRole('status').getByText('Confirming your payment').waitFor();

      await expect
        .poll(async () => (await checkout('readStatus', { sessionData })).paymentStatus)
        .toBe('SUCCESS');
      expect(refused).toEqual([]);
      await context.close();
    },
  );
});
