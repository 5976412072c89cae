import { html, type Html } from '../html.js';
import { sandboxCardGroups, type SandboxCard, type SandboxCardGroup } from '../sandbox-cards.js';
import type { Texts } from '../texts/english.js';

/** Cards to copy, and the other way to go on after paying. */
export function testCardPanel(
  texts: Texts,
  { orderId, staysOnPage }: { orderId: string; staysOnPage: boolean },
): Html {
  const { title, note, copied, copiedStatus, pageDecides, letFormGo, formGoes, letPageDecide } =
    texts.testCards;
  return html`<details class="quiet-panel" id="test-cards">
    <summary>${title}</summary>
    <p class="note">${note}</p>
    ${sandboxCardGroups.map((group) => cardGroup(texts, group))}
    <p class="hidden" id="copied" role="status" data-word="${copied}" data-sentence="${copiedStatus}"></p>
    <p class="note">
      ${
        staysOnPage
          ? html`${pageDecides} <a href="/checkout/${orderId}">${letFormGo}</a>`
          : html`${formGoes} <a href="/checkout/${orderId}?redirect=no">${letPageDecide}</a>`
      }
    </p>
  </details>`;
}

/** Folded, but for the first: a phone shows all groups at once. */
function cardGroup(texts: Texts, { title, cards }: SandboxCardGroup): Html {
  return html`<details class="test-card-group" ${title === 'approved' && html`open`}>
    <summary><h3>${texts.cardGroups[title]}</h3></summary>
    <ul class="test-cards">
      ${cards.map((card) => testCard(texts, card))}
    </ul>
  </details>`;
}

function testCard({ testCards, cardOutcomes }: Texts, { number, brand, outcome }: SandboxCard): Html {
  const groups = inGroups(number);
  const words = cardOutcomes[outcome];
  return html`<li>
    <span class="test-card-number">${groups}</span>
    <span class="note">${testCards.outcome(brand, words)}</span>
    <button
      class="button quiet small"
      type="button"
      data-copy="${number}"
      aria-label="${testCards.copyLabel(brand, words)}"
    >
      ${testCards.copy}
    </button>
  </li>`;
}

/** As it stands on a card: American Express prints 4, 6 and 5 digits. */
function inGroups(number: string): string {
  return number.length === 15
    ? number.replace(/^(\d{4})(\d{6})/, '$1 $2 ')
    : number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
