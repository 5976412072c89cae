import { describe, expect, it } from 'vitest';
import { searchText } from './search-text.js';

describe('what is looked for', () => {
  it.each(['4054695723100768', '4054 6957 2310 0768', ' 4054-6957-2310-0768 '])(
    'of the card number %j are its last four digits',
    (typed) => {
      expect(searchText(typed)).toBe('0768');
    },
  );

  it.each(['378282246310005', '30569309025904', '6011111111111117', '2223003122003222', '5555555555554444'])(
    'of the number %s too, of another brand',
    (typed) => {
      expect(searchText(typed)).toBe(typed.slice(-4));
    },
  );

  it.each([
    ['an order number of as many digits', '4054695723100769'],
    ['a time', '1795435200000'],
    ['a payment id', '20261123118441348509877717525854186264'],
    ['an amount', '42.00'],
    ['an e-mail address', 'amy@example.com'],
    ['an id', 'order-4242-4242'],
  ])('is %s as it is, but for blanks around it', (_name, typed) => {
    expect(searchText(` ${typed} `)).toBe(typed);
  });
});
