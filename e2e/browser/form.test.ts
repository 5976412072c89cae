import { beforeEach, describe, expect, it } from 'vitest';
import { startTestNetwork } from '../test-network.js';
import { cards } from './checkout-page.js';
import { FormPage, formPageHtml } from './form-page.js';
import { formTests } from './form-tests.js';
import { serveMerchant } from './guide-page.js';

const tests = formTests();
let checkout: FormPage;

beforeEach(async () => {
  checkout = await tests.open();
});

describe('the pop-up', () => {
  it('goes by Escape, gives focus and scrolling back, and tells onClose and the event', async () => {
    await checkout.page.locator('#opener').focus();
    await checkout.openPopup();
    await expect.poll(() => checkout.focusedId()).toBe('');
    expect(await checkout.run('getComputedStyle(document.documentElement).overflowY')).toBe('hidden');
    await checkout.form.getByLabel('Card number').press('Escape');
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');
    expect(await checkout.focusedId()).toBe('opener');
    expect(await checkout.run('document.documentElement.style.overflow + document.body.style.overflow')).toBe(
      '',
    );
    expect((await checkout.seen()).closes).toBe(1);
  });

  it('asks before typed details go, and stays when asked to', async () => {
    await checkout.openPopup();
    await checkout.form.getByLabel('Card number').fill('4054');
    await checkout.form.getByLabel('Card number').press('Escape');
    await checkout.page.getByText('The card details you typed will be cleared.').waitFor();
    await checkout.page.keyboard.press('Escape');
    await checkout.form.getByLabel('Name on card').fill('Ann');
    await checkout.close();
    await checkout.page.getByRole('button', { name: 'Leave', exact: true }).click();
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');
  });

  it('asks about what is lost now: not during a composition, and no more once the payment succeeded', async () => {
    await checkout.openPopup();
    await checkout.fill(cards.approved);
    const question = checkout.page.getByRole('alertdialog');
    const composed = "new KeyboardEvent('keydown', { key: 'Escape', isComposing: true })";
    await checkout.run(`void document.dispatchEvent(${composed})`);
    expect(await question.count()).toBe(0);
    await checkout.close();
    await question.getByText('The card details you typed will be cleared.').waitFor();
    expect(await checkout.run('app.submit()')).toMatchObject({ code: 'SUCCESS' });
    await checkout.form.getByText('Payment received').waitFor();
    await question.waitFor({ state: 'detached' });
    expect((await checkout.seen()).codes).toContain('SDK_PAYMENT_SUCCESSFUL');
  });

  it('two of them, removed in the order they came, leave the page scrolling', async () => {
    await checkout.run(`popup(${await checkout.session()})`);
    await checkout.run(`var second = newApp(); popup(${await checkout.session()}, second)`);
    await checkout.run('app.unmount(); second.unmount()');
    expect(await checkout.run('document.documentElement.style.overflow + document.body.style.overflow')).toBe(
      '',
    );
    expect(await checkout.page.locator('iframe').count()).toBe(0);
  });

  it('stands above a dialog of the merchant and can be used there', async () => {
    await checkout.run("document.getElementById('cart').showModal()");
    await checkout.openPopup();
    await checkout.fill(cards.approved);
    await checkout.payButton.click();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    await checkout.form.getByRole('button', { name: 'Back to the shop' }).click();
    await checkout.page.waitForFunction('seen.closes === 1');
    expect((await checkout.seen()).codes).not.toContain('SDK_PAYMENT_CANCEL');
  });

  it('without a loader of its own leaves the page alone until it is shown', async () => {
    const data = await checkout.session();
    const create = `app.createComponent({ sessionData: ${data}, appearance: { showLoading: false } })`;
    const locked = 'document.body.style.overflow';
    expect(await checkout.run(`(() => { window.opening = ${create}; return ${locked}; })()`)).toBe('');
    await checkout.run('opening');
    expect(await checkout.run(locked)).toBe('hidden');
  });

  it('says how a session that expired ends, answers submit() by it, and has a way out', async () => {
    const inThreeSeconds = new Date(Date.now() + 3_000).toISOString().replace(/\.\d+/, '');
    const data = await checkout.session({ paymentSessionExpiryTime: inThreeSeconds });
    // A slow machine opens it when it is over already, which must look the same.
    await checkout.run(`outcomeOf(popup(${data}))`);
    await checkout.waitForCode('SDK_PAYMENT_ERROR');
    const { events, codes } = await checkout.seen();
    expect(events.at(-1)?.result).toMatchObject({
      paymentResultCode: 'INQUIRY_PAYMENT_SESSION_FAILED',
      result: { resultStatus: 'F' },
    });
    expect(await checkout.run('app.submit()')).toMatchObject({ code: 'INQUIRY_PAYMENT_SESSION_FAILED' });
    expect(codes).not.toContain('SDK_DUPLICATE_SUBMISSION_BEHAVIOR');
    await checkout.form.getByRole('button', { name: 'Back to the shop' }).click();
    await checkout.page.waitForFunction('seen.closes === 1');
  });
});

describe('a submission', () => {
  it('pressed twice is sent once, and the page hears of the second press', async () => {
    await checkout.embed();
    await checkout.fill(cards.approved);
    await checkout.payButton.dblclick();
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    const { codes, logs } = await checkout.seen();
    expect(codes.filter((code) => code === 'SDK_PAYMENT_SUCCESSFUL')).toHaveLength(1);
    expect(codes).toContain('SDK_DUPLICATE_SUBMISSION_BEHAVIOR');
    expect(logs).toEqual([
      { code: 'CHECKOUT_CALL_ANSWERED', message: 'loadSession: open' },
      { code: 'CHECKOUT_CALL_ANSWERED', message: 'submitCard: SUCCESS' },
    ]);
    expect(await checkout.run('app.submit()')).toMatchObject({ code: 'REPEAT_REQ_REJECT' });
  });

  it('that the page removes while it runs is answered as processing, never as cancelled', async () => {
    await checkout.embed(false);
    await checkout.fill(cards.approved);
    const answer = await checkout.run(`(async () => {
      const sent = new Promise((resolve) => addEventListener('message', ({ data }) => {
        if (data.type === 'submission') resolve(app.unmount());
      }));
      const answered = app.submit();
      await sent;
      return answered;
    })()`);
    expect(answer).toMatchObject({ code: 'SDK_PAYMENT_PROCESSING' });
    expect((await checkout.seen()).codes).not.toContain('SDK_PAYMENT_CANCEL');
  });

  it('whose form the page threw away is processing for the next one too', async () => {
    await checkout.embed(false);
    await checkout.fill(cards.approved);
    const answer = await checkout.run(`(async () => {
      const sent = new Promise((resolve) => addEventListener('message', ({ data }) => {
        if (data.type === 'submission') resolve(document.getElementById('place').textContent = '');
      }));
      void app.submit();
      await sent;
      return app.submit();
    })()`);
    expect(answer).toMatchObject({ code: 'SDK_PAYMENT_PROCESSING' });
  });

  it('offline sends nothing, keeps what was typed, and leaving it cancels', async () => {
    await checkout.openPopup();
    await checkout.fill(cards.approved);
    await checkout.page.context().setOffline(true);
    await checkout.form.getByText('You are offline').waitFor();
    expect(await checkout.payButton.getAttribute('aria-disabled')).toBe('true');
    await checkout.form.getByLabel('Name on card').press('Enter');
    await checkout.waitForCode('SDK_SUBMIT_NETWORK_ERROR');
    expect(await checkout.form.getByLabel('Security code').inputValue()).toBe('123');
    await checkout.close();
    await checkout.page.getByText('The card details you typed will be cleared.').waitFor();
    await checkout.page.getByRole('button', { name: 'Leave', exact: true }).click();
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');
  });

  it('after a decline brings the buyer to the emptied code, and leaves focus in the page that has it', async () => {
    await checkout.openPopup();
    await checkout.fill(cards.declined);
    await checkout.payButton.click();
    await checkout.form.getByText('Enter it again').waitFor();
    const cvv = checkout.form.getByLabel('Security code');
    await expect.poll(() => cvv.evaluate((input) => input === document.activeElement)).toBe(true);
    await checkout.close();
    await checkout.page.getByRole('button', { name: 'Leave', exact: true }).click();
    await checkout.waitForCode('SDK_PAYMENT_CANCEL');

    await checkout.embed(false);
    await checkout.page.locator('#opener').focus();
    expect(await checkout.run('app.submit()')).toMatchObject({ code: 'FORM_INVALID' });
    await checkout.form.getByText('4 fields to check. Enter the long number on your card.').waitFor({
      state: 'attached',
    });
    expect(await checkout.focusedId()).toBe('opener');
  });
});

it('lets the expiry date be edited where the caret stands, and pads the month once it is left', async () => {
  await checkout.embed();
  const expiry = checkout.form.getByLabel('Expiry date');
  const select = (from: number, to: number) =>
    expiry.evaluate(
      (input, [start, end]) => {
        if (input instanceof HTMLInputElement) input.setSelectionRange(start ?? 0, end ?? 0);
      },
      [from, to],
    );
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await expiry.press(key);
    return expiry.inputValue();
  };
  await expiry.pressSequentially('1230');
  await select(0, 2);
  expect(await keys('1')).toBe('1/30');
  expect(await keys('1')).toBe('11/30');
  expect(await keys('Backspace', '0')).toBe('10/30');
  await select(0, 0);
  expect(await keys('Delete')).toBe('0/30');
  expect(await keys('Delete')).toBe('/30');
  expect(await keys('9')).toBe('9/30');
  await expiry.blur();
  expect(await expiry.inputValue()).toBe('09/30');

  const number = checkout.form.getByLabel('Card number');
  await number.pressSequentially('9490220011669217');
  await number.blur();
  expect(await checkout.form.locator('#card-number-error').count()).toBe(0);
  await number.fill('4054695723100769');
  await number.blur();
  await checkout.form.getByText('Check the card number for a mistake.').first().waitFor();
});

describe('the embedded form', () => {
  it('goes with the colours around it, whatever their notation, and with a switch of them', async () => {
    await checkout.run("document.body.className = 'night'");
    await checkout.embed();
    const look = () =>
      checkout.form
        .locator('html')
        .evaluate(
          (root) => `${root.style.colorScheme} ${String(root.style.backgroundColor !== 'transparent')}`,
        );
    expect(await look()).toBe('dark true');
    await checkout.run("document.body.className = ''");
    await expect.poll(look).toBe('light false');
    await checkout.run("document.body.className = 'picture'");
    await expect.poll(look).toBe('dark false');
    await checkout.run(
      "document.documentElement.style.backgroundColor = '#fff'; document.body.className = ''",
    );
    await expect.poll(look).toBe('light true');
  });

  it('may be mounted into an element, and again after the page threw its container away', async () => {
    const data = await checkout.session();
    const mount = `outcomeOf(embed(${data}, true, document.getElementById('place')))`;
    expect(await checkout.run(mount)).toBe('resolved');
    expect(await checkout.run(mount)).toBe('SDK_CREATECOMPONENT_ERROR');
    await checkout.run("document.getElementById('place').textContent = ''");
    expect(await checkout.run(mount)).toBe('resolved');
  });

  it('removed while it loads settles its promise and leaves nothing', async () => {
    const data = await checkout.session();
    const outcome = `(() => { const ready = outcomeOf(embed(${data})); app.unmount(); return ready; })()`;
    expect(await checkout.run(outcome)).toBe('resolved');
    expect(await checkout.page.locator('iframe').count()).toBe(0);
    expect((await checkout.seen()).codes).toEqual(['SDK_START_OF_LOADING', 'SDK_END_OF_LOADING']);
  });
});

it('a page without a body yet is told so', async () => {
  const data = await checkout.session();
  const outcome = await checkout.run(`document.body.remove(); outcomeOf(popup(${data}))`);
  expect(outcome).toBe('SDK_CREATECOMPONENT_ERROR');
});

describe('when the gateway goes away', () => {
  it('a payment that was sent is left processing, and a form that cannot come says so', async () => {
    const network = await startTestNetwork();
    const merchant = await serveMerchant(() => formPageHtml(network.urls.gateway));
    checkout = await FormPage.open(await tests.newProfile(), merchant, network);
    await checkout.openPopup();
    await checkout.fill(cards.approved);
    await network.close();
    await checkout.payButton.click();
    await checkout.waitForCode('SDK_SUBMIT_NETWORK_ERROR');
    await checkout.form.getByText('We do not know yet whether your payment went through').waitFor();
    expect((await checkout.seen()).logs.at(-1)).toMatchObject({ code: 'CHECKOUT_CALL_LOST' });
    await checkout.close();
    await checkout.page.getByText('may still go through').waitFor();
    await checkout.page.getByRole('button', { name: 'Leave', exact: true }).click();
    await checkout.waitForCode('SDK_PAYMENT_PROCESSING');
    expect((await checkout.seen()).codes).not.toContain('SDK_PAYMENT_CANCEL');

    await checkout.page.clock.install();
    await checkout.run("void (window.opened = outcomeOf(popup(btoa('0'.repeat(48)) + '&&SG&&111')))");
    await checkout.page.clock.fastForward(60_000);
    expect(await checkout.run('opened')).toBe('SDK_CREATECOMPONENT_ERROR');
    expect((await checkout.seen()).logs.at(-1)).toMatchObject({ code: 'CARD_FORM_LOAD_TIMED_OUT' });
    await checkout.page.getByRole('button', { name: 'Try again' }).waitFor();
    await checkout.page.getByRole('button', { name: 'Back to the shop' }).click();
    await expect.poll(async () => (await checkout.seen()).closes).toBe(2);
    expect((await checkout.seen()).codes).not.toContain('SDK_PAYMENT_CANCEL');
    expect(await checkout.page.locator('iframe').count()).toBe(0);
    await merchant.close();
  });
});
