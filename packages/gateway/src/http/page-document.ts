import { createHash } from 'node:crypto';
import { z } from 'zod';
import { html, type Html } from '../api-docs/html.js';
import { english, languageTagOf, localeOf } from './locale-of-request.js';

/** The language that was asked for by name, and the buyer's own. */
export interface Language {
  readonly asked: unknown;
  readonly acceptLanguage: string | undefined;
}

/** What pages of an authentication need of a language's texts. */
const textsSchema = z.object({
  page: z.object({
    direction: z.enum(['ltr', 'rtl']),
    back: z.string(),
    leaveChallengeTitle: z.string(),
    leaveChallenge: z.string(),
    leaveConfirm: z.string(),
  }),
  challenge: z.object({ title: z.string(), text: z.string() }),
  states: z.object({ confirmingTitle: z.string(), confirmingText: z.string() }),
});
export type PageTexts = z.infer<typeof textsSchema>;

/** Gives the texts of the language that was asked for, and its name. */
export function pageTexts(locales: ReadonlyMap<string, string>) {
  const all = new Map([...locales].map(([name, json]) => [name, textsSchema.parse(JSON.parse(json))]));
  const names = [...all.keys()];
  return ({ asked, acceptLanguage }: Language): { readonly name: string; readonly texts: PageTexts } => {
    const name = localeOf(names, asked, acceptLanguage);
    const texts = all.get(name) ?? all.get(english);
    if (!texts) throw new Error('The web SDK was built without its English texts.');
    return { name, texts };
  };
}

/** A document with one style and at most one script, which its policy names by their hashes. */
export interface Document {
  /** Of its language, as Antom has it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly style: string;
  readonly body: Html;
  readonly script?: string | undefined;
  /** After how many seconds the browser asks for it again by itself. */
  readonly refreshS?: number | undefined;
}

export function documentOf({ name, direction, title, style, body, script, refreshS }: Document): string {
  const { markup } = html`<!doctype html>
    <html lang="${languageTagOf(name)}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        ${refreshS === undefined ? html`` : html`<meta http-equiv="refresh" content="${refreshS}" />`}
        <title>${title}</title>
        ${element('style', style)}
      </head>
      <body>
        ${body} ${script === undefined ? html`` : element('script', script)}
      </body>
    </html> `;
  return markup;
}

/** To the letter: the policy knows its text by a hash. */
function element(name: 'style' | 'script', text: string): Html {
  return { markup: `<${name}>${text}</${name}>` };
}

/** A style or script as a policy names it. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
