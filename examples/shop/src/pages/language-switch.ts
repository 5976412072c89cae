import { html, type Html } from '../html.js';
import { languages, wordings } from '../language.js';
import type { Visit } from './visit.js';

/** The other languages, each by its own name; needs no script. */
export function languageSwitch({ language, texts, path }: Visit): Html {
  return html`<form class="languages" method="post" action="/language" aria-label="${texts.shop.language}">
    <input type="hidden" name="back" value="${path}" />
    ${languages
      .filter((other) => other !== language)
      .map(
        (other) =>
          html`<button name="language" value="${other}" lang="${other}">${wordings[other].name}</button>`,
      )}
  </form>`;
}
