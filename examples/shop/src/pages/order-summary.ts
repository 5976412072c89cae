import { findProduct } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { OrderItem, StoredOrder } from '../store/orders.js';
import type { Texts } from '../texts/english.js';

/** What was ordered, and what it comes to. */
export function orderSummary(texts: Texts, stored: StoredOrder): Html {
  return html`<section class="panel summary" aria-labelledby="summary-title">
    <h2 id="summary-title">${texts.shop.order(stored.order.number)}</h2>
    ${summaryContent(texts, stored)}
  </section>`;
}

/** The same in one line, which opens: on phones it must not push the payment down. */
export function foldedOrderSummary(texts: Texts, stored: StoredOrder): Html {
  const { number, currency, amountMinor } = stored.order;
  return html`<details class="panel summary folded">
    <summary>
      <span>${texts.shop.order(number)}</span>
      <span class="summary-price">${formatMoney(currency, amountMinor)}</span>
    </summary>
    ${summaryContent(texts, stored)}
  </details>`;
}

function summaryContent(texts: Texts, { order, items }: StoredOrder): Html {
  const { delivery, included, total } = texts.shop;
  return html`<ul>
      ${items.map((item) => summaryLine(texts, order.currency, item))}
    </ul>
    <dl>
      <div>
        <dt>${delivery}</dt>
        <dd>${included}</dd>
      </div>
      <div class="total">
        <dt>${total}</dt>
        <dd>${formatMoney(order.currency, order.amountMinor)}</dd>
      </div>
    </dl>`;
}

function summaryLine(texts: Texts, currency: string, item: OrderItem): Html {
  const { productId, name, unitMinor, quantity } = item;
  const product = findProduct(productId);
  return html`<li>
    <span class="summary-picture">${product && drawing(product.shape)}</span>
    <span>
      ${product ? texts.products[product.id].name : name}
      ${quantity > 1 && html`<span class="note times">×&nbsp;${quantity}</span>`}
    </span>
    <span class="summary-price">${formatMoney(currency, unitMinor * quantity)}</span>
  </li>`;
}
