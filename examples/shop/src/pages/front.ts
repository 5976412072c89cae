import { currency, products, type Product } from '../catalogue.js';
import { drawing } from '../drawings/vessel.js';
import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { Texts } from '../texts/english.js';
import { layout } from './layout.js';
import type { Visit } from './visit.js';

export function frontPage(visit: Visit): string {
  const { texts } = visit;
  const [featured, ...others] = products;
  const { name, summary } = texts.products[featured.id];
  const body = html`<section class="window" aria-labelledby="featured">
      <div class="window-picture">${drawing(featured.shape)}</div>
      <div class="window-words">
        <p class="kicker">${texts.front.kicker}</p>
        <h1 id="featured">${name}</h1>
        <p class="lead">${summary}</p>
        <p class="price">${formatMoney(currency, featured.priceMinor)}</p>
        ${addForm(texts, featured, 'button primary')}
        <p class="note">${texts.front.note}</p>
      </div>
    </section>
    <section aria-labelledby="shelf">
      <h2 id="shelf">${texts.front.shelf}</h2>
      <ul class="shelf">
        ${others.map((product) => shelfItem(texts, product))}
      </ul>
    </section>`;
  return layout(visit, { title: texts.front.title, body });
}

function shelfItem(texts: Texts, product: Product): Html {
  const { name, summary } = texts.products[product.id];
  return html`<li class="piece">
    <div class="piece-picture">${drawing(product.shape)}</div>
    <h3>${name}</h3>
    <p class="piece-summary">${summary}</p>
    <div class="piece-foot">
      <p class="price">${formatMoney(currency, product.priceMinor)}</p>
      ${addForm(texts, product, 'button quiet')}
    </div>
  </li>`;
}

function addForm(texts: Texts, { id }: Product, className: string): Html {
  const label = texts.front.addLabel(texts.products[id].name);
  return html`<form method="post" action="/cart/add">
    <button class="${className}" name="productId" value="${id}" aria-label="${label}">
      ${texts.front.add}
    </button>
  </form>`;
}
