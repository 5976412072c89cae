import { createHash } from 'node:crypto';
import { z } from 'zod';
import { challengeChannel } from '@tillgate/contract/frame';
import type { ShownAcs } from '../three-d-secure/challenge-page.js';
import { html, type Html } from '../api-docs/html.js';
import { english, languageTagOf, localeOf } from './locale-of-request.js';

/** The documents of an authentication around the issuer's own page, in the buyer's language. */
export interface ChallengePages {
  /** Opens the issuer's page in a frame, which fills it. */
  opening(asked: Language, acs: ShownAcs): string;
  /** Opens the issuer's method page in a frame that nobody sees. */
  method(asked: Language, acs: { readonly url: string; readonly methodData: string }): string;
  /** Says that the buyer is through, to the eye and to the form. */
  over(asked: Language): string;
}

/** The language that was asked for by name, and the buyer's own. */
export interface Language {
  readonly asked: unknown;
  readonly acceptLanguage: string | undefined;
}

const textsSchema = z.object({
  page: z.object({ direction: z.enum(['ltr', 'rtl']) }),
  challenge: z.object({ title: z.string(), text: z.string() }),
  states: z.object({ confirmingTitle: z.string(), confirmingText: z.string() }),
});
type Texts = z.infer<typeof textsSchema>;

const style = `:root{color-scheme:light dark}
html,body{height:100%;margin:0}
body{font:1rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
iframe{display:block;width:100%;height:100%;border:0}
main{box-sizing:border-box;max-width:32rem;margin:0 auto;padding:2rem 1.25rem;text-align:center}
h1{font-size:1.25rem;margin:0 0 .5rem}
button{font:inherit;padding:.75rem 1.5rem}`;

const submitForm = 'document.forms[0].submit()';
/** Tells the ACS how large its window is: 01 250x400, 02 390x400, 03 500x600, 04 600x400, 05 full screen. */
const submitBySize = `var f=document.forms[0],w=innerWidth,h=innerHeight,\
s=w<390?'01':w<500?'02':h>=600?'03':w>=600?'04':'02';\
f.creq.value=f.dataset['c'+(top===self?'05':s)];f.submit()`;
const tellForm = `try{new BroadcastChannel(${JSON.stringify(challengeChannel)}).postMessage('over')}catch(e){}`;

/** The style and the scripts of these pages, as a policy names them; nothing else runs. */
export const challengeSources = {
  style: sourceOf(style),
  submitForm: sourceOf(submitForm),
  submitBySize: sourceOf(submitBySize),
  tellForm: sourceOf(tellForm),
} as const;

export function challengePages(locales: ReadonlyMap<string, string>): ChallengePages {
  const texts = new Map([...locales].map(([name, json]) => [name, textsSchema.parse(JSON.parse(json))]));
  const names = [...texts.keys()];
  const inLanguage = ({ asked, acceptLanguage }: Language, write: (texts: Texts) => Page): string => {
    const name = localeOf(names, asked, acceptLanguage);
    const known = texts.get(name) ?? texts.get(english);
    if (!known) throw new Error('The web SDK was built without its English texts.');
    return documentOf(languageTagOf(name), known.page.direction, write(known));
  };
  return {
    opening: (language, { url, creqs }) =>
      inLanguage(language, ({ challenge: { title, text } }) => ({
        title,
        script: submitBySize,
        body: html`<iframe name="acs" title="${title}"></iframe>
          <form
            method="post"
            action="${url}"
            target="acs"
            data-c01="${creqs['01']}"
            data-c02="${creqs['02']}"
            data-c03="${creqs['03']}"
            data-c04="${creqs['04']}"
            data-c05="${creqs['05']}"
          >
            <input type="hidden" name="creq" value="${creqs['05']}" />
            <noscript>
              <main>
                <h1>${title}</h1>
                <p>${text}</p>
                <button>${title}</button>
              </main>
            </noscript>
          </form>`,
      })),
    method: (language, { url, methodData }) =>
      inLanguage(language, ({ states: { confirmingTitle } }) => ({
        title: confirmingTitle,
        script: submitForm,
        body: html`<iframe name="acs" title="${confirmingTitle}" hidden></iframe>
          <form method="post" action="${url}" target="acs">
            <input type="hidden" name="threeDSMethodData" value="${methodData}" />
          </form>`,
      })),
    over: (language) =>
      inLanguage(language, ({ states: { confirmingTitle, confirmingText } }) => ({
        title: confirmingTitle,
        script: tellForm,
        body: html`<main role="status">
          <h1>${confirmingTitle}</h1>
          <p>${confirmingText}</p>
        </main>`,
      })),
  };
}

interface Page {
  readonly title: string;
  readonly script: string;
  readonly body: Html;
}

function documentOf(language: string, direction: 'ltr' | 'rtl', { title, script, body }: Page): string {
  const { markup } = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        ${element('style', style)}
      </head>
      <body>
        ${body} ${element('script', script)}
      </body>
    </html> `;
  return markup;
}

/** To the letter: the policy knows its text by a hash. */
function element(name: 'style' | 'script', text: string): Html {
  return { markup: `<${name}>${text}</${name}>` };
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
