import { countOf } from '../cart.js';
import { drawingDefinitions } from '../drawings/parts.js';
import { html, type Html } from '../html.js';
import { languageSwitch } from './language-switch.js';
import type { Visit } from './visit.js';

export interface PageParts {
  title: string;
  /** The way back to the cart would only distract from paying. */
  hidesCart?: boolean;
  /** Scripts and what else belongs into the head. */
  head?: Html;
  body: Html;
}

/** The page around every view. */
export function layout(visit: Visit, { title, hidesCart, head, body }: PageParts): string {
  const { language, texts } = visit;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f6f1ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1815" media="(prefers-color-scheme: dark)" />
        <title>${title} · Kiln &amp; Co.</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/shop.css" />
        ${head}
      </head>
      <body>
        <a class="skip" href="#main">${texts.shop.skip}</a>
        ${drawingDefinitions}
        <header class="masthead">
          <a class="brand" href="/">Kiln <span>&amp;</span> Co.</a>
          <div class="masthead-end">${languageSwitch(visit)}${!hidesCart && cartLink(visit)}</div>
        </header>
        <main id="main">${body}</main>
        <footer class="colophon">
          <p>${texts.shop.colophon}</p>
        </footer>
      </body>
    </html>`;
  return page.text;
}

export function cartLink({ texts, cart }: Visit): Html {
  const count = countOf(cart);
  return html`<a class="cart-link" id="cart-link" href="/cart" aria-label="${texts.shop.cartLabel(count)}">
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d="M5 9h14l-1.2 10.2a1.6 1.6 0 0 1-1.6 1.4H7.8a1.6 1.6 0 0 1-1.6-1.4L5 9Zm4 0V7a3 3 0 0 1 6 0v2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
    </svg>
    <span class="cart-word">${texts.shop.cart}</span>
    ${count > 0 && html`<span class="count">${count}</span>`}
  </a>`;
}
