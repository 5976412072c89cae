import { html, type Html } from '../html.js';
import { formatMoney } from '../money.js';
import type { OrderDisplay, OrderView } from '../order-view.js';
import type { StoredOrder } from '../store/orders.js';
import { layout } from './layout.js';
import { orderNumber, orderSummary } from './order-summary.js';

/** The page that the buyer comes back to. It shows what the server knows, never what the browser says. */
export function orderPage(stored: StoredOrder, view: OrderView): string {
  const scripts = html`<script type="module" src="/assets/order.js"></script>`;
  const body = html`<div
    class="columns"
    id="order"
    data-order-id="${view.id}"
    data-is-final="${String(view.isFinal)}"
  >
    <section class="panel result" aria-label="Payment">${orderStatus(stored, view)}</section>
    ${orderSummary(stored)}
  </div>`;
  return layout({ title: `Order ${orderNumber(view.id)}`, scripts, body });
}

/** The part of the page that changes; also served by itself. */
export function orderStatus(stored: StoredOrder, view: OrderView): Html {
  const { title, text, icon } = texts[view.display];
  const amount = formatMoney(stored.order.currency, stored.order.amountMinor);
  return html`<div id="order-state" role="status" data-display="${view.display}" data-state="${view.state}">
      <span class="state-icon ${view.display}">${icon}</span>
      <h1>${title}</h1>
      <p class="lead">${text(amount)}</p>
      ${view.display === 'paid' && captureNote(view)}
      ${view.display === 'failed' && html`<p class="note">The bank’s answer: ${view.paymentResultCode ?? 'none'}</p>`}
    </div>
    <div id="order-action">${actionOf(view)}</div>
    <details class="quiet-panel" id="server-knowledge">
      <summary>What the shop’s server knows</summary>
      <div id="server-knowledge-table">${knowledge(view)}</div>
    </details>`;
}

const texts: Record<OrderDisplay, { title: string; text: (amount: string) => string; icon: Html }> = {
  waiting: {
    title: 'Checking your payment',
    text: () => 'We are asking the payment gateway. This takes a few seconds.',
    icon: html`<span class="spinner"></span>`,
  },
  paid: {
    title: 'Thank you, it is paid',
    text: (amount) => `We received ${amount}. Your pieces will be packed tomorrow morning.`,
    icon: iconOf('M5 12.5l4.5 4.5L19 7.5'),
  },
  failed: {
    title: 'The payment did not go through',
    text: () => 'Nothing was charged. You can try again, with the same card or another one.',
    icon: iconOf('M7 7l10 10M17 7L7 17'),
  },
  unpaid: {
    title: 'Not paid yet',
    text: (amount) => `Your order is kept. ${amount} is still open.`,
    icon: iconOf('M12 6v7M12 17v.5'),
  },
  refused: {
    title: 'Something does not match',
    text: () =>
      'The gateway reported a payment that does not fit this order, so we have not accepted it. Please write to us; somebody will look at it today.',
    icon: iconOf('M12 6v7M12 17v.5'),
  },
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

function captureNote({ captureStatus }: OrderView): Html {
  if (captureStatus === 'SUCCESS') return html`<p class="note">The money is on its way to us.</p>`;
  return captureStatus === 'FAIL'
    ? html`<p class="note">Your bank approved, but the money did not reach us. We will write to you.</p>`
    : html`<p class="note">Your bank approved. We are waiting for the money.</p>`;
}

function actionOf({ id, display }: OrderView): Html | undefined {
  if (display === 'failed') return html`<a class="button primary" href="/checkout/${id}">Try again</a>`;
  if (display === 'unpaid') return html`<a class="button primary" href="/checkout/${id}">Pay now</a>`;
  return display === 'paid' ? html`<a class="button quiet" href="/">Back to the shelf</a>` : undefined;
}

function knowledge(view: OrderView): Html {
  const { inquiry, notifications, rejectedFacts } = view;
  return html`<dl class="facts">
    ${fact('Order', view.state)} ${fact('Payment', paymentWords(view))}
    ${fact('Capture', view.captureStatus ?? 'nothing heard')}
    ${
      inquiry
        ? fact(
            'Inquiry',
            `${inquiry.paymentStatus}, capture ${inquiry.captureStatus ?? 'none'}`,
            time(inquiry.at),
          )
        : fact('Inquiry', 'no payment known to the gateway')
    }
    ${
      notifications.length === 0
        ? fact('Notifications', 'none yet')
        : notifications.map(({ type, verified, receivedAt, times }) =>
            fact(
              'Notification',
              `${type}, ${verified ? 'signature verified' : 'signature refused'}${times > 1 ? `, ${times} times` : ''}`,
              time(receivedAt),
            ),
          )
    }
    ${rejectedFacts.map(({ kind, source, reason, at }) => fact('Set aside', `${kind} by ${source}: ${reason}`, time(at)))}
  </dl>`;
}

function paymentWords({ paymentStatus, paymentResultCode }: OrderView): string {
  if (paymentStatus === null) return 'nothing heard';
  return paymentStatus === paymentResultCode ? paymentStatus : `${paymentStatus}, ${paymentResultCode ?? ''}`;
}

function fact(name: string, value: string, detail?: Html | string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}${detail !== undefined && html`<span class="note">${detail}</span>`}</dd>
  </div>`;
}

function time(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(11, 19)} UTC</time>`;
}
