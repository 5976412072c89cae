import { linesOf, maxQuantity, type CartLine } from '../cart.js';
import { currency } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { Texts } from '../texts/english.js';
import { layout } from './layout.js';
import { quantityStepper, type PressedStep } from './quantity-stepper.js';
import type { Visit } from './visit.js';

export interface CartView {
  /** The step that led here: it keeps the focus. */
  pressed: PressedStep | undefined;
  /** Sent with the order, so that pressing twice makes one. */
  token: string;
}

export function cartPage(visit: Visit, view: CartView): string {
  const { texts, cart } = visit;
  const lines = linesOf(cart);
  const body = lines.length === 0 ? emptyCart(texts) : filledCart(texts, lines, view);
  return layout(visit, { title: texts.cart.title, body });
}

function emptyCart({ cart }: Texts): Html {
  return html`<section class="empty">
    <div class="empty-picture">${drawing('rice-bowl')}</div>
    <h1>${cart.empty}</h1>
    <p>${cart.emptyText}</p>
    <a class="button primary" href="/">${cart.toShelf}</a>
  </section>`;
}

function filledCart(texts: Texts, lines: readonly CartLine[], { pressed, token }: CartView): Html {
  const totalMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0);
  const { title, delivery, checkOut } = texts.cart;
  return html`<h1>${title}</h1>
    <div class="columns">
      <ul class="lines">
        ${lines.map((line) => cartLine(texts, line, pressed))}
      </ul>
      <section class="panel totals" aria-label="${texts.shop.total}">
        <dl>
          <div>
            <dt>${delivery}</dt>
            <dd>${texts.shop.included}</dd>
          </div>
          <div class="total">
            <dt>${texts.shop.total}</dt>
            <dd>${formatMoney(currency, totalMinor)}</dd>
          </div>
        </dl>
        <form method="post" action="/checkout">
          <input type="hidden" name="token" value="${token}" />
          <button class="button primary wide">${checkOut}</button>
        </form>
      </section>
    </div>`;
}

function cartLine(texts: Texts, line: CartLine, pressed: PressedStep | undefined): Html {
  const { product, quantity } = line;
  return html`<li class="line">
    <div class="line-picture">${drawing(product.shape)}</div>
    <div class="line-words">
      <h2>${texts.products[product.id].name}</h2>
      <p class="note">${texts.cart.each(formatMoney(currency, product.priceMinor))}</p>
      ${quantityStepper(texts, line, { pressed, max: maxQuantity })}
    </div>
    <p class="line-price">${formatMoney(currency, product.priceMinor * quantity)}</p>
  </li>`;
}
