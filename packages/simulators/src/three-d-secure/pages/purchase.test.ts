import { expect, it } from 'vitest';
import { aReq } from '../../testing/three-d-secure-calls.js';
import { purchaseAmount, purchaseDate } from './purchase.js';

/** Spaces that do not break are as good as spaces here; marks of direction are not seen. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

it.each([
  ['420000', '702', '2', 'en', 'SGD 4,200.00'],
  ['420000', '978', '2', 'de', '4.200,00 €'],
  ['420000', '978', '2', 'fr', '4 200,00 €'],
  ['4200', '392', '0', 'ja', '￥4,200'],
  ['1', '840', '2', 'en', '$0.01'],
  ['0', '840', '2', 'en', '$0.00'],
  ['123456', '414', '3', 'ar', '123.456 د.ك.'],
  ['900719925474099312345', '840', '2', 'en', '$9,007,199,254,740,993,123.45'],
  ['4200', '999', '2', 'en', '42.00'],
])('writes %s of currency %s with %s decimals in %s as %s', (amount, currency, exponent, language, text) => {
  const request = aReq({
    purchaseAmount: amount,
    purchaseCurrency: currency,
    purchaseExponent: exponent,
  });
  expect(plain(purchaseAmount(request, language))).toBe(text);
});

it.each([
  ['20261123120000', undefined, 'en', 'Nov 23, 2026'],
  ['20261123120000', undefined, 'de', '23.11.2026'],
  ['20261123233000', '-480', 'en', 'Nov 24, 2026'],
  ['20270101003000', '300', 'en', 'Dec 31, 2026'],
])('writes the day of %s, in a browser %s minutes from UTC, in %s as %s', (date, zone, language, text) => {
  const request = aReq({ purchaseDate: date, ...(zone === undefined ? {} : { browserTZ: zone }) });
  expect(plain(purchaseDate(request, language))).toBe(text);
});
