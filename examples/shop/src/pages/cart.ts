import { linesOf, countOf, maxQuantity, type Cart, type CartLine } from '../cart.js';
import { currency } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import { layout } from './layout.js';

export function cartPage(cart: Cart): string {
  const lines = linesOf(cart);
  const body = lines.length === 0 ? emptyCart : filledCart(lines);
  return layout({ title: 'Your cart', cartCount: countOf(cart), body });
}

const emptyCart: Html = html`<section class="empty">
  <h1>Your cart is empty</h1>
  <p>The kiln was opened this week, and the shelf is full.</p>
  <a class="button primary" href="/">Look at the shelf</a>
</section>`;

function filledCart(lines: readonly CartLine[]): Html {
  const totalMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0);
  return html`<h1>Your cart</h1>
    <div class="columns">
      <ul class="lines">
        ${lines.map(cartLine)}
      </ul>
      <section class="panel totals" aria-label="Total">
        <dl>
          <div>
            <dt>Delivery in Singapore</dt>
            <dd>Included</dd>
          </div>
          <div class="total">
            <dt>Total</dt>
            <dd>${formatMoney(currency, totalMinor)}</dd>
          </div>
        </dl>
        <form method="post" action="/checkout">
          <button class="button primary wide">Check out</button>
        </form>
      </section>
    </div>`;
}

function cartLine({ product, quantity }: CartLine): Html {
  return html`<li class="line">
    <div class="line-picture">${drawing(product.shape)}</div>
    <div class="line-words">
      <h2>${product.name}</h2>
      <p class="note">${formatMoney(currency, product.priceMinor)} each</p>
      <div class="stepper" role="group" aria-label="Quantity of ${product.name}">
        ${stepButton(product, quantity - 1, quantity === 1 ? 'Remove' : 'One fewer')}
        <span class="stepper-count">${quantity}</span>
        ${stepButton(product, quantity + 1, 'One more')}
      </div>
    </div>
    <p class="line-price">${formatMoney(currency, product.priceMinor * quantity)}</p>
  </li>`;
}

function stepButton({ id, name }: CartLine['product'], quantity: number, label: string): Html {
  const isMore = label === 'One more';
  const sign = isMore ? '+' : label === 'Remove' ? '×' : '−';
  return html`<form method="post" action="/cart/set">
    <input type="hidden" name="productId" value="${id}" />
    <button
      name="quantity"
      value="${quantity}"
      aria-label="${label}: ${name}"
      ${isMore && quantity > maxQuantity && html`disabled`}
    >
      ${sign}
    </button>
  </form>`;
}
