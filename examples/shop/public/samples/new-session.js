/** Orders one bowl, and gives the data of a payment session for it. */
export async function newSessionData() {
  const { id } = await postJson('/api/orders', { items: [{ productId: 'tide-bowl', quantity: 1 }] });
  const { sessionData } = await postJson(`/api/orders/${id}/session`, {});
  return sessionData;
}

async function postJson(path, message) {
  const reply = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  return reply.json();
}
