import { html, type Html } from '../html.js';
import { wordings } from '../language.js';
import { formatMoney } from '../money.js';
import type { Shop } from '../shop.js';
import type { StoredOrder } from '../store/orders.js';
import type { Texts } from '../texts/english.js';
import { layout } from './layout.js';
import { foldedOrderSummary, orderSummary } from './order-summary.js';
import { testCardPanel } from './test-card-panel.js';
import type { Visit } from './visit.js';

/** Antom's script path, on the gateway's origin. */
const sdkPath = '/package/ams-checkout/1.13.0/dist/umd/ams-checkout.min.js';

export interface CheckoutView {
  stored: StoredOrder;
  /** `notRedirectAfterComplete: true`: the page stays, and goes on by the SDK's events. */
  staysOnPage: boolean;
}

export function checkoutPage(
  { gatewayUrl, networkUrl, isSandbox }: Shop,
  visit: Visit,
  { stored, staysOnPage }: CheckoutView,
): string {
  const { language, texts } = visit;
  const { id, currency, amountMinor } = stored.order;
  const { title, payment, pay, needsScript } = texts.checkout;
  const body = html`<h1>${title}</h1>
    <div
      class="columns checkout"
      id="checkout"
      data-order-id="${id}"
      data-environment="${isSandbox ? 'sandbox' : 'prod'}"
      data-stays-on-page="${String(staysOnPage)}"
      data-locale="${wordings[language].sdkLocale}"
      data-texts="${JSON.stringify(texts.checkoutScript)}"
    >
      ${foldedOrderSummary(texts, stored)}
      <section class="panel payment" aria-labelledby="payment-title">
        <h2 id="payment-title">${payment}</h2>
        ${experienceChoice(texts)}
        <div id="card-form"></div>
        <p class="message" id="message" role="alert" hidden></p>
        <button class="button primary wide" id="pay-button" type="button" disabled>
          ${pay(formatMoney(currency, amountMinor))}
        </button>
        <noscript><p class="message">${needsScript}</p></noscript>
        ${isSandbox && testCardPanel(texts, { orderId: id, staysOnPage, canListAll: networkUrl !== undefined })}
      </section>
      ${orderSummary(texts, stored)}
    </div>`;
  return layout(visit, { title, hidesCart: true, head: headOf(gatewayUrl), body });
}

function headOf(gatewayUrl: string): Html {
  return html`<script src="${gatewayUrl}${sdkPath}" defer></script>
    <script type="module" src="/assets/checkout.js"></script>
    <noscript><link rel="stylesheet" href="/assets/no-script.css" /></noscript>`;
}

function experienceChoice({ checkout }: Texts): Html {
  return html`<fieldset class="choice">
    <legend class="hidden">${checkout.howToPay}</legend>
    <label>
      <input type="radio" name="experience" value="embedded" checked />
      <span>${checkout.onThisPage}</span>
    </label>
    <label>
      <input type="radio" name="experience" value="popup" />
      <span>${checkout.inPopup}</span>
    </label>
  </fieldset>`;
}
