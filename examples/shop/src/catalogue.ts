import type { Shape } from './drawings/vessel.js';
import { english, type Texts } from './texts/english.js';

export type ProductId = keyof Texts['products'];

/** Its name and its description are in the texts of each language. */
export interface Product {
  id: ProductId;
  /** In cents of the Singapore dollar. */
  priceMinor: number;
  shape: Shape;
}

export const currency = 'SGD';

/** What the shop sells; the first stands in the window. */
export const products: readonly [Product, ...Product[]] = [
  { id: 'tide-bowl', priceMinor: 4200, shape: 'bowl' },
  { id: 'dune-mug', priceMinor: 1800, shape: 'mug' },
  { id: 'shore-plate', priceMinor: 2400, shape: 'plate' },
  { id: 'reed-vase', priceMinor: 2600, shape: 'vase' },
  { id: 'ferry-pitcher', priceMinor: 5800, shape: 'pitcher' },
  { id: 'pebble-cups', priceMinor: 2200, shape: 'cups' },
  { id: 'cove-rice-bowl', priceMinor: 1600, shape: 'rice-bowl' },
];

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

/** The name in the shop's books and in what the gateway is told, which takes no Chinese. */
export function bookName({ id }: Product): string {
  return english.products[id].name;
}
