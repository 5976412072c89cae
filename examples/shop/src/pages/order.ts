import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { OrderView } from '../order-view.js';
import type { StoredOrder } from '../store/orders.js';
import type { Texts } from '../texts/english.js';
import { declineWords } from './decline-words.js';
import { cartLink, layout } from './layout.js';
import { orderKnowledge } from './order-knowledge.js';
import { orderSummary } from './order-summary.js';
import { stateIcons } from './state-icons.js';
import type { Visit } from './visit.js';

/** The page that the buyer comes back to. It shows what the server knows, never what the browser says. */
export function orderPage(visit: Visit, stored: StoredOrder, view: OrderView): string {
  const { texts } = visit;
  const body = html`<div class="columns" id="order" data-order-id="${view.id}">
    <section class="panel result" aria-label="${texts.result.payment}">
      ${statusParts(texts, stored, view)}
    </section>
    ${orderSummary(texts, stored)}
  </div>`;
  return layout(visit, { title: texts.shop.order(view.number), head: headOf(view), body });
}

/** The parts of the page that change; also served by themselves. */
export function orderStatus(visit: Visit, stored: StoredOrder, view: OrderView): Html {
  return html`${statusParts(visit.texts, stored, view)}${cartLink(visit)}`;
}

/** Without a script the page comes anew by itself while there may be news. */
function headOf({ id, isFinal }: OrderView): Html {
  const again = html`<noscript>
    <meta http-equiv="refresh" content="5; url=/orders/${id}?asked" />
  </noscript>`;
  return html`<script type="module" src="/assets/order.js"></script>
    ${!isFinal && again}`;
}

function statusParts(texts: Texts, stored: StoredOrder, view: OrderView): Html {
  const { title, text } = texts.displays[view.display];
  const amount = formatMoney(stored.order.currency, stored.order.amountMinor);
  return html`<div id="order-state" role="status" data-display="${view.display}" data-state="${view.state}">
      <span class="state-icon ${view.display}">${stateIcons[view.display]}</span>
      <h1>${title}</h1>
      <p class="lead">${text(amount)}</p>
      ${view.display === 'failed' && html`<p>${declineWords(texts, view.paymentResultCode)}</p>`}
      ${view.duplicatePayments.length > 0 && html`<p>${texts.result.paidTwice}</p>`}
    </div>
    <div id="order-action">${actionOf(texts, view)}</div>
    <details class="quiet-panel" id="server-knowledge">
      <summary>${texts.knowledge.title}</summary>
      <div id="server-knowledge-table">${orderKnowledge(texts, view)}</div>
    </details>`;
}

function actionOf({ result }: Texts, { id, number, display }: OrderView): Html | undefined {
  const pay = (words: string): Html => html`<a class="button primary" href="/checkout/${id}">${words}</a>`;
  switch (display) {
    case 'failed':
      return pay(result.tryAgain);
    case 'expired':
      return pay(result.payAgain);
    case 'unpaid':
      return pay(result.payNow);
    case 'captured':
      return html`<a class="button quiet" href="/">${result.toShelf}</a>`;
    case 'refused':
    case 'captureFailed':
      return html`<a class="button quiet" href="mailto:orders@kiln.example?subject=${number}"
        >${result.mail}</a
      >`;
    case 'waiting':
    case 'processing':
    case 'authorised':
      return undefined;
  }
}
