import { drawingDefinitions } from '../drawings/parts.js';
import { html, type Html } from '../html.js';

export interface PageParts {
  title: string;
  /** Pieces in the cart; undefined where a way back to it would only distract. */
  cartCount?: number;
  scripts?: Html;
  body: Html;
}

/** The page around every view. */
export function layout({ title, cartCount, scripts, body }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f6f1ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1815" media="(prefers-color-scheme: dark)" />
        <title>${title} · Kiln &amp; Co.</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/shop.css" />
        ${scripts}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        ${drawingDefinitions}
        <header class="masthead">
          <a class="brand" href="/">Kiln <span>&amp;</span> Co.</a>
          ${cartCount !== undefined && cartLink(cartCount)}
        </header>
        <main id="main">${body}</main>
        <footer class="colophon">
          <p>Kiln &amp; Co. is a demonstration shop. Nothing is charged and nothing is shipped.</p>
        </footer>
      </body>
    </html>`;
  return page.text;
}

function cartLink(count: number): Html {
  const words = count === 1 ? '1 piece' : `${count} pieces`;
  return html`<a class="cart-link" href="/cart" aria-label="Cart, ${words}">
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d="M5 9h14l-1.2 10.2a1.6 1.6 0 0 1-1.6 1.4H7.8a1.6 1.6 0 0 1-1.6-1.4L5 9Zm4 0V7a3 3 0 0 1 6 0v2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
    </svg>
    <span>Cart</span>
    ${count > 0 && html`<span class="count">${count}</span>`}
  </a>`;
}
