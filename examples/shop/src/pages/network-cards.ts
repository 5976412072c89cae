import { html, type Html } from '../html.js';
import type { NetworkAmount, NetworkCard, NetworkCardGroup, NetworkCards } from '../network-cards.js';
import { layout } from './layout.js';
import { testCardRow } from './test-card-row.js';
import type { Visit } from './visit.js';

/** Every card that the simulated network knows, as it tells them at this moment. */
export function networkCardsPage(visit: Visit, cards: NetworkCards | undefined): string {
  const { title, intro, noAnswer, again } = visit.texts.networkCards;
  const { copied, copiedStatus } = visit.texts.testCards;
  const body = html`<section class="panel all-test-cards">
    <h1>${title}</h1>
    ${
      cards
        ? html`<p class="note">${intro}</p>
            <p
              class="hidden"
              id="copied"
              role="status"
              data-word="${copied}"
              data-sentence="${copiedStatus}"
            ></p>
            ${amountList(visit, cards.amounts)} ${cards.groups.map((group) => cardGroup(visit, group))}`
        : html`<p class="message plain">${noAnswer}</p>
            <a class="button" href="/test-cards">${again}</a>`
    }
  </section>`;
  const head = html`<script type="module" src="/assets/copy-buttons.js"></script>`;
  return layout(visit, { title, head, body });
}

function amountList({ texts }: Visit, amounts: readonly NetworkAmount[]): Html {
  return html`<h2>${texts.networkCards.amounts}</h2>
    <p class="note">${texts.networkCards.amountsNote}</p>
    <ul class="test-cards test-amounts">
      ${amounts.map(
        ({ value, outcome }) =>
          html`<li>
            <span class="test-card-number">${value}</span>
            <span class="note" lang="en">${outcome}</span>
          </li>`,
      )}
    </ul>`;
}

function cardGroup({ texts }: Visit, { title, cards }: NetworkCardGroup): Html {
  return html`<h2 lang="en">${title}</h2>
    <ul class="test-cards">
      ${cards.map((card) =>
        testCardRow(texts, {
          number: card.number,
          brand: kindOf(card),
          words: card.outcome,
          language: 'en',
        }),
      )}
    </ul>`;
}

/** Such as VISA FR CREDIT. */
function kindOf({ brand, secondBrand, issuingCountry, funding, category }: NetworkCard): string {
  const brands = secondBrand === undefined ? brand : `${brand}+${secondBrand}`;
  return [brands, issuingCountry, funding, ...(category === 'COMMERCIAL' ? [category] : [])].join(' ');
}
