import { cardBrands, type CardBrand, type ResultCode, type SessionCardTerms } from '@tillgate/contract';
import { brandByRange } from './brand-ranges.js';
import type { BinRow } from './bin-table.js';

/**
 * The brands that a session takes, in the order to show them: those that the merchant names, else all, without those that it
 * blocks. A name that is not Antom's stands for no brand.
 */
export function acceptedBrandsOf(terms: SessionCardTerms = {}): CardBrand[] {
  const { supportedCardBrands = [], blockedCardBrands = [] } = terms;
  return cardBrands.filter(
    (brand) =>
      (supportedCardBrands.length === 0 || supportedCardBrands.includes(brand)) &&
      !blockedCardBrands.includes(brand),
  );
}

/** Whether a session takes a brand; one that nobody knows, unless the merchant named its brands. */
export function isAcceptedBrand(brand: string | undefined, terms: SessionCardTerms = {}): boolean {
  if (brand === undefined) return (terms.supportedCardBrands ?? []).length === 0;
  return acceptedBrandsOf(terms).some((accepted) => accepted === brand);
}

/** The brands of a card: by the BIN table, else by the ranges of the schemes; empty where neither knows it. */
export function brandsOf(number: string, row: BinRow | undefined): readonly string[] {
  const brand = brandByRange(number);
  return row?.brands ?? (brand === undefined ? [] : [brand]);
}

/** By which brand a card goes; `brand` undefined: as the network chooses. */
export type BrandChoice =
  | { readonly kind: 'goes'; readonly brand: string | undefined }
  | { readonly kind: 'refused'; readonly code: ResultCode };

interface Wishes {
  /** The buyer's. */
  readonly selectedBrand: string | undefined;
  /** The merchant's, for whichever card comes, or the stored card's own; followed where the card has it. */
  readonly preferredBrand: string | undefined;
}

/**
 * A card goes by the buyer's choice, which must be among its brands and be taken here; else by the preferred brand; else by
 * a brand that is taken, where another one of it is not. A card none of whose brands is taken is refused; one that nobody
 * knows is left to the network, unless the merchant named its brands.
 */
export function chooseBrand(
  brands: readonly string[],
  terms: SessionCardTerms | undefined,
  { selectedBrand, preferredBrand }: Wishes,
): BrandChoice {
  const usable = brands.filter((brand) => isAcceptedBrand(brand, terms));
  if (selectedBrand !== undefined) {
    return usable.includes(selectedBrand)
      ? { kind: 'goes', brand: selectedBrand }
      : { kind: 'refused', code: 'SELECTED_CARD_BRAND_NOT_AVAILABLE' };
  }
  const mayBeUnknown = brands.length === 0 && isAcceptedBrand(undefined, terms);
  if (usable.length === 0 && !mayBeUnknown) return { kind: 'refused', code: 'CARD_NOT_SUPPORTED' };
  if (preferredBrand !== undefined && usable.includes(preferredBrand)) {
    return { kind: 'goes', brand: preferredBrand };
  }
  return { kind: 'goes', brand: usable.length < brands.length ? usable[0] : undefined };
}
