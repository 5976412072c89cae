import { drawing } from '../drawings/vessel.js';
import { html } from '../html.js';
import type { Texts } from '../texts/english.js';
import { layout } from './layout.js';
import type { Visit } from './visit.js';

export type ErrorKind = Exclude<keyof Texts['errors'], 'toShop'>;

export function errorPage(visit: Visit, kind: ErrorKind): string {
  const { errors } = visit.texts;
  const { title, text } = errors[kind];
  const body = html`<section class="empty">
    <div class="empty-picture">${drawing('vase')}</div>
    <h1>${title}</h1>
    <p>${text}</p>
    <a class="button primary" href="/">${errors.toShop}</a>
  </section>`;
  return layout(visit, { title, body });
}
