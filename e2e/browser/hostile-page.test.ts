import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import { FormPage, type Merchant } from './form-page.js';
import { formTests } from './form-tests.js';
import { serveMerchant } from './guide-page.js';

const tests = formTests();

/** A page of somebody else, to be framed by the merchant's. */
let stranger: Merchant;
beforeAll(async () => {
  stranger = await serveMerchant(() => '<!doctype html><title>A stranger</title>');
});
afterAll(() => stranger.close());

const number = cards.approved;

/** Keeps what passes between page and frame, so that it can be sent again. */
async function openWatched(): Promise<FormPage> {
  const checkout = await tests.open();
  await checkout.run(`{
    window.received = [];
    addEventListener('message', (event) => received.push(event.data));
  }`);
  return checkout;
}

/** Puts a foreign frame into the merchant's page and runs code there. */
async function runInStranger(checkout: FormPage, code: string): Promise<void> {
  await checkout.run(`new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.id = 'stranger';
    frame.onload = resolve;
    frame.src = '${stranger.url}';
    document.body.append(frame);
  })`);
  const frame = checkout.page.frames().find((candidate) => candidate.url().startsWith(stranger.url));
  await frame?.evaluate(code);
}

/** A message that was sent before this one has arrived once this resolves. */
const settle = (checkout: FormPage) =>
  checkout.run(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => { if (data === 'last') resolve(); });
    postMessage('last', '*');
  })`);

const forged = `{
  channel: 'tillgate.checkout', instanceId, type: 'event',
  event: { code: 'SDK_PAYMENT_SUCCESSFUL', message: 'forged' },
}`;

describe('the page’s part believes only its own frame:', () => {
  it('a message from another origin is nothing', async () => {
    const checkout = await openWatched();
    await checkout.embed();
    const id = await checkout.run("received.find(({ type }) => type === 'rendered').instanceId");
    const code = `{ const instanceId = ${JSON.stringify(id)}; parent.postMessage(${forged}, '*'); }`;
    await runInStranger(checkout, code);
    await settle(checkout);
    expect((await checkout.seen()).codes).not.toContain('SDK_PAYMENT_SUCCESSFUL');
  });

  it('a message of the frame that the page sends again is nothing', async () => {
    const checkout = await openWatched();
    await checkout.embed();
    await checkout.fill(cards.declined);
    await checkout.submitButton.click();
    await checkout.form.getByText('The payment did not go through').waitFor();
    const before = await checkout.seen();
    await checkout.run("for (const message of [...received]) if (message.channel) postMessage(message, '*')");
    await settle(checkout);
    expect(await checkout.seen()).toEqual(before);
  });
});

describe('the card form believes only the page that holds it:', () => {
  it('another frame cannot submit it', async () => {
    const checkout = await openWatched();
    await checkout.embed();
    await checkout.fill(number);
    const sent: string[] = [];
    checkout.page.on('request', (request) => sent.push(new URL(request.url()).pathname));
    const id = await checkout.run("received.find(({ type }) => type === 'rendered').instanceId");
    await runInStranger(
      checkout,
      `parent.frames[0].postMessage(
        { channel: 'tillgate.checkout', instanceId: ${JSON.stringify(id)}, type: 'submit', requestId: '1' }, '*',
      )`,
    );
    await (await checkout.frame()).evaluate('new Promise((resolve) => setTimeout(resolve))');
    await settle(checkout);
    expect(sent).not.toContain('/checkout/submitCard');
    expect(await checkout.field('cc-number').isEditable()).toBe(true);
  });

  it('a second render, for another session, changes nothing', async () => {
    const checkout = await openWatched();
    await checkout.embed();
    const other = await checkout.session({ paymentAmount: { currency: 'SGD', value: '1' } });
    const id = await checkout.run("received.find(({ type }) => type === 'rendered').instanceId");
    const render = (instanceId: unknown) => `document.querySelector('iframe').contentWindow.postMessage({
      channel: 'tillgate.checkout', instanceId: ${JSON.stringify(instanceId)}, type: 'render',
      sessionData: ${other}, environment: 'sandbox', product: 'CASHIER_PAYMENT', displayMode: 'popup',
      showSubmitButton: true, needsCvv: false, asksBeforeSubmit: false, appearance: {},
    }, '*')`;
    await checkout.run(render(id));
    await checkout.run(render('another'));
    await settle(checkout);
    await checkout.payButton.waitFor();
    expect(await checkout.form.getByRole('button', { name: 'Pay S$0.01' }).count()).toBe(0);
  });

  it('is drawn in no frame that was opened for another session, which may stand anywhere', async () => {
    const checkout = await openWatched();
    const data = await checkout.session();
    await checkout.run(`new Promise((resolve) => {
      addEventListener('message', ({ data }) => { if (data.type === 'launched') resolve(); });
      const frame = document.createElement('iframe');
      frame.src = '${tests.network.urls.gateway}/checkout/frame/unknown';
      document.body.append(frame);
    })`);
    await checkout.run(`document.querySelector('iframe').contentWindow.postMessage({
      channel: 'tillgate.checkout', instanceId: '1', type: 'render', sessionData: ${data},
      environment: 'sandbox', product: 'CASHIER_PAYMENT', displayMode: 'popup', showSubmitButton: true,
      needsCvv: false, asksBeforeSubmit: false, appearance: {},
    }, '*')`);
    await settle(checkout);
    expect(await checkout.form.locator('input').count()).toBe(0);
    expect(await checkout.run('received.map(({ type }) => type).filter(Boolean)')).toEqual(['launched']);
  });
});

it('keys of a prototype in messages and options reach no prototype', async () => {
  const checkout = await openWatched();
  await checkout.run(`app.mountComponent({
    sessionData: ${await checkout.session()},
    appearance: JSON.parse('{"showSubmitButton":true,"__proto__":{"polluted":1},"variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'),
    ...JSON.parse('{"__proto__":{"polluted":1}}'),
  }, '#place')`);
  await checkout.run(`for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const message = JSON.parse('{"__proto__":{"polluted":1},"surroundings":{"__proto__":{"polluted":1}}}');
    const frame = document.querySelector('iframe').contentWindow;
    const { instanceId } = received.find(({ type }) => type === 'rendered');
    frame.postMessage({ ...message, channel: 'tillgate.checkout', instanceId, type }, '*');
    frame.postMessage({ channel: '__proto__', instanceId: '__proto__', type: '__proto__' }, '*');
  }`);
  await checkout.fill(number);
  await checkout.submitButton.click();
  await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
  expect(await checkout.run('({}).polluted')).toBeUndefined();
  expect(await (await checkout.frame()).evaluate('({}).polluted')).toBeUndefined();
});

it('a script of the page reads nothing that is typed: not by the document, the window, a form event or a message', async () => {
  const checkout = await openWatched();
  await checkout.run(`{
    window.heard = [];
    for (const type of ['keydown', 'keyup', 'input', 'change', 'paste', 'focusin'])
      addEventListener(type, (event) => heard.push([type, event.key, event.data]), true);
  }`);
  await checkout.embed();
  await checkout.field('cc-number').pressSequentially(number);
  await checkout.field('cc-csc').pressSequentially('123');
  const read = `(() => {
    const frame = document.querySelector('iframe');
    const attempts = [
      () => frame.contentDocument && frame.contentDocument.body.innerHTML,
      () => frame.contentWindow.document.body.innerHTML,
      () => frame.contentWindow.document.querySelector('input').value,
      () => frame.contentWindow.eval('document.body.innerHTML'),
      () => frame.contentWindow.localStorage.length,
      () => frame.contentWindow.location.href,
    ];
    return attempts.map((attempt) => { try { return attempt(); } catch (error) { return error.name; } });
  })()`;
  const refused = 'SecurityError';
  expect(await checkout.run(read)).toEqual([null, refused, refused, refused, refused, refused]);
  const all = JSON.stringify(await checkout.run('[received, heard]'));
  expect(all).toContain('formChanged');
  expect(all).not.toContain(number.slice(0, 7));
  expect(await checkout.run("heard.filter(([type]) => type.startsWith('key') || type === 'input')")).toEqual(
    [],
  );
});

/** The browser would not show the card form in this page. */
const refusalIn = (page: Page) =>
  page.waitForEvent('requestfailed', (request) => request.url().includes('/checkout/frame/'));

describe('a page of an origin that the merchant did not allow', () => {
  it('gets no form to lay its own buttons over, and is told that none came', async () => {
    const { port } = new URL(tests.merchant.url);
    const context = await tests.newProfile();
    const evil = { url: `http://evil.test:${port}` };
    const checkout = await FormPage.open(context, evil, tests.network);
    const data = await checkout.session();
    await checkout.page.clock.install();
    const refused = refusalIn(checkout.page);
    await checkout.run(`void (window.opened = outcomeOf(embed(${data})))`);
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    await checkout.page.clock.fastForward(60_000);
    expect(await checkout.run('opened')).toBe('SDK_CREATECOMPONENT_ERROR');
  });

  it('gets none inside an allowed page either, which a stranger frames', async () => {
    const { port } = new URL(tests.merchant.url);
    const outer = await serveMerchant(
      () => `<!doctype html><iframe src="http://localhost:${port}" width="800" height="600"></iframe>`,
    );
    const context = await tests.newProfile();
    const page = await context.newPage();
    await page.goto(`http://evil.test:${new URL(outer.url).port}`);
    const [, inner] = page.frames();
    const data = await (await tests.open()).session();
    const refused = refusalIn(page);
    await inner?.evaluate(`void embed(${data})`);
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    await outer.close();
  });
});
