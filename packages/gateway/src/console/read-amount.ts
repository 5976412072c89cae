import { currencyCodes, currencyExponent } from '@tillgate/contract';
import { currencyOfMark } from './currency-marks.js';

/** An amount that somebody may mean, and in which currencies it would be that; undefined: in any. */
export interface MeantAmount {
  readonly minor: bigint;
  readonly currencies: readonly string[] | undefined;
}

/** The longest amount of the wire, in digits. */
const mostDigits = 16;

/**
 * What amounts a text may stand for: `42.00`, `1,234.50`, `S$42`, `42 SGD`, `4200`. A whole number without a currency is
 * both: so many of the smallest unit, and so many of the large one. Empty where it is no amount.
 */
export function readAmount(text: string): MeantAmount[] {
  const [whole, before = '', number = '', after = ''] =
    /^([^\d\s.,-]{0,3}?)\s*(\d[\d.,]*)\s*([^\d\s.,-]{0,3})$/u.exec(text.trim()) ?? [];
  if (whole === undefined || (before !== '' && after !== '')) return [];
  const currency = currencyOfMark(before + after, currencyCodes);
  const parts = partsOf(number);
  if (currency === undefined || parts === undefined) return [];
  const candidates = currency === 'ANY' ? currencyCodes : [currency];
  const isBare = before + after === '' && parts.decimals === '';
  const minor = isBare ? [{ minor: BigInt(parts.units), currencies: undefined }] : [];
  return [...minor, ...meantIn(parts, candidates)];
}

interface Parts {
  readonly units: string;
  readonly decimals: string;
}

/** The same number of digits after the point is one amount in the smallest unit, so that currencies are asked for together. */
function meantIn({ units, decimals }: Parts, candidates: readonly string[]): MeantAmount[] {
  return [0, 2, 3, 4].flatMap((exponent) => {
    const currencies = candidates.filter((code) => currencyExponent(code) === exponent);
    if (currencies.length === 0 || decimals.length > exponent) return [];
    const digits = units + decimals.padEnd(exponent, '0');
    return digits.length > mostDigits ? [] : [{ minor: BigInt(digits), currencies }];
  });
}

/** Groups of three by comma or point are taken away; what follows the other one, or stands alone, are decimals. */
function partsOf(number: string): Parts | undefined {
  const groups = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,4}))?$|^(\d{1,3}(?:\.\d{3})+),(\d{1,4})$/.exec(number);
  const plain = /^(\d{1,16})(?:[.,](\d{1,4}))?$/.exec(number);
  const [units, decimals] = groups
    ? [groups[1] ?? groups[3], groups[2] ?? groups[4]]
    : [plain?.[1], plain?.[2]];
  if (units === undefined) return undefined;
  return { units: units.replace(/[.,]/g, ''), decimals: decimals ?? '' };
}
