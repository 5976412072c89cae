import { randomBytes } from 'node:crypto';
import { orderItemsOf, type Cart } from './cart.js';
import { currency } from './catalogue.js';
import type { Shop } from './shop.js';
import { findOrder, insertOrder, type StoredOrder } from './store/orders.js';

/** Makes an order of a cart; undefined for an empty one. Its id cannot be guessed: whoever has it may see the order. */
export function placeOrder({ database, now }: Shop, cart: Cart): StoredOrder | undefined {
  const items = orderItemsOf(cart);
  if (items.length === 0) return undefined;
  const id = randomBytes(16).toString('hex');
  insertOrder(database, { id, currency, items, createdAtMs: now() });
  return findOrder(database, id);
}
