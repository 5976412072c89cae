import { addressForm } from '../billing/address-form.js';
import { isPostalCode } from '../billing/postal-codes.js';
import { hasSubdivisions } from '../billing/subdivisions.js';
import { isBirthDate } from './birth-date.js';
import { anyLengths, type CardBrand } from './brand.js';
import { isAccepted } from './brands-of-card.js';
import { isCpf } from './cpf.js';
import { asciiDigits, digitsOf } from './edit.js';
import { hasCheckDigit } from './luhn.js';
import type { FormField, FormValues } from './values.js';

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
    | 'nameInvalid'
    | 'countryMissing'
    | 'address1Missing'
    | 'cityMissing'
    | 'stateMissing'
    | 'stateUnchosen'
    | 'zipCodeMissing'
    | 'zipCodeInvalid'
    | 'cpfMissing'
    | 'cpfInvalid'
    | 'birthDateMissing'
    | 'birthDateInvalid'
    | 'businessNoMissing'
    | 'businessNoInvalid'
    | 'passwordMissing';
  values?: Record<string, string>;
  /** Of a text with plural forms. */
  count?: number;
}

export type Faults = Partial<Record<FormField, Fault>>;

/** What a fault depends on besides the fields. */
export interface FaultContext {
  /** Of the card that is typed or chosen; undefined while it is not known. */
  brand: CardBrand | undefined;
  acceptedBrands: readonly string[];
  now: Date;
}

/** Digits, spaces and ASCII marks: a name has something else, in whatever script. */
const withoutLetters = /^[\s\d!-/:-@[-`{-~]*$/;

type FieldRule = (values: FormValues, context: FaultContext) => Fault | undefined;

const rules: Record<FormField, FieldRule> = {
  number: numberFault,
  expiry: expiryFault,
  cvv: cvvFault,
  name: nameFault,
  cpf: ({ cpf }) => missing(cpf, 'cpfMissing') ?? (isCpf(digitsOf(cpf)) ? undefined : { code: 'cpfInvalid' }),
  birthDate: ({ birthDate }, { now }) =>
    missing(birthDate, 'birthDateMissing') ??
    (isBirthDate(birthDate, now) ? undefined : { code: 'birthDateInvalid' }),
  businessNo: ({ businessNo }) =>
    missing(businessNo, 'businessNoMissing') ??
    (digitsOf(businessNo).length === 10 ? undefined : { code: 'businessNoInvalid' }),
  password: ({ password }) => (digitsOf(password).length === 2 ? undefined : { code: 'passwordMissing' }),
  country: ({ country }) => missing(country, 'countryMissing'),
  address1: ({ address1 }) => missing(address1, 'address1Missing'),
  address2: () => undefined,
  city: ({ city }) => missing(city, 'cityMissing'),
  state: stateFault,
  zipCode: zipCodeFault,
};

/** What is wrong with one field as it stands; undefined if nothing is. */
export function faultOf(field: FormField, values: FormValues, context: FaultContext): Fault | undefined {
  return rules[field](values, context);
}

/** What is wrong with each of some fields. */
export function faultsOf(fields: readonly FormField[], values: FormValues, context: FaultContext): Faults {
  const faults: Faults = {};
  for (const field of fields) {
    const fault = faultOf(field, values, context);
    if (fault) faults[field] = fault;
  }
  return faults;
}

function missing(text: string, code: Fault['code']): Fault | undefined {
  return text.trim() === '' ? { code } : undefined;
}

function numberFault({ number }: FormValues, { brand, acceptedBrands }: FaultContext): Fault | undefined {
  const digits = digitsOf(number);
  if (digits === '') return { code: 'numberMissing' };
  if (brand && !isAccepted(brand, acceptedBrands)) {
    return { code: 'brandNotAccepted', values: { brand: brand.name } };
  }
  const lengths = brand?.lengths ?? anyLengths;
  if (digits.length < Math.min(...lengths)) return { code: 'numberIncomplete' };
  const mayLackCheckDigit = brand?.hasCheckDigit === false;
  const isRight = lengths.includes(digits.length) && (mayLackCheckDigit || hasCheckDigit(digits));
  return isRight ? undefined : { code: 'numberInvalid' };
}

function expiryFault({ expiry }: FormValues, { now }: FaultContext): Fault | undefined {
  if (expiry.trim() === '') return { code: 'expiryMissing' };
  const [, month, year] = /^(\d\d)\/(\d\d)$/.exec(expiry) ?? [];
  if (month === undefined || year === undefined) return { code: 'expiryIncomplete' };
  if (Number(month) < 1 || Number(month) > 12) return { code: 'expiryInvalid' };
  // A card counts to the end of its month, in UTC as at the gateway.
  const endsAtMs = Date.UTC(2000 + Number(year), Number(month), 1);
  if (endsAtMs <= now.getTime()) return { code: 'expiryPast' };
  return Number(year) > (now.getUTCFullYear() % 100) + 20 ? { code: 'expiryInvalid' } : undefined;
}

function cvvFault({ cvv }: FormValues, { brand }: FaultContext): Fault | undefined {
  const digits = digitsOf(cvv);
  if (digits === '') return { code: 'cvvMissing' };
  const length = brand?.cvvLength;
  const isRight = length === undefined ? digits.length >= 3 : digits.length === length;
  return isRight ? undefined : { code: 'cvvIncomplete', count: length ?? 3 };
}

/** Any script, accents, hyphens and apostrophes; what it may not be is a number that strayed into the wrong field. */
function nameFault({ name }: FormValues): Fault | undefined {
  if (name.trim() === '') return { code: 'nameMissing' };
  const looksLikeNumber = withoutLetters.test(asciiDigits(name)) || digitsOf(name).length >= 8;
  return looksLikeNumber ? { code: 'nameInvalid' } : undefined;
}

/** A state that stands in a list is chosen; another is typed. */
function stateFault(values: FormValues): Fault | undefined {
  if (!isRequired('state', values)) return undefined;
  return missing(values.state, hasSubdivisions(values.country) ? 'stateUnchosen' : 'stateMissing');
}

function zipCodeFault(values: FormValues): Fault | undefined {
  const { zipCode, country } = values;
  if (zipCode.trim() === '') return isRequired('zipCode', values) ? { code: 'zipCodeMissing' } : undefined;
  return isPostalCode(zipCode, country) ? undefined : { code: 'zipCodeInvalid' };
}

function isRequired(field: 'state' | 'zipCode', { country }: FormValues): boolean {
  return addressForm(country).required.includes(field);
}
