import { randomBytes } from 'node:crypto';
import { orderItemsOf, type Cart } from './cart.js';
import { currency } from './catalogue.js';
import type { Shop } from './shop.js';
import { findOrder, findOrderByToken, insertOrder, type StoredOrder } from './store/orders.js';

/**
 * Makes an order of a cart; undefined for an empty one. Its id cannot be guessed: whoever has it may see the order.
 * A token that was used before brings back the order that it made.
 */
export function placeOrder({ database, now }: Shop, cart: Cart, token?: string): StoredOrder | undefined {
  const made = token === undefined ? undefined : findOrderByToken(database, token);
  if (made) return made;
  const items = orderItemsOf(cart);
  if (items.length === 0) return undefined;
  const id = randomBytes(16).toString('hex');
  const number = `K${randomBytes(4).toString('hex').toUpperCase()}`;
  insertOrder(database, { id, number, token, currency, items, createdAtMs: now() });
  return findOrder(database, id);
}
