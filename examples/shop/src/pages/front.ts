import { currency, products, type Product } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import { layout } from './layout.js';

export function frontPage(cartCount: number): string {
  const [featured, ...others] = products;
  const body = html`<section class="window" aria-labelledby="featured">
      <div class="window-picture">${drawing(featured.shape)}</div>
      <div class="window-words">
        <p class="kicker">From this week’s firing</p>
        <h1 id="featured">${featured.name}</h1>
        <p class="lead">${featured.summary}</p>
        <p class="price">${formatMoney(currency, featured.priceMinor)}</p>
        ${addForm(featured, 'button primary')}
        <p class="note">Thrown and glazed by hand in Singapore. Delivery is included.</p>
      </div>
    </section>
    <section aria-labelledby="shelf">
      <h2 id="shelf">On the shelf</h2>
      <ul class="shelf">
        ${others.map(shelfItem)}
      </ul>
    </section>`;
  return layout({ title: 'Stoneware', cartCount, body });
}

function shelfItem(product: Product): Html {
  return html`<li class="piece">
    <div class="piece-picture">${drawing(product.shape)}</div>
    <h3>${product.name}</h3>
    <p class="piece-summary">${product.summary}</p>
    <div class="piece-foot">
      <p class="price">${formatMoney(currency, product.priceMinor)}</p>
      ${addForm(product, 'button quiet')}
    </div>
  </li>`;
}

function addForm({ id, name }: Product, className: string): Html {
  return html`<form method="post" action="/cart/add">
    <button class="${className}" name="productId" value="${id}" aria-label="Add ${name} to cart">
      Add to cart
    </button>
  </form>`;
}
