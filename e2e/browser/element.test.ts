import { beforeEach, describe, expect, it } from 'vitest';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();
let checkout: FormPage;

beforeEach(async () => {
  checkout = await tests.open();
});

/** An element of a new session; what its handlers are told stands in `seen`. */
async function construct(): Promise<void> {
  await checkout.run(`
    window.loads = [];
    window.element = new AMSElement({
      sessionData: ${await checkout.session({ productScene: 'ELEMENT_PAYMENT' })},
      environment: 'SANDBOX',
      locale: 'en_US',
      appearance: { theme: ThemeType.Night },
      onEventCallback: (event) => { seen.events.push(event); seen.codes.push(event.code); },
      loading: { onStartLoading: () => loads.push('start'), onEndLoading: () => loads.push('end') },
    });`);
}

const mount = "element.mount({ type: 'payment', notRedirectAfterComplete: true }, '#place')";

describe('an AMSElement', () => {
  it('without session data throws an error that names the field, and tells the event first', async () => {
    const thrown = await checkout.run(`(() => {
      try { new AMSElement({ onEventCallback: ({ code }) => { seen.codes.push(code); } }); }
      catch ({ name, errors }) { return { name, fields: errors.map(({ field }) => field), codes: seen.codes }; }
    })()`);
    expect(thrown).toEqual({
      name: 'InvalidElementConfigError',
      fields: ['sessionData'],
      codes: ['SDK_CREATE_COMPONENT_ERROR'],
    });
  });

  it('pays, and its promise tells the result', async () => {
    await construct();
    expect(await checkout.run(mount)).toEqual({});
    expect(await checkout.run('loads')).toEqual(['start', 'end']);
    expect(await checkout.run('element.submitPayment()')).toMatchObject({
      status: 'FAIL',
      error: { code: 'FORM_INVALID', needChangeSessionForRetry: false },
    });
    await checkout.fill(cards.approved);
    expect(await checkout.run('element.submitPayment()')).toEqual({ status: 'SUCCESS' });
    expect(await checkout.run('element.submitPayment()')).toMatchObject({
      error: { code: 'REPEAT_REQ_REJECT' },
    });
    expect((await checkout.seen()).codes).toContain('SDK_PAYMENT_SUCCESSFUL');
  });

  it('tells a declined card, with which the session can go on', async () => {
    await construct();
    await checkout.run(mount);
    await checkout.fill(cards.declined);
    const result = await checkout.run('element.submitPayment()');
    expect(result).toMatchObject({ status: 'FAIL', error: { code: expect.any(String) } });
  });

  it('cannot be mounted nowhere, twice or after destroy', async () => {
    await construct();
    expect(await checkout.run("element.mount({ type: 'payment' }, '#nowhere')")).toMatchObject({
      error: { code: 'PARAM_INVALID' },
    });
    expect(await checkout.run('element.submitPayment()')).toMatchObject({
      status: 'FAIL',
      error: { code: 'UI_STATE_ERROR', needChangeSessionForRetry: false },
    });
    expect(await checkout.run('element.validateFields()')).toEqual({ isValid: false });
    await checkout.run(mount);
    expect(await checkout.run(mount)).toMatchObject({ error: { code: 'UI_STATE_ERROR' } });
    expect(await checkout.run('element.updatePayment("x")')).toBe(false);
    await checkout.run('element.destroy(); element.destroy()');
    expect(await checkout.page.locator('#place *').count()).toBe(0);
    expect(await checkout.run(mount)).toMatchObject({ error: { code: 'UI_STATE_ERROR' } });
  });

  it('destroyed while it loads or pays settles its promises', async () => {
    await construct();
    expect(
      await checkout.run(`(() => { const mounted = ${mount}; element.destroy(); return mounted; })()`),
    ).toMatchObject({ error: { code: 'UI_STATE_ERROR' } });
    await construct();
    await checkout.run(mount);
    await checkout.fill(cards.slow);
    const paid = `new Promise((resolve) => {
      addEventListener('message', ({ data }) => { if (data.state === 'running') element.destroy(); });
      element.submitPayment().then(resolve);
    })`;
    expect(await checkout.run(paid)).toMatchObject({ status: 'PROCESSING' });
  });

  it('with session data that no gateway issued says so', async () => {
    await checkout.run("window.element = new AMSElement({ sessionData: 'x', environment: 'sandbox' })");
    expect(await checkout.run(mount)).toMatchObject({
      error: { code: 'SDK_CREATEPAYMENT_PARAMETER_ERROR' },
    });
  });
});
