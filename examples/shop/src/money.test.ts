import { expect, it } from 'vitest';
import { formatMoney } from './money.js';

it.each([
  [0, 'S$0.00'],
  [5, 'S$0.05'],
  [4200, 'S$42.00'],
  [123456789, 'S$1,234,567.89'],
])('shows %i cents as %s', (amountMinor, text) => {
  expect(formatMoney('SGD', amountMinor)).toBe(text);
});

it('refuses a currency whose decimals it does not know', () => {
  expect(() => formatMoney('XYZ', 1)).toThrow(RangeError);
});
