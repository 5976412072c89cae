import { describe, expect, it } from 'vitest';
import { brandByCode, brandName, brandOf, numberLayout } from './brand.js';

const accepted = ['VISA', 'MASTERCARD', 'AMEX', 'JCB', 'DINERS', 'DISCOVER', 'CUP'];

describe('brandOf', () => {
  it.each([
    ['4', 'VISA'],
    ['5555', 'MASTERCARD'],
    ['2223', 'MASTERCARD'],
    ['37', 'AMEX'],
    ['3530', 'JCB'],
    ['3056', 'DINERS'],
    ['6011', 'DISCOVER'],
    ['6212', 'CUP'],
    ['60628200', 'HIPERCARD'],
    ['2204', 'MIR'],
    ['5018', 'MAESTRO'],
    ['6759', 'MAESTRO'],
    ['', undefined],
    ['6', undefined],
    ['401178', 'ELO'],
    ['0', undefined],
  ])('calls %j %s', (digits, code) => {
    expect(brandOf(digits, accepted)?.code).toBe(code);
  });
});

describe('brandByCode', () => {
  it.each([
    'VISA',
    'MASTERCARD',
    'AMEX',
    'JCB',
    'DINERS',
    'DISCOVER',
    'CUP',
    'MAESTRO',
    'ELO',
    'HIPERCARD',
    'MIR',
  ])('knows %s by its code on the wire', (code) => {
    expect(brandByCode(code).code).toBe(code);
  });

  it('asks four digits of Amex only, and no check digit of UnionPay', () => {
    expect(brandByCode('AMEX').cvvLength).toBe(4);
    expect(brandByCode('VISA').cvvLength).toBe(3);
    expect(brandByCode('CUP').hasCheckDigit).toBe(false);
    expect(brandByCode('MAESTRO').hasCheckDigit).toBe(true);
  });

  it('takes long numbers where the brand has them', () => {
    expect(numberLayout(brandByCode('CUP')).maxDigits).toBe(19);
    expect(brandByCode('MAESTRO').lengths).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
    expect(numberLayout(brandByCode('AMEX'))).toEqual({ gaps: [4, 10], maxDigits: 15 });
  });

  it('gives brands that no first digits tell a name and the shape of any card', () => {
    expect(brandName('CARTES_BANCAIRES')).toBe('Cartes Bancaires');
    expect(brandName('CUP')).toBe('UnionPay');
    expect(brandByCode('HYUNDAI')).toMatchObject({ name: 'Hyundai', cvvLength: 3, hasCheckDigit: true });
  });
});
