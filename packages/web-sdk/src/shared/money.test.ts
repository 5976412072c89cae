import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, formatMoney } from './money.js';

describe('formatMoney', () => {
  it.each([
    ['SGD', '4200', 2, 'en-US', 'S$42.00'],
    ['SGD', '4200', 2, 'zh-CN', 'S$42.00'],
    ['USD', '5', 2, 'en-US', '$0.05'],
    ['JPY', '123456', 0, 'en-US', '¥123,456'],
    ['KWD', '1234', 3, 'en-US', 'KWD 1.234'],
    ['MYR', '1000', 2, 'en-US', 'RM 10.00'],
    ['USD', '900719925474099312', 2, 'en-US', '$9,007,199,254,740,993.12'],
  ])('writes %s %s with exponent %i for %s as %s', (currency, value, exponent, tag, expected) => {
    expect(formatMoney({ currency, value, exponent }, tag).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('keeps the exponent that the session says, whatever Intl thinks of the currency', () => {
    expect(formatMoney({ currency: 'HUF', value: '12345', exponent: 2 }, 'en-US')).toContain('123.45');
  });

  it.each([
    ['SGD', 'S$'],
    ['BRL', 'R$'],
  ])('keeps the symbol of %s together where the text runs from right to left', (currency, symbol) => {
    expect(formatMoney({ currency, value: '4200', exponent: 2 }, 'ar-SA')).toContain(`${symbol}\u200e`);
  });

  it('writes the digits that stand on cards, in Arabic too', () => {
    const text = formatMoney({ currency: 'SGD', value: '123450', exponent: 2 }, 'ar-SA');
    expect(text).toContain('1,234.50');
    expect(text).toContain('S$');
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 4 }), (value, exponent) => {
        expect(BigInt(decimalText(String(value), exponent).replace('.', ''))).toBe(value);
      }),
    );
  });
});
