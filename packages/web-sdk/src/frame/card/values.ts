import type { BillingAddress, CardholderFacts, TypedCard } from '@tillgate/contract/frame';
import { digitsOf } from './edit.js';

/** What stands in the fields, as it is shown. */
export interface FormValues {
  number: string;
  expiry: string;
  cvv: string;
  name: string;
  cpf: string;
  birthDate: string;
  businessNo: string;
  password: string;
  country: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  zipCode: string;
}

export type FormField = keyof FormValues;

/** In the order in which faults are brought to the buyer, which is the order of the form. */
export const formFields: readonly FormField[] = [
  'number',
  'expiry',
  'cvv',
  'name',
  'cpf',
  'birthDate',
  'businessNo',
  'password',
  'country',
  'address1',
  'address2',
  'city',
  'state',
  'zipCode',
];

export const emptyValues: FormValues = {
  number: '',
  expiry: '',
  cvv: '',
  name: '',
  cpf: '',
  birthDate: '',
  businessNo: '',
  password: '',
  country: '',
  address1: '',
  address2: '',
  city: '',
  state: '',
  zipCode: '',
};

/** Whether the buyer typed nothing yet; the country may be there from the beginning. */
export function isUntouched(values: FormValues): boolean {
  return formFields.every((field) => field === 'country' || values[field].trim() === '');
}

/** A valid card as the gateway takes it. */
export function typedCard({ number, expiry, cvv, name }: FormValues): TypedCard {
  const [expiryMonth = '', expiryYear = ''] = expiry.split('/');
  return { number: digitsOf(number), expiryMonth, expiryYear, cvv: digitsOf(cvv), holderName: tidy(name) };
}

/** Those of the given fields that say who pays; undefined where none of them does. */
export function cardholderFacts(
  values: FormValues,
  fields: readonly FormField[],
): CardholderFacts | undefined {
  const facts: CardholderFacts = {};
  if (fields.includes('cpf')) facts.cpf = digitsOf(values.cpf);
  if (fields.includes('birthDate')) facts.birthDate = values.birthDate;
  if (fields.includes('businessNo')) facts.businessNo = digitsOf(values.businessNo);
  if (fields.includes('password')) facts.passwordDigits = digitsOf(values.password);
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** The address in those of the given fields that are filled in; undefined where the form asks for none. */
export function billingAddress(values: FormValues, fields: readonly FormField[]): BillingAddress | undefined {
  if (!fields.includes('country')) return undefined;
  const address: BillingAddress = { region: values.country };
  for (const field of ['state', 'city', 'address1', 'address2', 'zipCode'] as const) {
    const text = fields.includes(field) ? tidy(values[field]) : '';
    if (text !== '') address[field] = text;
  }
  return address;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
