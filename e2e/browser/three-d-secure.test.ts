import type { FrameLocator, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { cards } from './checkout-page.js';
import type { FormPage } from './form-page.js';
import { formTests } from './form-tests.js';

const tests = formTests();

/** Has the merchant ask for 3-D Secure, which begins with a challenge for most cards. */
const forced = {
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { is3DSAuthentication: true } },
};

const [web, wap] = viewports;
const places = [
  { place: 'pop-up', viewport: web, modal: 'ams-popupmodal' },
  { place: 'pop-up', viewport: wap, modal: 'ams-popupmodal-mobile' },
  { place: 'embedded form', viewport: web, modal: 'ams-popupmodal' },
  { place: 'embedded form', viewport: wap, modal: 'ams-popupmodal-mobile' },
] as const;
type Place = (typeof places)[number];
/** One of each way to stand in a page and of each size. */
const unlike = [places[0], places[3]];

/** A card form whose buyer's issuer wants to hear from the buyer. */
class ChallengedForm {
  constructor(
    readonly checkout: FormPage,
    private readonly place: Place['place'],
  ) {}

  async begin(): Promise<void> {
    const { checkout } = this;
    await (this.place === 'pop-up' ? checkout.openPopup(forced) : checkout.embed(true, forced));
    await this.pay();
  }

  /** Sends a card, and waits for the issuer's page. */
  async pay(): Promise<void> {
    await this.checkout.fill(cards.approved);
    await this.checkout.payButton.click();
    await this.code.waitFor();
  }

  get window(): Locator {
    return this.checkout.page.locator('.ams-popupoverlay');
  }

  /** The issuer's page, in a frame of the gateway's. */
  get issuer(): FrameLocator {
    return this.window.frameLocator('iframe').frameLocator('iframe');
  }

  get code(): Locator {
    return this.issuer.getByLabel('Confirmation code');
  }

  async confirm(code: string): Promise<void> {
    await this.code.fill(code);
    await this.issuer.getByRole('button', { name: 'Confirm' }).click();
  }

  /** Closes the window, and says that it was meant. */
  async leave(): Promise<void> {
    await this.window.getByRole('button', { name: 'Close' }).click();
    await this.window.getByRole('button', { name: 'Leave', exact: true }).click();
  }

  /** What the merchant was told since the form could be used. */
  async codes(): Promise<string[]> {
    return (await this.checkout.seen()).codes.slice(2);
  }
}

async function openChallenged({ place, viewport }: Place): Promise<ChallengedForm> {
  const challenged = new ChallengedForm(await tests.open({ viewport }), place);
  await challenged.begin();
  return challenged;
}

describe('a buyer whose issuer asks for a confirmation', () => {
  it.each(places)('gives it in a window, in the $place on $viewport.name', async (where) => {
    const challenged = await openChallenged(where);
    const { checkout, window } = challenged;
    const modal = window.locator(`.${where.modal}`);
    const box = await modal.boundingBox();
    expect(box?.width).toBe(where.viewport === wap ? 390 : 600);
    expect(await window.locator('iframe').getAttribute('src')).toMatch(tests.network.urls.gateway);

    await challenged.confirm('000000');
    await challenged.issuer.getByRole('alert').waitFor();
    await challenged.confirm('123456');
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect(await challenged.codes()).toEqual(['SDK_PAYMENT_CHALLENGE', 'SDK_PAYMENT_SUCCESSFUL']);
    expect(await window.count()).toBe(0);
  });

  it.each(unlike)(
    'may think better of it and pay otherwise, in the $place on $viewport.name',
    async (where) => {
      const challenged = await openChallenged(where);
      const { checkout } = challenged;
      await challenged.leave();
      await checkout.waitForCode('SDK_PAYMENT_RETRY');
      expect(await challenged.window.count()).toBe(0);
      await checkout.form.getByText('The payment did not go through').waitFor();

      await challenged.pay();
      await challenged.confirm('123456');
      await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
      expect(await challenged.codes()).toEqual([
        'SDK_PAYMENT_CHALLENGE',
        'SDK_PAYMENT_RETRY',
        'SDK_PAYMENT_CHALLENGE',
        'SDK_PAYMENT_SUCCESSFUL',
      ]);
    },
  );

  it('may cancel at the issuer, which is a declined payment', async () => {
    const challenged = await openChallenged(places[0]);
    await challenged.issuer.getByRole('button', { name: 'Cancel payment' }).click();
    await challenged.checkout.waitForCode('SDK_PAYMENT_RETRY');
    expect(await challenged.window.count()).toBe(0);
  });

  it('stays in the window where leaving was not meant, and Escape asks about the window alone', async () => {
    const challenged = await openChallenged(places[0]);
    const { checkout, window } = challenged;
    await window.getByRole('button', { name: 'Close' }).focus();
    await checkout.page.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Keep paying' }).click();
    await challenged.confirm('123456');
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    expect((await checkout.seen()).closes).toBe(0);
  });
});

describe('of a challenge nothing is left in the page,', () => {
  it.each(unlike)('neither after it nor in its midst, in the $place on $viewport.name', async (where) => {
    const checkout = await tests.open(where);
    const challenged = new ChallengedForm(checkout, where.place);
    const before = await checkout.markup();
    await challenged.begin();
    await checkout.run('app.unmount()');
    expect(await checkout.markup()).toBe(before);
    expect(checkout.page.frames()).toHaveLength(1);

    await challenged.begin();
    await challenged.confirm('123456');
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    await checkout.run('app.unmount()');
    expect(await checkout.markup()).toBe(before);
  });
});
