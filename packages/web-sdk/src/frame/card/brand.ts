import cardTypesOf from 'credit-card-type';

/** What is known of a card from the first digits of its number. */
export interface CardBrand {
  /** As on the wire. */
  code: string;
  /** As buyers call it. */
  name: string;
  gaps: readonly number[];
  lengths: readonly number[];
  cvvLength: number;
}

/** Antom's `CardBrand` for the names of `credit-card-type`; others are the upper-case name. */
const wireCodes = new Map([
  ['american-express', 'AMEX'],
  ['diners-club', 'DINERS'],
  ['unionpay', 'CUP'],
]);

const defaultGaps = [4, 8, 12, 16];
const longestNumber = 19;

/**
 * The brand that the digits belong to; undefined while it is open, or unknown. Where the first digits fit several
 * brands and only one of them is accepted here, it is that one until more digits say otherwise.
 */
export function brandOf(digits: string, acceptedBrands: readonly string[]): CardBrand | undefined {
  const types = digits === '' ? [] : cardTypesOf(digits);
  const likely = types.length === 1 ? types : types.filter((type) => acceptedBrands.includes(wireCode(type)));
  const [type] = likely;
  if (type === undefined || likely.length !== 1) return undefined;
  return {
    code: wireCode(type),
    name: type.niceType,
    gaps: type.gaps.length > 2 ? defaultGaps : type.gaps,
    lengths: type.lengths,
    cvvLength: type.code.size,
  };
}

function wireCode({ type }: { type: string }): string {
  return wireCodes.get(type) ?? type.toUpperCase();
}

/** How to write the number of a brand, or of none yet. */
export function numberLayout(brand: CardBrand | undefined): { gaps: readonly number[]; maxDigits: number } {
  if (brand === undefined) return { gaps: defaultGaps, maxDigits: longestNumber };
  return { gaps: brand.gaps, maxDigits: Math.max(...brand.lengths) };
}

const names = new Map([
  ['VISA', 'Visa'],
  ['MASTERCARD', 'Mastercard'],
  ['AMEX', 'American Express'],
  ['JCB', 'JCB'],
  ['DINERS', 'Diners Club'],
  ['DISCOVER', 'Discover'],
  ['CUP', 'UnionPay'],
]);

/** The name of a brand by its wire code. */
export function brandName(code: string): string {
  return names.get(code) ?? code.charAt(0) + code.slice(1).toLowerCase();
}
