import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyCard, type CardField } from './card-values.js';
import { faultOf } from './faults.js';

const context = {
  acceptedBrands: ['VISA', 'MASTERCARD', 'AMEX', 'CUP'],
  now: new Date('2026-11-23T08:00:00Z'),
};
const code = (field: CardField, values: Partial<typeof emptyCard>): string | undefined =>
  faultOf(field, { ...emptyCard, ...values }, context)?.code;

describe('faultOf', () => {
  it.each([
    ['', 'numberMissing'],
    ['4111 1111', 'numberIncomplete'],
    ['4111 1111 1111 1112', 'numberInvalid'],
    ['3530 1113 3330 0000', 'brandNotAccepted'],
    ['4111 1111 1111 1111', undefined],
    ['3782 822463 10005', undefined],
    ['5555 5555 5555 4444', undefined],
    ['6205 5000 0000 0000 004', undefined],
  ])('judges the number %j: %s', (number, expected) => {
    expect(code('number', { number })).toBe(expected);
  });

  it('takes every published test card, of brands that we do not know too', () => {
    const text = readFileSync(new URL('../../../../simulators/README.md', import.meta.url), 'utf8');
    const numbers = [...text.matchAll(/^\| (\d{4} \d{4} \d{4} \d{4}) +\|/gm)].map(
      ([, number]) => number ?? '',
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toContain('9490 2200 1166 9217');
    expect(numbers.filter((number) => code('number', { number }) !== undefined)).toEqual([]);
  });

  it.each([
    ['9490 2200 1166 9218', 'numberInvalid'],
    ['9490 2200 11', 'numberIncomplete'],
  ])('holds a number of an unknown brand to its check digit and length: %s, %s', (number, expected) => {
    expect(code('number', { number })).toBe(expected);
  });

  it.each([
    ['', 'expiryMissing'],
    ['12', 'expiryIncomplete'],
    ['12/3', 'expiryIncomplete'],
    ['12/203', 'expiryIncomplete'],
    ['13/30', 'expiryInvalid'],
    ['00/30', 'expiryInvalid'],
    ['10/26', 'expiryPast'],
    ['11/26', undefined],
    ['12/30', undefined],
    ['12/99', 'expiryInvalid'],
  ])('judges the expiry date %j: %s', (expiry, expected) => {
    expect(code('expiry', { expiry })).toBe(expected);
  });

  it('asks for four digits of an Amex and three of others', () => {
    const amex = '3782 822463 10005';
    const visa = '4111 1111 1111 1111';
    expect(code('cvv', { number: amex, cvv: '123' })).toBe('cvvIncomplete');
    expect(code('cvv', { number: amex, cvv: '1234' })).toBeUndefined();
    expect(code('cvv', { number: visa, cvv: '1234' })).toBe('cvvIncomplete');
    expect(code('cvv', { number: visa, cvv: '123' })).toBeUndefined();
    expect(code('cvv', { cvv: '12' })).toBe('cvvIncomplete');
    expect(code('cvv', {})).toBe('cvvMissing');
  });

  it.each(['José Núñez', 'Anne-Marie O’Hara', "D'Angelo", '王小明', 'Пётр', 'محمد', 'Ng'])(
    'takes the name %s',
    (name) => {
      expect(code('name', { name })).toBeUndefined();
    },
  );

  it('refuses a card number in the name field', () => {
    expect(code('name', { name: '4111 1111 1111 1111' })).toBe('nameInvalid');
    expect(code('name', { name: ' ' })).toBe('nameMissing');
  });
});
