import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countOf, readCart, withQuantity, writeCart, type Cart } from '../cart.js';
import { isSettled, orderState } from '../order.js';
import { viewOrder } from '../order-view.js';
import { cartPage } from '../pages/cart.js';
import { checkoutPage } from '../pages/checkout.js';
import { frontPage } from '../pages/front.js';
import { orderPage, orderStatus } from '../pages/order.js';
import { placeOrder } from '../place-order.js';
import { buyerReturned, type Shop } from '../shop.js';
import { findOrder } from '../store/orders.js';
import { textField } from './body-field.js';

interface OrderRoute {
  Params: { orderId: string };
  Querystring: { redirect?: string };
}

export async function pageRoutes(app: FastifyInstance, { shop }: { shop: Shop }): Promise<void> {
  app.get('/', (request, reply) => sendPage(reply, frontPage(countOf(cartOf(request)))));
  app.get('/cart', (request, reply) => sendPage(reply, cartPage(cartOf(request))));

  app.post('/cart/add', (request, reply) => {
    const productId = textField(request.body, 'productId');
    const cart = cartOf(request);
    return sendCart(reply, withQuantity(cart, productId, (cart.get(productId) ?? 0) + 1));
  });
  app.post('/cart/set', (request, reply) => {
    const quantity = Number(textField(request.body, 'quantity'));
    return sendCart(reply, withQuantity(cartOf(request), textField(request.body, 'productId'), quantity));
  });

  app.post('/checkout', (request, reply) => {
    const stored = placeOrder(shop, cartOf(request));
    if (!stored) return reply.redirect('/cart', 303);
    // The order holds the pieces from here on, paid or not.
    return reply.header('set-cookie', writeCart(new Map())).redirect(`/checkout/${stored.order.id}`, 303);
  });
  app.get<OrderRoute>('/checkout/:orderId', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    if (!stored) return notFound(reply);
    if (orderState(stored.order) === 'paid') return reply.redirect(`/orders/${stored.order.id}`, 303);
    const staysOnPage = request.query.redirect === 'no';
    return sendPage(reply, checkoutPage(shop, { stored, staysOnPage }));
  });

  app.get<OrderRoute>('/orders/:orderId', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    if (!stored) return notFound(reply);
    const isPaidAndCaptured = orderState(stored.order) === 'paid' && isSettled(stored.order);
    const wasAskedToPay = stored.order.paymentRequestIds.length > 0;
    if (wasAskedToPay && !isPaidAndCaptured) buyerReturned(shop, stored.order.id);
    return sendPage(reply, orderPage(stored, viewOrder(shop, stored)));
  });
  /** The changing part of the page above; asks nobody. */
  app.get<OrderRoute>('/orders/:orderId/status', (request, reply) => {
    const stored = findOrder(shop.database, request.params.orderId);
    return stored ? sendPage(reply, orderStatus(stored, viewOrder(shop, stored)).text) : notFound(reply);
  });
}

function cartOf(request: FastifyRequest): Cart {
  return readCart(request.headers.cookie);
}

function sendCart(reply: FastifyReply, cart: Cart): FastifyReply {
  return reply.header('set-cookie', writeCart(cart)).redirect('/cart', 303);
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
