import { addBillingMerchant } from './billing-merchant.js';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { newSessionData } from './guide-session.js';
import { newVaulting, storeCard } from './stored-card.js';
import type { MerchantAccess } from '../signed-call.js';
import type { NetworkAccess } from '../test-network.js';

export type Display = 'popup' | 'embedded';

/** Something that a buyer can meet, and the way to it: with real calls, and with a network that fails where it must. */
export interface FormState {
  name: string;
  displays: readonly Display[];
  reach(checkout: FormPage, display: Display): Promise<void>;
}

const both = ['popup', 'embedded'] as const;

/** What a page does beyond the ordinary, as JavaScript: another instance of the SDK, further parameters. */
interface Opening {
  app?: string;
  params?: string;
}

/** Opens the form of a session and waits until it stands. */
async function open(checkout: FormPage, display: Display, session: object = {}): Promise<void> {
  await openWith(checkout, display, await checkout.session(session));
}

async function openWith(
  checkout: FormPage,
  display: Display,
  sessionData: string,
  opening?: Opening,
): Promise<void> {
  await startOpening(checkout, display, sessionData, opening);
  await checkout.waitForCode('SDK_END_OF_LOADING');
}

async function startOpening(
  checkout: FormPage,
  display: Display,
  sessionData: string,
  { app = 'app', params = '' }: Opening = {},
): Promise<void> {
  const all = `sessionData: ${sessionData}, notRedirectAfterComplete: true, ${params}`;
  const call =
    display === 'popup'
      ? `createComponent({ ${all} })`
      : `mountComponent({ ${all} appearance: { showSubmitButton: true } }, '#place')`;
  await checkout.run(`void ${app}.${call}.catch(() => undefined)`);
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
export function expiredSession(network: NetworkAccess): () => Promise<string> {
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

/** Session data of a merchant whose form asks for the billing address; the merchant is entered once. */
export function billingSession(network: NetworkAccess): () => Promise<string> {
  let merchant: Promise<MerchantAccess> | undefined;
  return async () => {
    merchant ??= addBillingMerchant(network);
    return JSON.stringify(await newSessionData(await merchant, { userRegion: 'US' }));
  };
}

/** Opens a session that offers two stored cards. */
async function offerStoredCards(checkout: FormPage, display: Display, opening?: Opening): Promise<void> {
  const numbers = [cards.approved, '5162774114974622'];
  const tokens = await Promise.all(numbers.map((number) => storeCard(checkout.network, number)));
  const savedPaymentMethods = tokens.map((paymentMethodId) => ({
    paymentMethodType: 'CARD',
    paymentMethodId,
  }));
  await openWith(checkout, display, await checkout.session({ savedPaymentMethods }), opening);
}

async function openVaulting(checkout: FormPage, display: Display): Promise<void> {
  const { sessionData } = await newVaulting(checkout.network);
  await openWith(checkout, display, JSON.stringify(sessionData), { app: 'newApp({}, AMSVaulting)' });
}

const inCurrency = (currency: string, value: string) => ({
  order: {
    buyer: { referenceBuyerId: 'yourBuyerId' },
    orderAmount: { currency, value },
    orderDescription: 'antom sdk test order',
    referenceOrderId: 'referenceOrderId01',
  },
  paymentAmount: { currency, value },
  enableInstallmentCollection: true,
});

/** Terms of the card, as `paymentMethodMetaData`. */
const cardTerms = (paymentMethodMetaData: object) => ({
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
});

/** What takes a while to prepare; each gives session data as a literal of JavaScript. */
export interface PreparedSessions {
  expired: () => Promise<string>;
  billing: () => Promise<string>;
}

/** Every state of the form, in the order in which a buyer may meet them. */
export function formStates({ expired, billing }: PreparedSessions): FormState[] {
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
      name: 'stored cards',
      displays: both,
      reach: (checkout, display) => offerStoredCards(checkout, display),
    },
    {
      name: 'removal of a stored card',
      displays: ['popup'],
      async reach(checkout, display) {
        await offerStoredCards(checkout, display);
        await checkout.form.locator('.stored-line .link').first().click();
        await checkout.form.locator('#removal-title').waitFor();
      },
    },
    {
      name: 'security code of a stored card',
      displays: both,
      async reach(checkout, display) {
        await offerStoredCards(checkout, display, {
          params: 'merchantAppointParam: { storedCard: { needCVV: true } },',
        });
        await checkout.submitButton.click();
        await checkout.form.locator('#card-cvv-error').waitFor();
      },
    },
    {
      name: 'consent to store the card',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display, cardTerms({ tokenizeMode: 'ASKFORCONSENT' }));
        await checkout.fill(cards.approved);
        await checkout.form.locator('.consent input').check();
      },
    },
    {
      name: 'brands of a co-badged card',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display);
        await checkout.fill('4035501428146300');
        await checkout.form.locator('input[name="card-brand"]').first().waitFor();
      },
    },
    {
      name: 'instalments and CPF',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display, inCurrency('BRL', '30000'));
        await checkout.fill('4294097400915107');
        await checkout.form.locator('#card-installments').selectOption('3');
        await checkout.form.locator('#card-cpf').fill('52998224725');
      },
    },
    {
      name: 'Korean card',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display, inCurrency('KRW', '180000'));
        await checkout.fill('9490220011669217');
        await checkout.form.locator('#card-birthDate').waitFor();
      },
    },
    {
      name: 'billing address',
      displays: both,
      async reach(checkout, display) {
        await openWith(checkout, display, await billing());
        await checkout.fill(cards.approved);
        await checkout.submitButton.click();
        await checkout.form.locator('#card-city-error').waitFor();
      },
    },
    {
      name: 'vaulting',
      displays: both,
      async reach(checkout, display) {
        await openVaulting(checkout, display);
        await checkout.fill(cards.approved);
      },
    },
    {
      name: 'vaulted',
      displays: ['popup'],
      async reach(checkout, display) {
        await openVaulting(checkout, display);
        await checkout.fill(cards.approved);
        await checkout.submitButton.click();
        await outcome(checkout);
      },
    },
    {
      name: 'challenge',
      displays: both,
      async reach(checkout, display) {
        await open(checkout, display, cardTerms({ is3DSAuthentication: true }));
        await checkout.fill(cards.approved);
        await checkout.submitButton.click();
        await checkout.page
          .frameLocator('.ams-popupoverlay iframe')
          .frameLocator('iframe')
          .locator('input')
          .first()
          .waitFor();
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
