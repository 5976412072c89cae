import type { FastifyInstance } from 'fastify';
import { TillgateError } from '@tillgate/server-sdk';
import { viewOrder } from '../order-view.js';
import { openPaymentSession, type SessionAnswer } from '../payments/open-payment-session.js';
import { placeOrder } from '../place-order.js';
import { buyerReturned, type Shop } from '../shop.js';
import { findOrder, type StoredOrder } from '../store/orders.js';
import { fieldOf } from './body-field.js';
import { currentCart } from './current-cart.js';
import { itemsOfBody } from './items-of-body.js';

interface OrderRoute {
  Params: { orderId: string };
}

const unknownOrder = { code: 'ORDER_UNKNOWN' };

/** What the shop's own browser code calls. */
export async function orderApi(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  const stored = (orderId: string): StoredOrder | undefined => findOrder(shop.database, orderId);

  /** Body `{"items":[{"productId":"tide-bowl","quantity":1}]}`, or none for the cart of the cookie. */
  app.post('/api/orders', (request, reply) => {
    const items = fieldOf(request.body, 'items');
    const wanted = Array.isArray(items)
      ? itemsOfBody(items)
      : ({ kind: 'cart', cart: currentCart(shop, request, reply) } as const);
    if (wanted.kind === 'wrong') return reply.code(400).send({ code: wanted.code, item: wanted.item });
    const placed = placeOrder(shop, wanted.cart);
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
    if (answer.kind === 'not payable') return reply.code(409).send({ code: 'ORDER_NOT_PAYABLE' });
    const resultCode = answer.kind === 'refused' ? answer.resultCode : 'PAYMENT_NOT_KNOWN';
    return reply.code(502).send({ code: 'SESSION_REFUSED', resultCode });
  });

  app.post<OrderRoute>('/api/orders/:orderId/returned', (request, reply) => {
    const found = stored(request.params.orderId);
    if (!found) return reply.code(404).send(unknownOrder);
    buyerReturned(shop, found.order);
    return reply.code(202).send({ isChecking: true });
  });
}

/** The gateway could not be asked, or its answer not be trusted. The buyer may try again. */
function notReached(shop: Shop, error: unknown): SessionAnswer {
  if (!(error instanceof TillgateError)) throw error;
  shop.log(error.message);
  return { kind: 'refused', resultCode: 'GATEWAY_NOT_REACHED' };
}
