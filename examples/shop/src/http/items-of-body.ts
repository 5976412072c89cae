import { cartOf, isPossibleQuantity, type Cart } from '../cart.js';
import { findProduct } from '../catalogue.js';
import { fieldOf, textField } from './body-field.js';

/** The cart that a body describes, or the first item that is not right and why. */
export type BodyItems =
  | { kind: 'cart'; cart: Cart }
  | { kind: 'wrong'; code: 'UNKNOWN_PRODUCT' | 'IMPOSSIBLE_QUANTITY' | 'DUPLICATE_PRODUCT'; item: string };

/** Nothing of an order is guessed: one wrong item refuses them all. */
export function itemsOfBody(items: readonly unknown[]): BodyItems {
  const seen = new Map<string, number>();
  for (const item of items) {
    const productId = textField(item, 'productId');
    const quantity = fieldOf(item, 'quantity');
    const wrong = (code: Extract<BodyItems, { kind: 'wrong' }>['code']): BodyItems => {
      return { kind: 'wrong', code, item: productId };
    };
    if (!findProduct(productId)) return wrong('UNKNOWN_PRODUCT');
    if (!isPossibleQuantity(quantity)) return wrong('IMPOSSIBLE_QUANTITY');
    if (seen.has(productId)) return wrong('DUPLICATE_PRODUCT');
    seen.set(productId, quantity);
  }
  return { kind: 'cart', cart: cartOf([...seen].map(([productId, quantity]) => ({ productId, quantity }))) };
}
