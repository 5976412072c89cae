import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import { FormPage } from './form-page.js';
import { browserTests } from './form-tests.js';
import { newVaulting } from './stored-card.js';

/** What docs/web-sdk.md tells merchants to send, and the tag that it tells them to write. */
interface DocumentedPage {
  headers: [string, string][];
  scriptTag: string;
}

const tests = browserTests();
const { network } = tests;
let checkout: FormPage;
let server: Server;
let pageUrl: string;
/** What browsers would not do, in the page or in a frame. */
let violations: string[];

beforeAll(async () => {
  const documented = await documentedPage(network.urls.gateway);
  server = createServer((incoming, reply) => {
    for (const [name, value] of documented.headers) reply.setHeader(name, value);
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(pageHtml(documented.scriptTag, incoming.url === '/careless'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pageUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  violations = [];
  const context = await tests.newProfile();
  await context.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void window.reportViolation(`${violatedDirective} ${blockedURI} in ${location.pathname}`);
    });
  });
  context.on('console', (message) => {
    if (/content security policy|integrity/i.test(message.text())) violations.push(message.text());
  });
  checkout = await FormPage.open(context, { url: pageUrl }, network);
});

/** The blocks of the document, with their places filled. */
async function documentedPage(gatewayUrl: string): Promise<DocumentedPage> {
  const text = await readFile(new URL('../../docs/web-sdk.md', import.meta.url), 'utf8');
  const section = /## Content security policy\n(.*?)\n## /s.exec(text)?.[1] ?? '';
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(section)?.[1] ?? '';
  const manifest = await fetch(`${gatewayUrl}/package/ams-checkout/manifest.json`);
  const { files }: { files: { umd: { url: string; integrity: string } } } = await manifest.json();
  const filled = (template: string) =>
    template
      .replaceAll('{umd.url}', files.umd.url)
      .replaceAll('{umd.integrity}', files.umd.integrity)
      .replaceAll('{nonce}', 'bm9uY2U')
      .replaceAll('https://pay.example', gatewayUrl);
  return {
    headers: filled(block('http')).trim().split('\n').map(readHeader),
    scriptTag: filled(block('html')),
  };
}

function readHeader(line: string): [string, string] {
  const end = line.indexOf(':');
  return [line.slice(0, end), line.slice(end + 1).trim()];
}

function pageHtml(scriptTag: string, isCareless: boolean): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page with a strict policy</title></head>
<body>
<div id="place"></div>
${scriptTag}
<script nonce="bm9uY2U">
var seen = { codes: [], events: [], logs: [], closes: 0 };
const app = new AMSCashierPayment({
  environment: 'sandbox',
  locale: 'en_US',
  onEventCallback: (event) => { seen.codes.push(event.code); },
});
const vault = (sessionData) => new AMSVaulting({
  environment: 'sandbox',
  locale: 'en_US',
  onEventCallback: (event) => { seen.codes.push(event.code); },
}).createComponent({ sessionData, notRedirectAfterComplete: true });
const popup = (sessionData) => app.createComponent({ sessionData, notRedirectAfterComplete: true });
const embed = (sessionData, showSubmitButton) =>
  app.mountComponent({ sessionData, appearance: { showSubmitButton }, notRedirectAfterComplete: true }, '#place');
</script>
${isCareless ? carelessHtml(scriptTag) : ''}
</body>
</html>`;
}

/** A style attribute, a script without the nonce, and a file without its hash. */
function carelessHtml(scriptTag: string): string {
  return `<p style="color: red">Red</p>
<script>seen.codes.push('RAN');</script>
${scriptTag.replace(/integrity="[^"]+"/, '')}`;
}

declare global {
  interface Window {
    reportViolation(text: string): Promise<void>;
  }
}

const forced = {
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
};

/** What a buyer types before a button is pressed. */
const codes: Readonly<Record<string, string>> = { confirm: '123456', 'confirm wrongly': '000000' };

/** Presses buttons of the bank's page, one after the other; types a code where it asks for one. */
async function press(buttons: readonly string[]): Promise<void> {
  const bank = checkout.page.frameLocator('.ams-popupoverlay iframe').frameLocator('iframe');
  for (const [count, name] of buttons.entries()) {
    const button = bank.locator(`#${name.split(' ')[0]}`);
    await button.waitFor();
    const code = codes[name];
    const field = bank.getByLabel('Confirmation code');
    if (code !== undefined) await field.fill(code);
    await button.click();
    // The page of the last code is gone before the next one is typed.
    if (buttons[count + 1] === 'confirm wrongly') await expect.poll(() => field.inputValue()).toBe('');
  }
}

describe('under the policy of the documents', () => {
  it.each([
    ['in a pop-up', () => checkout.openPopup()],
    ['embedded', () => checkout.embed()],
  ])('a card is paid %s, and the browser refuses nothing', async (_name, open) => {
    await open();
    await checkout.fill(cards.approved);
    await checkout.payButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    await checkout.run('app.unmount()');
    expect(violations).toEqual([]);
  });

  it("a buyer's bank asks for a confirmation, and the browser refuses nothing", async () => {
    await checkout.openPopup({
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
    });
    await checkout.fill(cards.approved);
    await checkout.payButton.click();
    const bank = checkout.page.frameLocator('.ams-popupoverlay iframe').frameLocator('iframe');
    await bank.getByLabel('Confirmation code').fill('123456');
    await bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect(violations).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ['at once where the issuer knows the browser by its method page', '4054693200000114', []],
    ['after ten seconds where its method page never ends', '4054693200000312', []],
    ['after a code, with a method page before it', '4054693200000122', ['confirm']],
    ["after an approval in the bank's app", '4054693300000014', ['open-app', 'approve', 'continue']],
    ['after a code, where the bank asks whether it may trust the shop', '4054693300000030', ['confirm']],
  ])('a card is paid %s, and nothing is left in the page', async (_name, card, buttons) => {
    await checkout.openPopup(forced);
    await checkout.fill(card);
    const form = await checkout.frame();
    await checkout.payButton.click();
    await press(buttons);
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect(form.childFrames()).toEqual([]);
    expect(await checkout.page.locator('.ams-popupoverlay').count()).toBe(0);
    expect(violations).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'types a wrong code three times',
      '4054693000000025',
      ['confirm wrongly', 'confirm wrongly', 'confirm wrongly', 'return'],
    ],
    ["declines in the bank's app", '4054693300000014', ['open-app', 'decline', 'return']],
    ['cancels at a bank that is slow', '4054693400000021', ['cancel']],
    ['does nothing until the bank ends it', '4054693400000039', []],
  ])('a buyer who %s may try another card', async (_name, card, buttons) => {
    await checkout.openPopup(forced);
    await checkout.fill(card);
    await checkout.payButton.click();
    await press(buttons);
    await checkout.waitForCode('SDK_PAYMENT_RETRY');
    await checkout.page.locator('.ams-popupoverlay').waitFor({ state: 'detached' });
    await checkout.fill('4054693000000017');
    await checkout.payButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect(violations).toEqual([]);
  });

  it('a card is stored after a confirmation, and the browser refuses nothing', async () => {
    const { sessionData } = await newVaulting(network, { is3DSAuthentication: true });
    await checkout.run(`vault(${JSON.stringify(sessionData)})`);
    await checkout.fill('4054693200000122');
    await checkout.submitButton.click();
    await press(['confirm']);
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect(violations).toEqual([]);
  });

  it('leaving, with the question that comes before it, needs nothing more', async () => {
    await checkout.openPopup();
    await checkout.form.getByLabel('Card number').fill('4054');
    await checkout.close();
    await checkout.page.getByRole('button', { name: 'Leave', exact: true }).click();
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');
    expect(violations).toEqual([]);
  });

  it('what a merchant did not mean to run, style or load is refused, and seen here', async () => {
    const isSdk = (request: Request) => request.url().endsWith('/ams-checkout.min.js');
    const unhashed = checkout.page.waitForEvent('requestfailed', isSdk);
    await checkout.page.goto(`${pageUrl}/careless`);
    await unhashed;
    await expect.poll(() => violations.join()).toMatch(/script-src-elem inline/);
    await expect.poll(() => violations.join()).toMatch(/style-src-attr inline/);
    expect((await checkout.seen()).codes).toEqual([]);
  });
});
