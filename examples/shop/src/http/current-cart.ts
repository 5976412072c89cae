import type { FastifyReply, FastifyRequest } from 'fastify';
import { cartText, readCart, withoutItems, type Cart } from '../cart.js';
import { orderState } from '../order.js';
import type { Shop } from '../shop.js';
import { findOrder } from '../store/orders.js';
import { keepCookie, readCookie } from './cookies.js';

/** The buyer's cart. Pieces stay in it until the order that they were put into is paid. */
export function currentCart(shop: Shop, request: FastifyRequest, reply: FastifyReply): Cart {
  const { cookie } = request.headers;
  const cart = readCart(readCookie(cookie, 'cart'));
  const ordered = findOrder(shop.database, readCookie(cookie, 'ordering'));
  if (!ordered || orderState(ordered.order) !== 'paid') return cart;
  const rest = withoutItems(cart, ordered.items);
  keepCookie(shop, reply, 'ordering', '');
  keepCart(shop, reply, rest);
  return rest;
}

export function keepCart(shop: Shop, reply: FastifyReply, cart: Cart): void {
  keepCookie(shop, reply, 'cart', cartText(cart));
}
