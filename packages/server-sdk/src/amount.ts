/** Money: `{ currency: 'SGD', value: '4200' }` is S$42.00. */
export interface Amount {
  /** ISO 4217. */
  currency: string;
  /** A whole number of the currency's smallest unit, as text: at most 16 digits, above zero. */
  value: string;
}
