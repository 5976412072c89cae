import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import { sandboxCards, type SandboxCard } from '../sandbox-cards.js';
import type { Shop } from '../shop.js';
import type { StoredOrder } from '../store/orders.js';
import { layout } from './layout.js';
import { orderSummary } from './order-summary.js';

/** Antom's script path, on the gateway's origin. */
const sdkPath = '/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js';

export interface CheckoutView {
  stored: StoredOrder;
  /** `notRedirectAfterComplete: true`: the page stays, and goes on by the SDK's events. */
  staysOnPage: boolean;
}

export function checkoutPage({ gatewayUrl, isSandbox }: Shop, { stored, staysOnPage }: CheckoutView): string {
  const { order } = stored;
  const amount = formatMoney(order.currency, order.amountMinor);
  const scripts = html`<script src="${gatewayUrl}${sdkPath}" defer></script>
    <script type="module" src="/assets/checkout.js"></script>`;
  const body = html`<h1>Checkout</h1>
    <div
      class="columns checkout"
      id="checkout"
      data-order-id="${order.id}"
      data-environment="${isSandbox ? 'sandbox' : 'prod'}"
      data-stays-on-page="${String(staysOnPage)}"
    >
      ${orderSummary(stored)}
      <section class="panel payment" aria-labelledby="payment-title">
        <h2 id="payment-title">Payment</h2>
        ${experienceChoice}
        <div id="card-form"></div>
        <p class="message" id="message" role="alert" hidden></p>
        <button class="button primary wide" id="pay-button" type="button" disabled>Pay ${amount}</button>
        <noscript><p class="message">Paying by card needs JavaScript.</p></noscript>
        ${isSandbox && testCardPanel(order.id, staysOnPage)}
      </section>
    </div>`;
  return layout({ title: 'Checkout', scripts, body });
}

const experienceChoice: Html = html`<fieldset class="choice">
  <legend class="hidden">How to pay</legend>
  <label>
    <input type="radio" name="experience" value="embedded" checked />
    <span>Pay on this page</span>
  </label>
  <label>
    <input type="radio" name="experience" value="popup" />
    <span>Pay in a pop-up</span>
  </label>
</fieldset>`;

function testCardPanel(orderId: string, staysOnPage: boolean): Html {
  return html`<details class="quiet-panel">
    <summary>Test cards</summary>
    <p class="note">Any expiry date in the future, any security code, any name.</p>
    <ul class="test-cards">
      ${sandboxCards.map(testCard)}
    </ul>
    <p class="hidden" id="copied" role="status"></p>
    <p class="note">
      ${
        staysOnPage
          ? html`The page decides where to go after paying.
              <a href="/checkout/${orderId}">Let the payment form go to the result</a>`
          : html`After paying, the payment form goes to the result.
              <a href="/checkout/${orderId}?redirect=no">Let this page decide instead</a>`
      }
    </p>
  </details>`;
}

function testCard({ number, brand, outcome }: SandboxCard): Html {
  const groups = number.replace(/(\d{4})(?=\d)/g, '$1 ');
  return html`<li>
    <span class="test-card-number">${groups}</span>
    <span class="note">${brand}: ${outcome}</span>
    <button
      class="button quiet small"
      type="button"
      data-copy="${number}"
      aria-label="Copy ${brand}: ${outcome}"
    >
      Copy
    </button>
  </li>`;
}
