import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountParts, moneyText, parseAmount, plainAmount, shareOf } from './money.js';

describe('an amount', () => {
  it.each([
    ['SGD', '123450', 'SGD\u00a01,234.50'],
    ['JPY', '1234', 'JPY\u00a01,234'],
    ['KWD', '1234', 'KWD\u00a01.234'],
    // Browsers would write these without decimals; ISO 4217 gives them two.
    ['IDR', '123450', 'IDR\u00a01,234.50'],
    ['HUF', '5', 'HUF\u00a00.05'],
    ['USD', '0', 'USD\u00a00.00'],
  ])('of %s %s is written by the exponent of its currency', (currency, value, text) => {
    expect(moneyText({ currency, value }, 'en-US')).toBe(text);
  });

  it('is exact where a float would not be', () => {
    expect(moneyText({ currency: 'USD', value: '900719925474099301' }, 'en-US')).toBe(
      'USD\u00a09,007,199,254,740,993.01',
    );
  });

  it('comes apart at its point, so that columns align', () => {
    expect(amountParts({ currency: 'EUR', value: '123456' }, 'zh-CN')).toEqual({
      whole: '1,234',
      fraction: '.56',
    });
    expect(amountParts({ currency: 'KRW', value: '5000' }, 'zh-CN')).toEqual({
      whole: '5,000',
      fraction: '',
    });
  });
});

describe('what somebody typed', () => {
  it.each([
    ['42', 'SGD', '4200'],
    ['42.5', 'SGD', '4250'],
    [' 1,234.50 ', 'SGD', '123450'],
    ['42.', 'SGD', '4200'],
    ['0.05', 'SGD', '5'],
    ['500', 'JPY', '500'],
    ['1.234', 'KWD', '1234'],
    ['0', 'SGD', '0'],
  ])('%j in %s is %s minor units', (typed, currency, value) => {
    expect(parseAmount(typed, currency)).toBe(value);
  });

  it.each([
    ['', 'SGD'],
    ['.', 'SGD'],
    ['-1', 'SGD'],
    ['1e3', 'SGD'],
    ['1.234', 'SGD'],
    ['1.5', 'JPY'],
    ['12,34', 'SGD'],
    ['4 2', 'SGD'],
    ['４２', 'SGD'],
  ])('%j is no amount of %s', (typed, currency) => {
    expect(parseAmount(typed, currency)).toBeUndefined();
  });

  it('is read back as it was written, whatever the amount and the currency', () => {
    const currency = fc.constantFrom('SGD', 'JPY', 'KWD', 'CLF', 'IDR');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), currency, (minor, code) => {
        const money = { currency: code, value: minor.toString() };
        expect(parseAmount(plainAmount(money), code)).toBe(money.value);
        const { whole, fraction } = amountParts(money, 'en-US');
        expect(parseAmount(whole + fraction, code)).toBe(money.value);
      }),
    );
  });
});

describe('a share', () => {
  it('is that of the amounts, and none of nothing', () => {
    expect(shareOf('1', '4')).toBe(0.25);
    expect(shareOf('900719925474099301', '900719925474099301')).toBe(1);
    expect(shareOf('0', '0')).toBe(0);
  });
});
