import type { CartLine } from '../cart.js';
import { html, type Html } from '../html.js';
import type { Texts } from '../texts/english.js';

export interface PressedStep {
  productId: string;
  isMore: boolean;
}

/** One fewer, how many, one more. The button that was pressed has the focus again after the reload. */
export function quantityStepper(
  { cart, products }: Texts,
  { product, quantity }: CartLine,
  { pressed, max }: { pressed: PressedStep | undefined; max: number },
): Html {
  const { name } = products[product.id];
  const isFull = quantity >= max;
  const isPressed = pressed?.productId === product.id;
  // A disabled button cannot have the focus.
  const isMorePressed = isPressed && pressed.isMore && !isFull;
  const fewerLabel = quantity === 1 ? cart.remove(name) : cart.fewer(name);
  return html`<form class="stepper" method="post" action="/cart/set" aria-label="${cart.quantityOf(name)}">
    <input type="hidden" name="productId" value="${product.id}" />
    <button
      name="quantity"
      value="${quantity - 1}"
      aria-label="${fewerLabel}"
      ${isPressed && !isMorePressed && html`autofocus`}
    >
      ${quantity === 1 ? '×' : '−'}
    </button>
    <span class="stepper-count">${quantity}</span>
    <button
      name="quantity"
      value="${quantity + 1}"
      aria-label="${cart.more(name)}"
      ${isMorePressed && html`autofocus`}
      ${isFull && html`disabled`}
    >
      +
    </button>
  </form>`;
}
