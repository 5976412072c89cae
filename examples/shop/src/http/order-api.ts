import type { FastifyInstance } from 'fastify';
import { TillgateError } from '@tillgate/server-sdk';
import { cartOf, readCart, type Cart } from '../cart.js';
import { viewOrder } from '../order-view.js';
import { openPaymentSession } from '../payments/open-payment-session.js';
import { placeOrder } from '../place-order.js';
import { buyerReturned, type Shop } from '../shop.js';
import { findOrder, type StoredOrder } from '../store/orders.js';
import { fieldOf, textField } from './body-field.js';

interface OrderRoute {
  Params: { orderId: string };
}

const unknownOrder = { code: 'ORDER_UNKNOWN' };

/** What the shop's own browser code calls. */
export async function orderApi(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  const stored = (orderId: string): StoredOrder | undefined => findOrder(shop.database, orderId);

  /** Body `{"items":[{"productId":"tide-bowl","quantity":1}]}`, or none for the cart of the cookie. */
  app.post('/api/orders', (request, reply) => {
    const placed = placeOrder(shop, cartFrom(request.body) ?? readCart(request.headers.cookie));
    if (!placed) return reply.code(400).send({ code: 'CART_EMPTY' });
    return reply.code(201).send({ ...viewOrder(shop, placed), checkoutUrl: `/checkout/${placed.order.id}` });
  });

  app.get<OrderRoute>('/api/orders/:orderId', (request, reply) => {
    const found = stored(request.params.orderId);
    void reply.header('cache-control', 'no-store');
    return found ? viewOrder(shop, found) : reply.code(404).send(unknownOrder);
  });

  app.post<OrderRoute>('/api/orders/:orderId/session', async (request, reply) => {
    const found = stored(request.params.orderId);
    if (!found) return reply.code(404).send(unknownOrder);
    const answer = await openPaymentSession(shop, found).catch((error: unknown) => notReached(shop, error));
    if (answer.kind === 'open') return { sessionData: answer.sessionData };
    if (answer.kind === 'paid') return reply.code(409).send({ code: 'ORDER_PAID' });
    return reply.code(502).send({ code: 'SESSION_REFUSED', resultCode: answer.resultCode });
  });

  app.post<OrderRoute>('/api/orders/:orderId/returned', (request, reply) => {
    const found = stored(request.params.orderId);
    if (!found) return reply.code(404).send(unknownOrder);
    buyerReturned(shop, found.order.id);
    return reply.code(202).send({ isChecking: true });
  });
}

/** The gateway could not be asked, or its answer not be trusted. The buyer may try again. */
function notReached(shop: Shop, error: unknown): { kind: 'refused'; resultCode: string } {
  if (!(error instanceof TillgateError)) throw error;
  shop.log(error.message);
  return { kind: 'refused', resultCode: 'GATEWAY_NOT_REACHED' };
}

function cartFrom(body: unknown): Cart | undefined {
  const items = fieldOf(body, 'items');
  if (!Array.isArray(items)) return undefined;
  return cartOf(
    items.map((item: unknown) => ({
      productId: textField(item, 'productId'),
      quantity: Number(fieldOf(item, 'quantity')),
    })),
  );
}
