import { html, type Html } from '../html.js';
import type { Texts } from '../texts/english.js';

export interface TestCardRow {
  number: string;
  brand: string;
  /** What happens with it. */
  words: string;
  /** Of the words; undefined: that of the page. */
  language?: string;
}

/** A card with its button to copy the number. */
export function testCardRow({ testCards }: Texts, { number, brand, words, language }: TestCardRow): Html {
  return html`<li>
    <span class="test-card-number">${inGroups(number)}</span>
    <span class="note" ${language !== undefined && html`lang="${language}"`}
      >${testCards.outcome(brand, words)}</span
    >
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
