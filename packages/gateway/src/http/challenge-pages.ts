import { challengeChannel } from '@tillgate/contract/frame';
import { html } from '../api-docs/html.js';
import type { ShownAcs } from '../three-d-secure/challenge-page.js';
import { acsFrame, submitBySize } from './acs-frame.js';
import { documentOf, pageTexts, sourceOf, type Language } from './page-document.js';

/** The documents of an authentication around the issuer's own pages, in the buyer's language. */
export interface ChallengePages {
  /** Opens the issuer's page in a frame, which fills it. */
  opening(asked: Language, acs: ShownAcs): string;
  /** Opens the issuer's method page in a frame that nobody sees. */
  method(asked: Language, acs: { readonly url: string; readonly methodData: string }): string;
  /** Says that the buyer is through, to the eye and to the page around it; `next`: where a buyer without scripts goes on. */
  over(asked: Language, next?: string): string;
}

const style = `:root{color-scheme:light dark}
html,body{height:100%;margin:0}
body{font:1rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
iframe{display:block;width:100%;height:100%;border:0}
main,.asks{box-sizing:border-box;max-width:32rem;margin:0 auto;padding:2rem 1.25rem;text-align:center}
h1{font-size:1.25rem;margin:0 0 .5rem}
button{font:inherit;padding:.75rem 1.5rem}`;

const submitForm = 'document.forms[0].submit()';
const tellForm = `try{new BroadcastChannel(${JSON.stringify(challengeChannel)}).postMessage('over')}catch(e){}`;

/** The style and the scripts of these pages, as a policy names them; nothing else runs. */
export const challengeSources = {
  style: sourceOf(style),
  submitForm: sourceOf(submitForm),
  submitBySize: sourceOf(submitBySize),
  tellForm: sourceOf(tellForm),
} as const;

export function challengePages(locales: ReadonlyMap<string, string>): ChallengePages {
  const textsFor = pageTexts(locales);
  return {
    opening: (asked, acs) => {
      const { name, texts } = textsFor(asked);
      const { title } = texts.challenge;
      const body = acsFrame(texts, acs);
      return documentOf({ name, direction: texts.page.direction, title, style, body, script: submitBySize });
    },
    method: (asked, { url, methodData }) => {
      const { name, texts } = textsFor(asked);
      const { confirmingTitle: title } = texts.states;
      const body = html`<iframe name="acs" title="${title}" hidden></iframe>
        <form method="post" action="${url}" target="acs">
          <input type="hidden" name="threeDSMethodData" value="${methodData}" />
        </form>`;
      return documentOf({ name, direction: texts.page.direction, title, style, body, script: submitForm });
    },
    over: (asked, next) => {
      const { name, texts } = textsFor(asked);
      const { confirmingTitle: title, confirmingText } = texts.states;
      const onward = html`<noscript><a href="${next ?? ''}" target="_top">${texts.page.back}</a></noscript>`;
      const body = html`<main role="status">
        <h1>${title}</h1>
        <p>${confirmingText}</p>
        ${next === undefined ? html`` : onward}
      </main>`;
      return documentOf({ name, direction: texts.page.direction, title, style, body, script: tellForm });
    },
  };
}
