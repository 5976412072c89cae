/** The result page: asks this shop's server once a second what it knows, until that is final. */
const order = document.querySelector('#order');
const { orderId } = order.dataset;
const intervalMs = 1000;
const parts = ['#order-state', '#order-action', '#server-knowledge-table'];

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
    now.replaceChildren(...next.childNodes);
  }
}

async function keepUpdated() {
  const isFinal = await update().catch(() => false);
  if (!isFinal) setTimeout(keepUpdated, intervalMs);
}

// Going back to this page from another one shows the truth of now.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void keepUpdated();
});
void keepUpdated();
