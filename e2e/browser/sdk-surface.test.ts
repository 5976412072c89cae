import { describe, expect, it } from 'vitest';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** Runs a call of the SDK with every handler in place; gives how it settled, and what the handlers were told. */
const told = (options: string, call: string) => `(async () => {
  const errors = [], events = [];
  const app = new AMSCashierPayment({
    environment: 'sandbox',
    onError: ({ code }) => { errors.push(code); },
    onEventCallback: ({ code }) => { events.push(code); },
    ${options}
  });
  const outcome = await outcomeOf(${call});
  return { outcome, errors, events };
})()`;

describe('a call that cannot be fulfilled rejects, and tells both handlers by the same code', () => {
  it.each([
    ["environment: 'production',", "app.createComponent({ sessionData: 'x' })", 'SDK_INIT_PARAMETER_ERROR'],
    ["gatewayUrl: 'ftp://x',", 'app.createComponent({ sessionData: good })', 'SDK_INIT_PARAMETER_ERROR'],
    ['', "app.createComponent({ sessionData: 'x' })", 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['', 'app.createComponent({})', 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['', 'app.createComponent()', 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['', "app.mountComponent({ sessionData: good }, '#nowhere')", 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['', "app.mountComponent({ sessionData: good }, '][')", 'SDK_CREATEPAYMENT_PARAMETER_ERROR'],
    ['', 'app.submit()', 'SDK_INTERNAL_ERROR'],
  ])('%s %s', async (options, call, code) => {
    const checkout = await tests.open();
    const good = await checkout.session();
    expect(await checkout.run(told(options, call.replace('good', good)))).toEqual({
      outcome: code,
      errors: [code],
      events: [code],
    });
    expect(await checkout.page.locator('iframe').count()).toBe(0);
  });
});

it('handlers that throw break nothing', async () => {
  const checkout = await tests.open();
  const data = await checkout.session();
  const thrown = '() => { throw new Error("of the merchant") }';
  await checkout.run(`
    window.clumsy = new AMSCashierPayment({ environment: 'sandbox',
      onEventCallback: ${thrown}, onError: ${thrown}, onLog: ${thrown}, onSizeChanged: ${thrown} });
    clumsy.mountComponent({ sessionData: ${data} }, '#place')`);
  await checkout.form.getByLabel('Card number').waitFor();
  await checkout.run('clumsy.unmount()');
  expect(await checkout.page.locator('#place *').count()).toBe(0);
});

describe('an embedded form', () => {
  it('refuses a second one of the same instance, and can be mounted again after unmount', async () => {
    const checkout = await tests.open();
    await checkout.embed();
    const data = await checkout.session();
    expect(await checkout.run(`outcomeOf(embed(${data}))`)).toBe('SDK_CREATECOMPONENT_ERROR');
    await checkout.run('app.unmount(); app.unmount()');
    expect(await checkout.run(`outcomeOf(embed(${data}))`)).toBe('resolved');
  });

  it('tells its size, and stands beside another one under an id of its own', async () => {
    const checkout = await tests.open();
    const data = await checkout.session();
    const more = await checkout.session();
    await checkout.run(`(async () => {
      window.sizes = [];
      const sized = new AMSCashierPayment({ environment: 'sandbox', onSizeChanged: (size) => { sizes.push(size); } });
      await sized.mountComponent({ sessionData: ${data}, appendAliasContainerId: true }, '#place');
      await embed(${more}, true, document.body);
    })()`);
    await checkout.page.waitForFunction('sizes.length > 0');
    const [size] = await checkout.page.evaluate<{ width: number; height: number }[]>('sizes');
    expect(size?.width).toBeGreaterThan(300);
    expect(size?.height).toBeGreaterThan(200);
    const ids = await checkout.page.evaluate<string[]>(
      "[...document.querySelectorAll('.ams-component-container-inline')].map(({ id }) => id)",
    );
    expect(ids).toEqual(['ams-component-container-#place', 'ams-component-container']);
  });

  it('has the colours and lengths that the merchant asks for, with text that can be read on them', async () => {
    const checkout = await tests.open();
    const data = await checkout.session();
    await checkout.run(`app.mountComponent({ sessionData: ${data}, appearance: {
      showSubmitButton: true, themeType: 'gamingPurple', accentColor: '#ffe600',
      variables: { borderPrimary: 'rgb(1, 2, 3)', 'radius-button': '20px', 'warpper-padding': '9px',
        'content-primary': 'url(https://example.com/x)', radiusComponent: '1px;color:red' },
    } }, '#place')`);
    const style = await checkout.form.locator('html').evaluate((root) => {
      const of = (name: string) => root.style.getPropertyValue(name);
      return {
        scheme: of('color-scheme'),
        ground: of('background-color'),
        accent: of('--accent'),
        onAccent: of('--onAccent'),
        outline: of('--outline'),
        text: of('--text'),
        radius: of('--radius'),
        radiusButton: of('--radiusButton'),
        padding: of('--padding'),
      };
    });
    expect(style).toEqual({
      scheme: 'dark',
      ground: 'rgb(26, 21, 48)',
      accent: 'rgb(255, 230, 0)',
      onAccent: 'rgb(0, 0, 0)',
      outline: 'rgb(1, 2, 3)',
      text: '#f3f0ff',
      radius: '',
      radiusButton: '20px',
      padding: '9px',
    });
  });
});

describe('the popup', () => {
  it('speaks and runs as the frame does once it is there', async () => {
    const checkout = await tests.open();
    const data = await checkout.session();
    await checkout.run(`
      window.chinese = new AMSCashierPayment({ environment: 'sandbox', locale: 'zh_CN' });
      chinese.createComponent({ sessionData: ${data} })`);
    const popup = checkout.page.locator('#ams-component-container');
    await checkout.form.locator('form').waitFor();
    expect(await popup.getAttribute('dir')).toBe('ltr');
    expect(await popup.getAttribute('aria-label')).toBe(
      await checkout.page.locator('iframe').getAttribute('title'),
    );
    expect(await popup.getAttribute('aria-label')).not.toBe('Card payment');
    await popup.getByRole('button').first().press('Enter');
    expect(await popup.count()).toBe(0);
  });
});

describe('preload', () => {
  it('fetches what forms are made of once, and leaves nothing in the page', async () => {
    const checkout = await tests.open();
    const fetched: string[] = [];
    checkout.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const script = checkout.page.waitForResponse((response) => response.url().endsWith('.js'));
    await checkout.run("AMSCashierPayment.preload({ environment: 'sandbox', securityRegion: 'SG' })");
    await script;
    await checkout.page.waitForFunction("document.querySelector('iframe') === null");
    await checkout.run("AMSVaulting.preload({ environment: 'sandbox' })");
    expect(await checkout.page.locator('iframe').count()).toBe(0);
    expect(fetched.filter((path) => path.startsWith('/checkout/frame/'))).toEqual([
      '/checkout/frame/preload',
    ]);
  });
});

describe('canMakePayments', () => {
  it('is true for cards and false for wallets', async () => {
    const checkout = await tests.open();
    const answers =
      "Promise.all([app.canMakePayments(), app.canMakePayments('CARD'), app.canMakePayments('ApplePay')])";
    expect(await checkout.run(answers)).toEqual([true, true, false]);
  });
});

describe('validateFields', () => {
  it('answers at once that nothing is right where there is no form', async () => {
    const checkout = await tests.open();
    expect(await checkout.run('app.validateFields()')).toEqual({ isValid: false });
  });
});

describe('a 3-D Secure challenge', () => {
  /** The bank's window is a frame too. */
  const cardForm = (checkout: FormPage) => checkout.page.frameLocator('iframe[title="Card payment"]');
  /** What the frame tells the page, said by the frame itself. */
  const say = (checkout: FormPage, message: object) =>
    cardForm(checkout)
      .locator('html')
      .evaluate((_root, sent) => window.parent.postMessage(sent, '*'), message);
  const instanceId = (checkout: FormPage) => checkout.page.evaluate<string>('window.instanceId');
  const witness = `addEventListener('message', ({ data }) => {
    if (data && data.instanceId) window.instanceId = data.instanceId;
  })`;

  it('ends by the frame or with the form, and refuses what is no page of the gateway', async () => {
    const checkout = await tests.open();
    await checkout.run(witness);
    await checkout.openPopup();
    const message = { channel: 'tillgate.checkout', instanceId: await instanceId(checkout) };
    const url = `${tests.network.urls.gateway}/checkout/frame/preload`;
    const overlay = checkout.page.locator('.ams-popupoverlay');
    await say(checkout, { ...message, type: 'challengeOpened', url });
    await overlay.waitFor();
    await say(checkout, { ...message, type: 'challengeEnded' });
    await overlay.waitFor({ state: 'detached' });
    await say(checkout, { ...message, type: 'challengeOpened', url: tests.merchant.url });
    await checkout.waitForCode('SDK_INTERNAL_ERROR');
    expect(await overlay.count()).toBe(0);
    await say(checkout, { ...message, type: 'challengeOpened', url });
    await overlay.waitFor();
    await checkout.run('app.unmount()');
    expect(await checkout.page.locator('iframe, dialog:not(#cart)').count()).toBe(0);
  });
});
