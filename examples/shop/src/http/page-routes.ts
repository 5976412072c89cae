import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withQuantity, type Cart } from '../cart.js';
import { askNetworkCards } from '../network-cards.js';
import { isPayable, isUndecided } from '../order.js';
import { viewOrder } from '../order-view.js';
import { cartPage } from '../pages/cart.js';
import { checkoutPage } from '../pages/checkout.js';
import { frontPage } from '../pages/front.js';
import { networkCardsPage } from '../pages/network-cards.js';
import { orderPage, orderStatus } from '../pages/order.js';
import { placeOrder } from '../place-order.js';
import { buyerReturned, type Shop } from '../shop.js';
import { findOrder } from '../store/orders.js';
import { textField } from './body-field.js';
import { keepCookie } from './cookies.js';
import { currentCart, keepCart } from './current-cart.js';
import { visitOf } from './visit-of.js';

interface OrderRoute {
  Params: { orderId: string };
  Querystring: { redirect?: string; asked?: string };
}

interface CartRoute {
  Querystring: { changed?: string; to?: string };
}

export async function pageRoutes(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  const cartOf = (request: FastifyRequest, reply: FastifyReply): Cart => currentCart(shop, request, reply);

  app.get('/', (request, reply) => sendPage(reply, frontPage(visitOf(shop, request, reply))));
  app.get<CartRoute>('/cart', (request, reply) => {
    const { changed, to } = request.query;
    const pressed = changed === undefined ? undefined : { productId: changed, isMore: to === 'more' };
    return sendPage(reply, cartPage(visitOf(shop, request, reply), { pressed, token: randomUUID() }));
  });

  app.get('/test-cards', async (request, reply) => {
    if (!shop.isSandbox || shop.networkUrl === undefined) return notFound(reply);
    const cards = await askNetworkCards(shop.networkUrl);
    return sendPage(reply.code(cards ? 200 : 503), networkCardsPage(visitOf(shop, request, reply), cards));
  });

  app.post('/cart/add', (request, reply) => {
    const productId = textField(request.body, 'productId');
    const cart = cartOf(request, reply);
    keepCart(shop, reply, withQuantity(cart, productId, (cart.get(productId) ?? 0) + 1));
    return reply.redirect('/cart', 303);
  });
  app.post('/cart/set', (request, reply) => {
    const [productId, text] = [textField(request.body, 'productId'), textField(request.body, 'quantity')];
    const cart = cartOf(request, reply);
    const quantity = /^\d$/.test(text) ? Number(text) : NaN;
    keepCart(shop, reply, withQuantity(cart, productId, quantity));
    const to = quantity > (cart.get(productId) ?? 0) ? 'more' : 'fewer';
    return reply.redirect(`/cart?changed=${encodeURIComponent(productId)}&to=${to}`, 303);
  });

  app.post('/checkout', (request, reply) => {
    const token = textField(request.body, 'token');
    const stored = placeOrder(shop, cartOf(request, reply), token === '' ? undefined : token);
    if (!stored) return reply.redirect('/cart', 303);
    keepCookie(shop, reply, 'ordering', stored.order.id);
    return reply.redirect(`/checkout/${stored.order.id}`, 303);
  });
  app.get<OrderRoute>('/checkout/:orderId', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    if (!stored) return notFound(reply);
    if (!isPayable(stored.order)) return reply.redirect(`/orders/${stored.order.id}`, 303);
    const staysOnPage = request.query.redirect === 'no';
    return sendPage(reply, checkoutPage(shop, visitOf(shop, request, reply), { stored, staysOnPage }));
  });

  /** Asks only where the gateway knows a payment already; else the page's script says that the buyer is back. */
  app.get<OrderRoute>('/orders/:orderId', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    if (!stored) return notFound(reply);
    const { order } = stored;
    if (isUndecided(order)) buyerReturned(shop, order);
    const view = viewOrder(shop, stored);
    const mayHaveChanged = order.paymentRequestIds.length > 0 && isPayable(order);
    const isUnasked = mayHaveChanged && request.query.asked === undefined;
    const shown = isUnasked ? ({ ...view, display: 'waiting', isFinal: false } as const) : view;
    return sendPage(reply, orderPage(visitOf(shop, request, reply), stored, shown));
  });
  /** The changing part of the page above; asks nobody. */
  app.get<OrderRoute>('/orders/:orderId/status', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    if (!stored) return notFound(reply);
    const status = orderStatus(visitOf(shop, request, reply), stored, viewOrder(shop, stored));
    return sendPage(reply, status.text);
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
