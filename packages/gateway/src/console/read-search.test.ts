import { describe, expect, it } from 'vitest';
import { readAmount } from './read-amount.js';
import { readSearch } from './read-search.js';

/** The amounts that a text means in a currency, in its smallest unit. */
function meant(text: string, currency: string): string[] {
  const amounts = readAmount(text).filter(
    ({ currencies }) => currencies === undefined || currencies.includes(currency),
  );
  return amounts.map(({ minor }) => String(minor));
}

describe('an amount', () => {
  it.each([
    ['42.00', 'SGD', ['4200']],
    ['42.00', 'KWD', ['42000']],
    ['42.00', 'JPY', []],
    ['42.5', 'SGD', ['4250']],
    ['42,50', 'EUR', ['4250']],
    ['S$42', 'SGD', ['4200']],
    ['S$42', 'USD', []],
    ['s$ 42', 'SGD', ['4200']],
    ['$42', 'SGD', ['4200']],
    ['$42', 'USD', ['4200']],
    ['€1.234,50', 'EUR', ['123450']],
    ['1,234.50 USD', 'USD', ['123450']],
    ['sgd 42', 'SGD', ['4200']],
    ['¥4200', 'JPY', ['4200']],
    ['4200', 'SGD', ['4200', '420000']],
    ['4200', 'JPY', ['4200', '4200']],
    ['1,234', 'SGD', ['1234', '123400']],
    ['12.345', 'KWD', ['12345']],
    ['12.345', 'SGD', []],
    ['9999999999999999', 'SGD', ['9999999999999999']],
  ])('%s is in %s: %j', (text, currency, amounts) => {
    expect(meant(text, currency)).toEqual(amounts);
  });

  it.each([
    '',
    'order-1',
    '42.',
    '.5',
    '4,2,0',
    'S$42 SGD',
    'XXX 42',
    '20261128112233445566',
    '42.00001',
    '-42',
  ])('is not what %j says', (text) => {
    expect(readAmount(text)).toEqual([]);
  });
});

describe('what is typed in the search box', () => {
  it('is an id as it is, and a buyer in lower case', () => {
    expect(readSearch('  Ann@Example.com ')).toMatchObject({
      id: 'Ann@Example.com',
      buyer: 'ann@example.com',
      nameBegins: 'Ann@Example.com',
      lastFour: undefined,
      amounts: [],
    });
  });

  it('is the last four digits where it is exactly four digits, and an amount as well', () => {
    expect(readSearch('0768')).toMatchObject({ lastFour: '0768' });
    expect(readSearch('4200')?.amounts).not.toEqual([]);
    expect(readSearch('42000')?.lastFour).toBeUndefined();
    expect(readSearch('４２００')?.lastFour).toBeUndefined();
  });

  it('is no beginning of a name where it says too little', () => {
    expect(readSearch('a')?.nameBegins).toBeUndefined();
    expect(readSearch('2026')?.nameBegins).toBeUndefined();
    expect(readSearch('王芳')?.nameBegins).toBe('王芳');
  });

  it('is nothing where it is blank', () => {
    expect(readSearch('   ')).toBeUndefined();
  });
});
