import type { CardLookUp } from '@tillgate/contract/frame';
import { brandByCode, brandOf, type CardBrand } from './brand.js';

/** The brand that a card would be paid with, and the brands that the buyer may choose between. */
export interface BrandsOfCard {
  brand: CardBrand | undefined;
  /** Two or more on a co-badged card, the issuer's preference first; else empty. */
  choice: readonly CardBrand[];
}

interface Known {
  acceptedBrands: readonly string[];
  /** What the gateway knows of this number; undefined while it was not asked or does not answer. */
  lookUp: CardLookUp | undefined;
  /** The wire code that the buyer chose, perhaps on the card typed before. */
  chosen: string | undefined;
}

/** The gateway's table overrules what the first digits say; of a co-badged card only accepted brands count. */
export function brandsOfCard(digits: string, { acceptedBrands, lookUp, chosen }: Known): BrandsOfCard {
  const found = (lookUp?.brands ?? []).map(brandByCode);
  const accepted = found.filter((brand) => isAccepted(brand, acceptedBrands));
  const candidates = accepted.length > 0 ? accepted : found;
  const brand = candidates.find(({ code }) => code === chosen) ?? candidates[0];
  return {
    brand: brand ?? brandOf(digits, acceptedBrands),
    choice: accepted.length > 1 ? accepted : [],
  };
}

/** A session that names no brands takes them all. */
export function isAccepted({ code }: CardBrand, acceptedBrands: readonly string[]): boolean {
  return acceptedBrands.length === 0 || acceptedBrands.includes(code);
}
