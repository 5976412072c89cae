import { html, type Html } from '../html.js';
import { sandboxCardGroups, type SandboxCardGroup } from '../sandbox-cards.js';
import type { Texts } from '../texts/english.js';
import { testCardRow } from './test-card-row.js';

interface PanelView {
  orderId: string;
  staysOnPage: boolean;
  /** Whether the shop can ask the network for all that there are. */
  canListAll: boolean;
}

/** Cards to copy, the way to all of them, and the other way to go on after paying. */
export function testCardPanel(texts: Texts, { orderId, staysOnPage, canListAll }: PanelView): Html {
  const { title, note, copied, copiedStatus, pageDecides, letFormGo, formGoes, letPageDecide } =
    texts.testCards;
  return html`<details class="quiet-panel" id="test-cards">
    <summary>${title}</summary>
    <p class="note">${note}</p>
    ${sandboxCardGroups.map((group) => cardGroup(texts, group))}
    <p class="hidden" id="copied" role="status" data-word="${copied}" data-sentence="${copiedStatus}"></p>
    ${
      canListAll &&
      html`<p class="note">
        <a href="/test-cards" target="_blank" rel="noopener">${texts.networkCards.link}</a>
      </p>`
    }
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
      ${cards.map(({ number, brand, outcome }) =>
        testCardRow(texts, { number, brand, words: texts.cardOutcomes[outcome] }),
      )}
    </ul>
  </details>`;
}
