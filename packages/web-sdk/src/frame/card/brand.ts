import cardTypesOf from 'credit-card-type';

type CardType = ReturnType<typeof cardTypesOf>[number];

/** What is known of a card by its brand. */
export interface CardBrand {
  /** Antom's `CardBrand`. */
  code: string;
  /** As buyers call it. */
  name: string;
  gaps: readonly number[];
  lengths: readonly number[];
  cvvLength: number;
  /** Whether the last digit of every number is its check digit. */
  hasCheckDigit: boolean;
}

/** Antom's `CardBrand` for the names of `credit-card-type`; others are the upper-case name. */
const wireCodes = new Map([
  ['american-express', 'AMEX'],
  ['diners-club', 'DINERS'],
  ['unionpay', 'CUP'],
]);

/** UnionPay numbers that its members issued before it asked for a check digit have none. */
const withoutCheckDigit = new Set(['CUP']);

/** Brands that cannot be told by the first digits, since their cards carry another brand's numbers as well. */
const namesByCode = new Map([['CARTES_BANCAIRES', 'Cartes Bancaires']]);

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
  return type === undefined || likely.length !== 1 ? undefined : ofType(type);
}

/** A brand by its wire code; of one that we know nothing of, what ISO/IEC 7812-1 says of every card. */
export function brandByCode(code: string): CardBrand {
  const type = typeByCode(code);
  if (type) return ofType(type);
  const lengths = code === 'CARTES_BANCAIRES' ? [16] : anyLengths;
  const name = namesByCode.get(code) ?? code.charAt(0) + code.slice(1).toLowerCase().replace(/_/g, ' ');
  return { code, name, gaps: defaultGaps, lengths, cvvLength: 3, hasCheckDigit: true };
}

/** The lengths of numbers of a brand that we do not know by its first digits. */
export const anyLengths: readonly number[] = [12, 13, 14, 15, 16, 17, 18, 19];

/** The name of a brand by its wire code. */
export function brandName(code: string): string {
  return brandByCode(code).name;
}

/** How to write the number of a brand, or of none yet. */
export function numberLayout(brand: CardBrand | undefined): { gaps: readonly number[]; maxDigits: number } {
  if (brand === undefined) return { gaps: defaultGaps, maxDigits: longestNumber };
  return { gaps: brand.gaps, maxDigits: Math.max(...brand.lengths) };
}

function ofType(type: CardType): CardBrand {
  const code = wireCode(type);
  return {
    code,
    name: type.niceType,
    gaps: type.gaps.length > 2 ? defaultGaps : type.gaps,
    lengths: type.lengths,
    cvvLength: type.code.size,
    hasCheckDigit: !withoutCheckDigit.has(code),
  };
}

function wireCode({ type }: { type: string }): string {
  return wireCodes.get(type) ?? type.toUpperCase();
}

function typeByCode(code: string): CardType | undefined {
  return Object.values(cardTypesOf.types)
    .map((name) => cardTypesOf.getTypeInfo(name))
    .find((type) => wireCode(type) === code);
}
