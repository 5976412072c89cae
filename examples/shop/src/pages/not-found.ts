import { html } from '../html.js';
import { layout } from './layout.js';

export function notFoundPage(): string {
  const body = html`<section class="empty">
    <h1>There is nothing here</h1>
    <p>The address is not one of ours, or the order does not exist.</p>
    <a class="button primary" href="/">Go to the shop</a>
  </section>`;
  return layout({ title: 'Not found', body });
}
