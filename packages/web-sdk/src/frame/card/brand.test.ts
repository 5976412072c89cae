import { describe, expect, it } from 'vitest';
import { brandOf } from './brand.js';

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
    ['', undefined],
    ['6', undefined],
    ['401178', 'ELO'],
    ['0', undefined],
  ])('calls %j %s', (digits, code) => {
    expect(brandOf(digits, accepted)?.code).toBe(code);
  });
});
