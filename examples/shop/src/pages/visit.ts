import type { Cart } from '../cart.js';
import type { Language } from '../language.js';
import type { Texts } from '../texts/english.js';

/** Who looks at a page, and from where. */
export interface Visit {
  language: Language;
  texts: Texts;
  /** Where this page is, to come back to it in another language. */
  path: string;
  cart: Cart;
}
