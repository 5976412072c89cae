import { findProduct } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { StoredOrder } from '../store/orders.js';

/** The number that a person would read out; the whole id is a secret. */
export function orderNumber(id: string): string {
  return id.slice(-6).toUpperCase();
}

/** What was ordered, and what it comes to. */
export function orderSummary({ order, items }: StoredOrder): Html {
  return html`<section class="panel summary" aria-labelledby="summary-title">
    <h2 id="summary-title">Order ${orderNumber(order.id)}</h2>
    <ul>
      ${items.map(
        ({ productId, name, unitMinor, quantity }) =>
          html`<li>
            <span class="summary-picture">${pictureOf(productId)}</span>
            <span>${name}${quantity > 1 && html` <span class="note">× ${quantity}</span>`}</span>
            <span class="summary-price">${formatMoney(order.currency, unitMinor * quantity)}</span>
          </li>`,
      )}
    </ul>
    <dl>
      <div>
        <dt>Delivery</dt>
        <dd>Included</dd>
      </div>
      <div class="total">
        <dt>Total</dt>
        <dd>${formatMoney(order.currency, order.amountMinor)}</dd>
      </div>
    </dl>
  </section>`;
}

function pictureOf(productId: string): Html | undefined {
  const product = findProduct(productId);
  return product && drawing(product.shape);
}
