/** The result page: asks this shop's server what it knows, until that is final. */
import { post } from './post.js';

const order = document.querySelector('#order');
const { orderId } = order.dataset;
const parts = ['#order-state', '#order-action', '#server-knowledge-table', '#cart-link'];
/** Often at first; a bank that has not answered for a while is not asked about every second. */
const pause = { firstMs: 1000, longestMs: 10_000, growth: 1.1 };

let shown = '';

async function update() {
  const response = await fetch(`/api/orders/${orderId}`);
  if (!response.ok) return false;
  const text = await response.text();
  if (text !== shown) {
    await redraw();
    shown = text;
  }
  return JSON.parse(text).isFinal;
}

/** Takes the changing parts from the server, which has the words for every state. */
async function redraw() {
  const response = await fetch(`/orders/${orderId}/status`);
  if (!response.ok) return;
  const page = new window.DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of parts) {
    const [now, next] = [document.querySelector(selector), page.querySelector(selector)];
    if (!now || !next || now.innerHTML === next.innerHTML) continue;
    Object.assign(now.dataset, next.dataset);
    if (next.ariaLabel !== null) now.ariaLabel = next.ariaLabel;
    now.replaceChildren(...next.childNodes);
  }
}

async function keepUpdated(pauseMs) {
  const isFinal = await update().catch(() => false);
  const nextMs = Math.min(pauseMs * pause.growth, pause.longestMs);
  if (!isFinal) setTimeout(keepUpdated, pauseMs, nextMs);
}

/** The buyer is here: a good moment for the server to ask the gateway. */
async function start() {
  await post(`/api/orders/${orderId}/returned`).catch(() => undefined);
  await keepUpdated(pause.firstMs);
}

// Going back to this page from another one shows the truth of now.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void start();
});
void start();
