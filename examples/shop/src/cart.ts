import { findProduct, type Product } from './catalogue.js';
import type { OrderItem } from './store/orders.js';

/** Product ids and how many of each. */
export type Cart = ReadonlyMap<string, number>;

export interface CartLine {
  product: Product;
  quantity: number;
}

export const maxQuantity = 9;
const cartCookie = 'cart';

/** Reads the cart out of a Cookie header, `cart=tide-bowl:1.dune-mug:2`. What is not for sale is left out. */
export function readCart(cookieHeader: string | undefined): Cart {
  const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
  const text =
    cookies.find((cookie) => cookie.startsWith(`${cartCookie}=`))?.slice(cartCookie.length + 1) ?? '';
  const entries = text.split('.').map((entry) => entry.split(':'));
  return cartOf(
    entries.map(([productId = '', quantity = '']) => ({ productId, quantity: Number(quantity) })),
  );
}

/** A cart of known products in possible quantities; the rest is left out. */
export function cartOf(items: readonly { productId: string; quantity: number }[]): Cart {
  const cart = new Map<string, number>();
  for (const { productId, quantity } of items) {
    const isPossible = Number.isInteger(quantity) && quantity > 0 && quantity <= maxQuantity;
    if (isPossible && findProduct(productId)) cart.set(productId, quantity);
  }
  return cart;
}

/** The Set-Cookie header that keeps a cart. */
export function writeCart(cart: Cart): string {
  const text = [...cart].map(([productId, quantity]) => `${productId}:${quantity}`).join('.');
  return `${cartCookie}=${text}; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800`;
}

export function withQuantity(cart: Cart, productId: string, quantity: number): Cart {
  const items = [...cart].map(([id, count]) => ({ productId: id, quantity: count }));
  const others = items.filter((item) => item.productId !== productId);
  return cartOf([...others, { productId, quantity: Math.min(quantity, maxQuantity) }]);
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
    name: product.name,
    unitMinor: product.priceMinor,
    quantity,
  }));
}
