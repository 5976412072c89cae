import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { newSessionData } from './guide-session.js';
import type { TestNetwork } from '../test-network.js';

export type Display = 'popup' | 'embedded';

/** Something that a buyer can meet, and the way to it: with real calls, and with a network that fails where it must. */
export interface FormState {
  name: string;
  displays: readonly Display[];
  reach(checkout: FormPage, display: Display): Promise<void>;
}

const both = ['popup', 'embedded'] as const;

/** Opens the form of a session and waits until it stands. */
async function open(checkout: FormPage, display: Display, session: object = {}): Promise<void> {
  await startOpening(checkout, display, await checkout.session(session));
  await checkout.waitForCode('SDK_END_OF_LOADING');
}

async function startOpening(checkout: FormPage, display: Display, sessionData: string): Promise<void> {
  const call = display === 'popup' ? `popup(${sessionData})` : `embed(${sessionData})`;
  await checkout.run(`void ${call}.catch(() => undefined)`);
}

async function pay(checkout: FormPage, display: Display, number: string): Promise<void> {
  await open(checkout, display);
  await checkout.fill(number);
  await checkout.submitButton.click();
}

/** The answers of a checkout call never come. */
async function hold(checkout: FormPage, call: string): Promise<void> {
  await checkout.page.route(`**/checkout/${call}`, () => undefined);
}

/** The replies of a checkout call are lost. */
async function lose(checkout: FormPage, call: string): Promise<void> {
  await checkout.page.route(`**/checkout/${call}`, (route) => route.abort('connectionreset'));
}

/** Where a title stands in the place of the form. */
const outcome = (checkout: FormPage) => checkout.title.waitFor();
const notice = (checkout: FormPage) => checkout.form.locator('[role=alert] .notice').first().waitFor();

/** Session data that has expired; made once, because the shortest session takes a while to end. */
export function expiredSession(network: TestNetwork): () => Promise<string> {
  let data: Promise<string> | undefined;
  const expiresAtMs = Date.now() + 3_000;
  const make = () =>
    newSessionData(network, {
      paymentSessionExpiryTime: new Date(expiresAtMs).toISOString().replace(/\.\d+/, ''),
    });
  return async () => {
    data ??= make();
    await data;
    const leftMs = expiresAtMs - Date.now();
    if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
    return JSON.stringify(await data);
  };
}

/** Every state of the form, in the order in which a buyer may meet them. */
export function formStates(expired: () => Promise<string>): FormState[] {
  return [
    {
      name: 'loading',
      displays: both,
      async reach(checkout, display) {
        await hold(checkout, 'loadSession');
        await startOpening(checkout, display, await checkout.session());
        await checkout.page.locator('#ams-component-loading').waitFor();
      },
    },
    { name: 'empty', displays: both, reach: (checkout, display) => open(checkout, display) },
    {
      name: 'filled',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display);
        await checkout.fill(cards.approved);
      },
    },
    {
      name: 'errors',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display);
        await checkout.field('cc-number').fill('4054695723100769');
        await checkout.submitButton.click();
        await checkout.form.locator('#card-name-error').waitFor();
      },
    },
    {
      name: 'declined',
      displays: both,
      async reach(checkout, display) {
        await pay(checkout, display, cards.declined);
        await notice(checkout);
      },
    },
    {
      name: 'offline',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display);
        await checkout.fill(cards.approved);
        await checkout.page.context().setOffline(true);
        await notice(checkout);
      },
    },
    {
      name: 'submitting',
      displays: both,
      async reach(checkout, display) {
        await hold(checkout, 'submitCard');
        await pay(checkout, display, cards.approved);
        await checkout.form.locator('[autocomplete="cc-number"][aria-disabled=true]').waitFor();
      },
    },
    {
      name: 'unknown outcome',
      displays: both,
      async reach(checkout, display) {
        await lose(checkout, 'submitCard');
        await lose(checkout, 'readStatus');
        await pay(checkout, display, cards.approved);
        await notice(checkout);
      },
    },
    {
      name: 'confirming',
      displays: both,
      async reach(checkout, display) {
        await hold(checkout, 'readStatus');
        await pay(checkout, display, cards.slow);
        await outcome(checkout);
      },
    },
    {
      name: 'done',
      displays: both,
      async reach(checkout, display) {
        await pay(checkout, display, cards.approved);
        await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
        await outcome(checkout);
      },
    },
    {
      name: 'expired',
      displays: both,
      async reach(checkout, display) {
        await startOpening(checkout, display, await expired());
        await outcome(checkout);
      },
    },
    {
      name: 'refused',
      displays: both,
      async reach(checkout, display) {
        await startOpening(checkout, display, "btoa('0'.repeat(48)) + '&&SG&&111'");
        await outcome(checkout);
      },
    },
    {
      name: 'unreachable',
      displays: ['popup'],
      async reach(checkout, display) {
        await lose(checkout, 'loadSession');
        await startOpening(checkout, display, await checkout.session());
        await outcome(checkout);
      },
    },
    {
      name: 'no frame',
      displays: ['popup'],
      async reach(checkout, display) {
        await lose(checkout, 'frame/**');
        const data = await checkout.session();
        await checkout.page.clock.install();
        await startOpening(checkout, display, data);
        await checkout.page.clock.fastForward(60_000);
        await checkout.page
          .locator('.ams-component-container [role=alert], #ams-component-container [role=alert]')
          .waitFor();
      },
    },
    {
      name: 'leave dialog',
      displays: ['popup'],
      async reach(checkout, display) {
        await open(checkout, display);
        await checkout.fill(cards.approved);
        await checkout.field('cc-number').press('Escape');
        await checkout.page.getByRole('alertdialog').waitFor();
      },
    },
  ];
}
