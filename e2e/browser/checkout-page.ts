import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

/** Published test cards (packages/simulators/README.md). */
export const cards = {
  approved: '4054695723100768',
  declined: '4054692760174822',
  replyLost: '5162770000000720',
  slow: '5162770000000746',
  /** Approved, and not among the numbers that the shop shows for copying. */
  notOnThePage: '4600729331819383',
  /** Declined, and not among them either. */
  declinedNotOnThePage: '5162770472561357',
} as const;

/** What reached the merchant's page while it was open. */
export interface Witness {
  events: { code: string; message?: string; result?: { paymentResultCode?: string } }[];
  messages: unknown[];
}

/** What the shop's server says of an order. */
export interface OrderAnswer {
  state: string;
  paymentRequestIds: string[];
  paymentStatus: string | null;
  paymentResultCode: string | null;
  captured: boolean;
  isFinal: boolean;
  notifications: { type: string; verified: boolean }[];
}

/** The shop's checkout of an order of S$42.00, opened as a buyer does it: product, cart, checkout. */
export class CheckoutPage {
  private constructor(
    readonly page: Page,
    readonly urls: { gateway: string; shop: string },
    readonly orderId: string,
  ) {}

  static async open(
    context: BrowserContext,
    urls: { gateway: string; shop: string },
    query = '',
  ): Promise<CheckoutPage> {
    const page = await context.newPage();
    await page.addInitScript(witness);
    await page.goto(urls.shop);
    await page
      .getByRole('button', { name: /^Add to cart: / })
      .first()
      .click();
    await page.goto(`${urls.shop}/cart`);
    await page.getByRole('button', { name: 'Check out' }).click();
    await page.waitForURL('**/checkout/*');
    const orderId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    if (query !== '') await page.goto(page.url() + query);
    return new CheckoutPage(page, urls, orderId);
  }

  /** The card form: the one frame on the gateway's origin. */
  get form(): FrameLocator {
    return this.page.frameLocator(`iframe[src^="${this.urls.gateway}/checkout/frame/"]`);
  }

  async choosePopup(): Promise<void> {
    await this.page.getByText('Pay in a pop-up').click();
  }

  /** The shop's own pay button, below the embedded form or as the opener of the pop-up. */
  async pressShopPay(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pay S$42.00' }).click();
  }

  async fillCard(number: string): Promise<void> {
    await this.form.getByLabel('Card number').pressSequentially(number);
    await this.form.getByLabel('Expiry date').pressSequentially('1230');
    await this.form.getByLabel('Security code').pressSequentially('123');
    await this.form.getByLabel('Name on card').fill('Zoë O’Brien-Nguyễn');
  }

  async witness(): Promise<Witness> {
    return this.page.evaluate(() => window.tillgateWitness);
  }

  /** Waits until the shop's browser code was told of an event. */
  async waitForEvent(code: string): Promise<Witness['events'][number]> {
    await this.page.waitForFunction(
      (wanted) => window.tillgateWitness.events.some((event) => event.code === wanted),
      code,
    );
    const { events } = await this.witness();
    const found = events.find((event) => event.code === code);
    if (!found) throw new Error(`no event ${code}`);
    return found;
  }

  async waitForResultPage(): Promise<void> {
    await this.page.waitForURL(`**/orders/${this.orderId}`);
  }

  /** Asks the shop's server until the order is as wanted. */
  async order(isAsWanted: (order: OrderAnswer) => boolean): Promise<OrderAnswer> {
    for (let tries = 0; ; tries++) {
      const reply = await this.page.request.get(`${this.urls.shop}/api/orders/${this.orderId}`);
      const order = (await reply.json()) as OrderAnswer;
      if (isAsWanted(order)) return order;
      if (tries > 200) throw new Error(`the order stays ${JSON.stringify(order)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

declare global {
  interface Window {
    tillgateWitness: Witness;
  }
}

/** Runs in every document before its scripts: keeps each message, and each event that the merchant's code is given. */
function witness(): void {
  type Options = { onEventCallback?: (event: Witness['events'][number]) => void };
  type Constructor = new (options: Options) => object;
  const seen: Witness = { events: [], messages: [] };
  window.tillgateWitness = seen;
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => seen.messages.push(data));
  let wrapped: Constructor | undefined;
  Object.defineProperty(window, 'AMSCashierPayment', {
    configurable: true,
    get: () => wrapped,
    set: (Original: Constructor) => {
      wrapped = class extends Original {
        constructor(options: Options) {
          super({
            ...options,
            onEventCallback: (event) => {
              seen.events.push(event);
              options.onEventCallback?.(event);
            },
          });
        }
      };
    },
  });
}
