import { bookName, findProduct, type Product } from './catalogue.js';
import type { OrderItem } from './store/orders.js';

/** Product ids and how many of each. */
export type Cart = ReadonlyMap<string, number>;

export interface CartLine {
  product: Product;
  quantity: number;
}

export const maxQuantity = 9;

/** Reads a cart, `tide-bowl:1.dune-mug:2`. What is not for sale is left out. */
export function readCart(text: string): Cart {
  const entries = text.split('.').map((entry) => entry.split(':'));
  return cartOf(
    entries.map(([productId = '', quantity = '']) => ({ productId, quantity: Number(quantity) })),
  );
}

export function cartText(cart: Cart): string {
  return [...cart].map(([productId, quantity]) => `${productId}:${quantity}`).join('.');
}

/** A cart of known products in possible quantities; the rest is left out. */
export function cartOf(items: readonly { productId: string; quantity: number }[]): Cart {
  const cart = new Map<string, number>();
  for (const { productId, quantity } of items) {
    if (isPossibleQuantity(quantity) && findProduct(productId)) cart.set(productId, quantity);
  }
  return cart;
}

/** With zero of a piece it is gone; a quantity that is not possible changes nothing. */
export function withQuantity(cart: Cart, productId: string, quantity: number): Cart {
  if (!isPossibleQuantity(quantity) && quantity !== 0) return cart;
  const next = new Map(cart);
  if (quantity === 0) next.delete(productId);
  else if (findProduct(productId)) next.set(productId, quantity);
  return next;
}

/** The cart without what an order holds: pieces that were added since stay. */
export function withoutItems(cart: Cart, items: readonly OrderItem[]): Cart {
  return items.reduce<Cart>((rest, { productId, quantity }) => {
    return withQuantity(rest, productId, Math.max(0, (rest.get(productId) ?? 0) - quantity));
  }, cart);
}

export function isPossibleQuantity(quantity: unknown): quantity is number {
  return Number.isInteger(quantity) && Number(quantity) > 0 && Number(quantity) <= maxQuantity;
}

/** The cart's lines in the catalogue's own objects. */
export function linesOf(cart: Cart): CartLine[] {
  return [...cart].flatMap(([productId, quantity]) => {
    const product = findProduct(productId);
    return product ? [{ product, quantity }] : [];
  });
}

export function countOf(cart: Cart): number {
  return [...cart.values()].reduce((sum, quantity) => sum + quantity, 0);
}

/** The lines at today's prices: an order keeps them, whatever the catalogue says later. */
export function orderItemsOf(cart: Cart): OrderItem[] {
  return linesOf(cart).map(({ product, quantity }) => ({
    productId: product.id,
    name: bookName(product),
    unitMinor: product.priceMinor,
    quantity,
  }));
}
