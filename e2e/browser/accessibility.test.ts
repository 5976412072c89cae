import { describe, expect, it } from 'vitest';
import { viewports } from '../browser.js';
import { axeViolations } from './axe.js';
import { cards } from './checkout-page.js';
import { formTests } from './form-tests.js';
import { billingSession, expiredSession, formStates } from './form-states.js';

const tests = formTests();
let expired: (() => Promise<string>) | undefined;
let billing: (() => Promise<string>) | undefined;
const states = formStates({
  expired: () => (expired ??= expiredSession(tests.network))(),
  billing: () => (billing ??= billingSession(tests.network))(),
});

/** Embedded, a form has the same document and less around it, so that two of its states stand for all. */
const seen = states.flatMap((state) => [
  { state, name: state.name, display: 'popup' as const },
  ...(['empty', 'errors'].includes(state.name)
    ? [{ state, name: state.name, display: 'embedded' as const }]
    : []),
]);

/** Both colour schemes and both sizes of window; `npm run contact-sheet` asks the same of all their combinations. */
const looks = [
  { viewport: viewports[0], colorScheme: 'light' },
  { viewport: viewports[1], colorScheme: 'dark' },
] as const;

describe('axe finds nothing wrong, light on the web and dark on WAP,', () => {
  it.each(seen)('in: $name, $display', async ({ state, display }) => {
    const checkout = await tests.open();
    await state.reach(checkout, display);
    for (const { viewport, colorScheme } of looks) {
      await checkout.page.emulateMedia({ colorScheme });
      await checkout.page.setViewportSize(viewport);
      expect(await axeViolations(checkout.page)).toEqual([]);
    }
  });
});

const themes = ['default', 'night', 'nostalgicGray', 'agateGreen', 'cherryBlossomPink', 'gamingPurple'];

it.each(themes)(
  'axe finds nothing wrong in the theme %s: mistakes, a decline, leaving, a payment',
  async (theme) => {
    const checkout = await tests.open();
    const data = await checkout.session();
    await checkout.run(
      `app.createComponent({ sessionData: ${data}, notRedirectAfterComplete: true, appearance: { theme: '${theme}' } })`,
    );
    const expectNothing = async () => expect(await axeViolations(checkout.page)).toEqual([]);
    await checkout.submitButton.click();
    await checkout.form.locator('#card-name-error').waitFor();
    await expectNothing();

    await checkout.fill(cards.declined);
    await checkout.submitButton.click();
    await checkout.form.getByText('The payment did not go through').waitFor();
    await expectNothing();

    await checkout.close();
    await checkout.page.getByRole('alertdialog').waitFor();
    await expectNothing();
    await checkout.page.getByRole('button', { name: 'Keep paying' }).click();

    await checkout.fill(cards.approved);
    await checkout.submitButton.click();
    await checkout.form.getByText('Payment received').waitFor();
    await expectNothing();
  },
);

it('axe finds nothing wrong where the text runs from right to left', async () => {
  const checkout = await tests.open({ locale: 'ar_SA' });
  await checkout.openPopup();
  await checkout.submitButton.click();
  expect(await axeViolations(checkout.page)).toEqual([]);
});

describe('with the keyboard alone', () => {
  it('a buyer pays in the pop-up, leaves it, and is back where it was opened', async () => {
    const checkout = await tests.open();
    const { keyboard } = checkout.page;
    await checkout.page.locator('#opener').focus();
    await checkout.openPopup();
    await checkout.form.locator('input:focus').waitFor();
    await keyboard.type(cards.approved);
    for (const text of ['1230', '123', 'Ann Buyer']) {
      await keyboard.press('Tab');
      await keyboard.type(text);
    }
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
    await checkout.form.locator('h1:focus').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await checkout.page.waitForFunction('seen.closes === 1');
    expect(await checkout.focusedId()).toBe('opener');
  });

  it('a buyer comes into the embedded form, mends a field, pays, and is not brought elsewhere', async () => {
    const checkout = await tests.open();
    const { keyboard } = checkout.page;
    await checkout.embed();
    await checkout.page.locator('#opener').focus();
    await keyboard.press('Tab');
    await keyboard.type('4054695723100769');
    await keyboard.press('Enter');
    await checkout.waitForCode('SDK_FORM_VERIFICATION_FAILED');
    await expect
      .poll(() => checkout.field('cc-number').evaluate((input) => input === document.activeElement))
      .toBe(true);
    await keyboard.press('Backspace');
    await keyboard.type('8');
    for (const text of ['1230', '123', 'Ann Buyer']) {
      await keyboard.press('Tab');
      await keyboard.type(text);
    }
    await keyboard.press('Enter');
    await checkout.waitForCode('SDK_PAYMENT_SUCCESSFUL');
  });

  it.each([
    { colorScheme: 'light', ground: '#ffffff', text: 'rgb(22, 25, 31)' },
    { colorScheme: 'dark', ground: '#1a1c21', text: 'rgb(242, 244, 247)' },
  ] as const)(
    "the page's own buttons show that they have focus, though the accent is the ground's: $colorScheme",
    async ({ colorScheme, ground, text }) => {
      const checkout = await tests.open({ colorScheme });
      const data = await checkout.session();
      await checkout.run(
        `app.createComponent({ sessionData: ${data}, appearance: { accentColor: '${ground}' } })`,
      );
      await checkout.form.locator('input:focus').waitFor();
      await checkout.page.keyboard.press('Shift+Tab');
      const ringOf = (button: Element) => {
        const { outlineStyle, outlineColor } = getComputedStyle(button);
        return `${outlineStyle} ${outlineColor}`;
      };
      const close = checkout.page.getByRole('button', { name: 'Close' });
      await expect.poll(() => close.evaluate(ringOf)).toBe(`solid ${text}`);
      const [button, frame] = [
        await close.boundingBox(),
        await checkout.page.locator('iframe').boundingBox(),
      ];
      // The ring is 2 px wide, 2 px away from the button; the frame would cover it.
      expect((frame?.y ?? 0) - (button?.y ?? 0) - (button?.height ?? 0)).toBeGreaterThanOrEqual(4);
      await checkout.fill(cards.approved);
      await checkout.field('cc-number').press('Escape');
      const stay = checkout.page.getByRole('alertdialog').getByRole('button').first();
      await expect.poll(() => stay.evaluate(ringOf)).toBe(`solid ${text}`);
    },
  );

  it('focus goes round inside the pop-up, and never to the page behind it', async () => {
    const checkout = await tests.open();
    await checkout.openPopup();
    const places = new Set<string>();
    for (let presses = 0; presses < 12; presses++) {
      await checkout.page.keyboard.press('Tab');
      places.add(
        await checkout.page.evaluate(
          () => document.activeElement?.id || (document.activeElement?.tagName ?? ''),
        ),
      );
    }
    expect([...places].sort()).toEqual(['BUTTON', 'IFRAME']);
    const first = await checkout.page.evaluate(() => document.activeElement?.tagName);
    await checkout.page.keyboard.press('Shift+Tab');
    expect(['BUTTON', 'IFRAME']).toContain(first);
    expect(await checkout.focusedId()).not.toBe('opener');
  });
});

describe('who cannot see hears', () => {
  it('that the form is loading', async () => {
    const checkout = await tests.open();
    await checkout.page.route('**/checkout/loadSession', () => undefined);
    await checkout.run(`void popup(${await checkout.session()})`);
    await checkout.page.getByRole('status', { name: 'Loading the card form' }).waitFor();
  });

  it('each mistake with its field', async () => {
    const checkout = await tests.open();
    await checkout.embed();
    await checkout.submitButton.click();
    for (const token of ['cc-number', 'cc-exp', 'cc-csc', 'cc-name']) {
      const said = await checkout.field(token).evaluate((input) => ({
        invalid: input.getAttribute('aria-invalid'),
        text: (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      }));
      expect(said.invalid).toBe('true');
      expect(said.text).toMatch(/Enter/);
    }
  });

  it('why a payment was declined, from a region that was there before', async () => {
    const checkout = await tests.open();
    await checkout.embed();
    const region = await checkout.form.locator('[role=alert]').first().elementHandle();
    expect(await region.textContent()).toBe('');
    await checkout.fill(cards.declined);
    await checkout.submitButton.click();
    await checkout.form.getByText('The payment did not go through').waitFor();
    expect(await region.textContent()).toContain('The payment did not go through');
  });

  it('that it was paid', async () => {
    const checkout = await tests.open();
    await checkout.embed();
    await checkout.fill(cards.approved);
    await checkout.submitButton.click();
    await checkout.form.getByRole('status').getByText('Payment received').waitFor();
  });
});
