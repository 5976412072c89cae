import { html, type Html } from '../html.js';
import { sandboxCards, type SandboxCard } from '../sandbox-cards.js';
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
    <ul class="test-cards">
      ${sandboxCards.map((card) => testCard(texts, card))}
    </ul>
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

function testCard({ testCards, cardOutcomes }: Texts, { number, brand, outcome }: SandboxCard): Html {
  const groups = number.replace(/(\d{4})(?=\d)/g, '$1 ');
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
