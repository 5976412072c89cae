import type { Shape } from './drawings/vessel.js';

export interface Product {
  id: string;
  name: string;
  /** One line for the shop front. */
  summary: string;
  /** In cents of the Singapore dollar. */
  priceMinor: number;
  shape: Shape;
}

export const currency = 'SGD';

/** What the shop sells; the first stands in the window. */
export const products: readonly [Product, ...Product[]] = [
  {
    id: 'tide-bowl',
    name: 'Tide serving bowl',
    summary: 'Wide and shallow, 26 cm. Dipped twice in sea‑green ash glaze.',
    priceMinor: 4200,
    shape: 'bowl',
  },
  {
    id: 'dune-mug',
    name: 'Dune mug',
    summary: 'Holds 320 ml and fits two fingers.',
    priceMinor: 1800,
    shape: 'mug',
  },
  {
    id: 'shore-plate',
    name: 'Shore dinner plate',
    summary: 'Flat rim, 27 cm, oatmeal glaze.',
    priceMinor: 2400,
    shape: 'plate',
  },
  {
    id: 'reed-vase',
    name: 'Reed bud vase',
    summary: 'For one stem, or two that get on.',
    priceMinor: 2600,
    shape: 'vase',
  },
  {
    id: 'ferry-pitcher',
    name: 'Ferry pitcher',
    summary: 'One litre. Pours without a drip.',
    priceMinor: 5800,
    shape: 'pitcher',
  },
  {
    id: 'pebble-cups',
    name: 'Pebble cups, pair',
    summary: 'Two small cups for espresso or tea.',
    priceMinor: 2200,
    shape: 'cups',
  },
  {
    id: 'cove-rice-bowl',
    name: 'Cove rice bowl',
    summary: 'Sits well in one hand. 12 cm.',
    priceMinor: 1600,
    shape: 'rice-bowl',
  },
];

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}
