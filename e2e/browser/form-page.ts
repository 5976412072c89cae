import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { NetworkAccess } from '../test-network.js';
import { newSessionData } from './guide-session.js';
import type { serveMerchant } from './guide-page.js';

/** A merchant's bare page that keeps what the SDK tells it; `?locale=` is the language it asks for. */
export function formPageHtml(gatewayUrl: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A bare page</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>
html { overflow-y: scroll }
.night { background: oklch(0.2 0.02 260) }
.picture { color: #fff; background: linear-gradient(#000, #333) }
</style></head>
<body>
<button id="opener">Order</button>
<dialog id="cart"><p>A dialog of the merchant's own</p></dialog>
<div id="place"></div>
<script src="${gatewayUrl}/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js"></script>
<script>
var seen = { codes: [], events: [], logs: [], closes: 0 };
const locale = new URLSearchParams(location.search).get('locale') || 'en_US';
const newApp = (options, Sdk = AMSCashierPayment) => new Sdk({
  environment: 'sandbox',
  locale,
  onLog: (log) => { seen.logs.push(log); },
  onEventCallback: (event) => { seen.events.push(event); seen.codes.push(event.code); },
  onClose: () => { seen.closes += 1; },
  ...options,
});
const app = newApp();
const outcomeOf = (promise) => promise.then(() => 'resolved', (error) => error.code || error.message);
const popup = (sessionData, other = app) => other.createComponent({ sessionData, notRedirectAfterComplete: true });
const embed = (sessionData, showSubmitButton = true, place = '#place') =>
  app.mountComponent({ sessionData, appearance: { showSubmitButton }, notRedirectAfterComplete: true }, place);
</script>
</body>
</html>`;
}

export type Merchant = Awaited<ReturnType<typeof serveMerchant>>;

export interface SeenByMerchant {
  codes: string[];
  events: { code: string; result?: { paymentResultCode?: string; result?: { resultStatus: string } } }[];
  logs: { code: string; message: string }[];
  closes: number;
}

const cardFrame = 'iframe[src*="/checkout/frame/"]';

/** The bare page in a browser, and the card form in it. */
export class FormPage {
  private constructor(
    readonly page: Page,
    readonly network: NetworkAccess,
  ) {}

  static async open(
    context: BrowserContext,
    merchant: Pick<Merchant, 'url'>,
    network: NetworkAccess,
    query = '',
  ): Promise<FormPage> {
    const page = await context.newPage();
    await page.goto(merchant.url + query);
    return new FormPage(page, network);
  }

  get form(): FrameLocator {
    return this.page.frameLocator(cardFrame);
  }

  get payButton(): Locator {
    return this.form.getByRole('button', { name: 'Pay S$42.00' });
  }

  /** The pay button in any language. */
  get submitButton(): Locator {
    return this.form.locator('button[type=submit]');
  }

  /** A card field in any language, by its token of autofill: `cc-number`. */
  field(token: string): Locator {
    return this.form.locator(`[autocomplete="${token}"]`);
  }

  /** The frame itself, for what a locator cannot do. */
  async frame(): Promise<Frame> {
    const handle = await this.page.locator(cardFrame).elementHandle();
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('no card form is there');
    return frame;
  }

  get title(): Locator {
    return this.form.getByRole('heading', { level: 1 });
  }

  /** Runs a line of the merchant's own code. */
  run(code: string): Promise<unknown> {
    return this.page.evaluate<unknown>(code);
  }

  async seen(): Promise<SeenByMerchant> {
    return this.page.evaluate<SeenByMerchant>('seen');
  }

  async openPopup(extra?: object): Promise<void> {
    await this.run(`popup(${await this.session(extra)})`);
  }

  async embed(showSubmitButton = true, extra?: object): Promise<void> {
    await this.run(`embed(${await this.session(extra)}, ${String(showSubmitButton)})`);
  }

  /** The page as its elements and attributes; an empty style is none. */
  async markup(): Promise<string> {
    return String(await this.run('document.documentElement.outerHTML')).replaceAll(' style=""', '');
  }

  /** A new session's data as a literal of JavaScript. */
  async session(extra?: object): Promise<string> {
    return JSON.stringify(await newSessionData(this.network, extra));
  }

  async fill(number: string): Promise<void> {
    await this.field('cc-number').fill(number);
    await this.field('cc-exp').fill('12/30');
    await this.field('cc-csc').fill('123');
    await this.field('cc-name').fill('Ann Buyer');
  }

  async waitForCode(code: string): Promise<void> {
    await this.page.waitForFunction((wanted) => window.seen.codes.includes(wanted), code);
  }

  /** Which element of the merchant's page has focus, by its id. */
  async focusedId(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? '');
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close' }).click();
  }
}

declare global {
  interface Window {
    seen: SeenByMerchant;
  }
}
