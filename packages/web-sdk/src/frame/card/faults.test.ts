import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brandByCode, brandOf } from './brand.js';
import { digitsOf } from './edit.js';
import { faultOf } from './faults.js';
import { emptyValues, type FormField } from './values.js';

const acceptedBrands = ['VISA', 'MASTERCARD', 'AMEX', 'CUP'];
const schemes = [
  ...acceptedBrands,
  'JCB',
  'DINERS',
  'DISCOVER',
  'MAESTRO',
  'ELO',
  'HIPERCARD',
  'MIR',
  'TROY',
];
const now = new Date('2026-11-23T08:00:00Z');

/** The fault of one field, the brand being what the first digits say. */
function code(
  field: FormField,
  typed: Partial<typeof emptyValues>,
  accepted: readonly string[] = acceptedBrands,
): string | undefined {
  const values = { ...emptyValues, ...typed };
  const brand = brandOf(digitsOf(values.number), accepted);
  return faultOf(field, values, { brand, acceptedBrands: accepted, now })?.code;
}

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
    ['6205 5000 0000 0000 005', undefined],
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
    expect(numbers.filter((number) => code('number', { number }, schemes) !== undefined)).toEqual([]);
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

  it('goes by the brand that the gateway knows, not by the first digits', () => {
    const values = { ...emptyValues, number: '4035 5010 0000 0009' };
    const brand = brandByCode('CUP');
    expect(faultOf('number', values, { brand, acceptedBrands, now })).toBeUndefined();
    expect(faultOf('number', values, { brand: brandByCode('JCB'), acceptedBrands, now })).toEqual({
      code: 'brandNotAccepted',
      values: { brand: 'JCB' },
    });
  });

  it.each([
    ['', 'cpfMissing'],
    ['529.982.247', 'cpfInvalid'],
    ['529.982.247-26', 'cpfInvalid'],
    ['111.111.111-11', 'cpfInvalid'],
    ['529.982.247-25', undefined],
  ])('judges the CPF %j: %s', (cpf, expected) => {
    expect(code('cpf', { cpf })).toBe(expected);
  });

  it.each([
    ['', 'birthDateMissing'],
    ['1990-02', 'birthDateInvalid'],
    ['1990-02-30', 'birthDateInvalid'],
    ['2027-01-01', 'birthDateInvalid'],
    ['1890-01-01', 'birthDateInvalid'],
    ['1992-02-29', undefined],
  ])('judges the date of birth %j: %s', (birthDate, expected) => {
    expect(code('birthDate', { birthDate })).toBe(expected);
  });

  it("judges Korea's business number by its length, and takes two digits of the password", () => {
    expect(code('businessNo', {})).toBe('businessNoMissing');
    expect(code('businessNo', { businessNo: '120-88-0076' })).toBe('businessNoInvalid');
    expect(code('businessNo', { businessNo: '120-88-00767' })).toBeUndefined();
    expect(code('password', { password: '1' })).toBe('passwordMissing');
    expect(code('password', { password: '12' })).toBeUndefined();
  });

  it('asks of an address what its country has', () => {
    expect(code('country', {})).toBe('countryMissing');
    expect(code('state', { country: 'US' })).toBe('stateUnchosen');
    expect(code('state', { country: 'JP' })).toBe('stateUnchosen');
    expect(code('state', { country: 'MX' })).toBe('stateMissing');
    expect(code('state', { country: 'GB' })).toBeUndefined();
    expect(code('zipCode', { country: 'US' })).toBe('zipCodeMissing');
    expect(code('zipCode', { country: 'US', zipCode: '9021' })).toBe('zipCodeInvalid');
    expect(code('zipCode', { country: 'LB' })).toBeUndefined();
    expect(code('address2', {})).toBeUndefined();
    expect(code('city', {})).toBe('cityMissing');
    expect(code('address1', { address1: ' ' })).toBe('address1Missing');
  });
});
