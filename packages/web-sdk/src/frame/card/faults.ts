import { brandOf, type CardBrand } from './brand.js';
import type { CardField, CardValues } from './card-values.js';
import { asciiDigits, digitsOf } from './edit.js';
import { hasCheckDigit } from './luhn.js';

/** What is wrong with a field; the names of the texts under `errors`, and what fills their places. */
export interface Fault {
  code:
    | 'numberMissing'
    | 'numberIncomplete'
    | 'numberInvalid'
    | 'brandNotAccepted'
    | 'expiryMissing'
    | 'expiryIncomplete'
    | 'expiryInvalid'
    | 'expiryPast'
    | 'cvvMissing'
    | 'cvvIncomplete'
    | 'nameMissing'
    | 'nameInvalid';
  values?: Record<string, string>;
  /** Of a text with plural forms. */
  count?: number;
}

/** What a fault depends on besides the fields. */
export interface FaultContext {
  acceptedBrands: readonly string[];
  now: Date;
}

/** Of brands that we do not know by their first digits, local ones above all (ISO/IEC 7812-1 allows up to 19). */
const anyLengths: readonly number[] = [12, 13, 14, 15, 16, 17, 18, 19];

/** Digits, spaces and ASCII marks: a name has something else, in whatever script. */
const withoutLetters = /^[\s\d!-/:-@[-`{-~]*$/;

type FieldRule = (values: CardValues, context: FaultContext) => Fault | undefined;

const rules: Record<CardField, FieldRule> = {
  number: numberFault,
  expiry: expiryFault,
  cvv: cvvFault,
  name: nameFault,
};

/** What is wrong with one field as it stands; undefined if nothing is. */
export function faultOf(field: CardField, values: CardValues, context: FaultContext): Fault | undefined {
  return rules[field](values, context);
}

function numberFault({ number }: CardValues, { acceptedBrands }: FaultContext): Fault | undefined {
  const digits = digitsOf(number);
  if (digits === '') return { code: 'numberMissing' };
  const brand = brandOf(digits, acceptedBrands);
  if (brand && !isAccepted(brand, acceptedBrands)) {
    return { code: 'brandNotAccepted', values: { brand: brand.name } };
  }
  const lengths = brand?.lengths ?? anyLengths;
  if (digits.length < Math.min(...lengths)) return { code: 'numberIncomplete' };
  const isRight = lengths.includes(digits.length) && hasCheckDigit(digits);
  return isRight ? undefined : { code: 'numberInvalid' };
}

function isAccepted({ code }: CardBrand, acceptedBrands: readonly string[]): boolean {
  return acceptedBrands.length === 0 || acceptedBrands.includes(code);
}

function expiryFault({ expiry }: CardValues, { now }: FaultContext): Fault | undefined {
  if (expiry.trim() === '') return { code: 'expiryMissing' };
  const [, month, year] = /^(\d\d)\/(\d\d)$/.exec(expiry) ?? [];
  if (month === undefined || year === undefined) return { code: 'expiryIncomplete' };
  if (Number(month) < 1 || Number(month) > 12) return { code: 'expiryInvalid' };
  // A card counts to the end of its month, in UTC as at the gateway.
  const endsAtMs = Date.UTC(2000 + Number(year), Number(month), 1);
  if (endsAtMs <= now.getTime()) return { code: 'expiryPast' };
  return Number(year) > (now.getUTCFullYear() % 100) + 20 ? { code: 'expiryInvalid' } : undefined;
}

function cvvFault({ number, cvv }: CardValues, { acceptedBrands }: FaultContext): Fault | undefined {
  const digits = digitsOf(cvv);
  if (digits === '') return { code: 'cvvMissing' };
  const length = brandOf(digitsOf(number), acceptedBrands)?.cvvLength;
  const isRight = length === undefined ? digits.length >= 3 : digits.length === length;
  return isRight ? undefined : { code: 'cvvIncomplete', count: length ?? 3 };
}

/** Any script, accents, hyphens and apostrophes; what it may not be is a number that strayed into the wrong field. */
function nameFault({ name }: CardValues): Fault | undefined {
  if (name.trim() === '') return { code: 'nameMissing' };
  const looksLikeNumber = withoutLetters.test(asciiDigits(name)) || digitsOf(name).length >= 8;
  return looksLikeNumber ? { code: 'nameInvalid' } : undefined;
}
