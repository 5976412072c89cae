import type { TypedCard } from '@tillgate/contract/frame';
import { digitsOf } from './edit.js';

/** What stands in the fields. */
export interface CardValues {
  number: string;
  expiry: string;
  cvv: string;
  name: string;
}

export type CardField = keyof CardValues;

/** In the order of the form, which is the order in which faults are brought to the buyer. */
export const cardFields: readonly CardField[] = ['number', 'expiry', 'cvv', 'name'];

export const emptyCard: CardValues = { number: '', expiry: '', cvv: '', name: '' };

export function isCardEmpty(values: CardValues): boolean {
  return cardFields.every((field) => values[field].trim() === '');
}

/** Valid values as the gateway takes them. */
export function cardToSubmit({ number, expiry, cvv, name }: CardValues): TypedCard {
  const [expiryMonth = '', expiryYear = ''] = expiry.split('/');
  const holderName = name.trim().replace(/\s+/g, ' ');
  return { number: digitsOf(number), expiryMonth, expiryYear, cvv: digitsOf(cvv), holderName };
}
