import { html, type Html } from '../html.js';
import type { OrderDisplay } from '../order-display.js';

const spinner = html`<span class="spinner"></span>`;
const attention = iconOf('M12 6v7M12 17v.5');
const clock = iconOf('M12 7v5.5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z');

export const stateIcons: Readonly<Record<OrderDisplay, Html>> = {
  waiting: spinner,
  processing: spinner,
  authorised: spinner,
  captured: iconOf('M5 12.5l4.5 4.5L19 7.5'),
  captureFailed: attention,
  failed: iconOf('M7 7l10 10M17 7L7 17'),
  expired: clock,
  unpaid: attention,
  refused: attention,
};

function iconOf(path: string): Html {
  return html`<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
    <path
      d="${path}"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}
