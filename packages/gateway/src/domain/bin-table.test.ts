import { describe, expect, it } from 'vitest';
import { testCards } from '../../../simulators/src/cards/test-cards.js';
import { binTable, type BinRow } from './bin-table.js';
import { brandByRange } from './brand-ranges.js';
import { testBins } from './test-bins.js';

const visa: BinRow = { bin: '405469', brands: ['VISA'], issuingCountry: 'SG', funding: 'CREDIT' };
const coBadged: BinRow = { bin: '40546912', brands: ['CARTES_BANCAIRES', 'VISA'], issuingCountry: 'FR' };

describe('the BIN table', () => {
  it('finds a card by its number and by its first eight digits', () => {
    const find = binTable([visa]);
    expect(find('4054695723100768')).toBe(visa);
    expect(find('40546957')).toBe(visa);
    expect(find('40546857')).toBeUndefined();
    expect(find('40546')).toBeUndefined();
  });

  it('takes the row with more digits, whatever their order', () => {
    for (const rows of [
      [visa, coBadged],
      [coBadged, visa],
    ]) {
      expect(binTable(rows)('4054691200000000')).toBe(coBadged);
      expect(binTable(rows)('4054691300000000')).toBe(visa);
    }
  });

  it('takes the later of two rows with the same digits', () => {
    const corrected: BinRow = { ...visa, funding: 'DEBIT' };
    expect(binTable([visa, corrected])('40546957')).toBe(corrected);
  });
});

describe('the test ranges', () => {
  it.each(testCards)('know of $number what the simulated issuer says', (card) => {
    const { number, brand, secondBrand, issuingCountry, funding } = card;
    const brands = secondBrand === undefined ? [brand] : [brand, secondBrand];
    expect(binTable(testBins)(number)).toMatchObject({ brands, issuingCountry, funding });
  });
});

describe('the brand of a number by the ranges of the schemes', () => {
  it.each([
    ['4111111111111111', 'VISA'],
    ['5555555555554444', 'MASTERCARD'],
    ['2221000000000009', 'MASTERCARD'],
    ['2720999999999996', 'MASTERCARD'],
    ['378282246310005', 'AMEX'],
    ['3530111333300000', 'JCB'],
    ['36148900647913', 'DINERS'],
    ['6011111111111117', 'DISCOVER'],
    ['6500000000000002', 'DISCOVER'],
    ['6243030000000001', 'CUP'],
    ['6759649826438453', 'MAESTRO'],
    ['5066991111111118', 'ELO'],
    ['6062828888666688', 'HIPERCARD'],
    ['2200000000000004', 'MIR'],
    ['2869000000000006', 'CARNET'],
    ['9792000000000003', 'TROY'],
    ['9490220011669217', undefined],
    ['2720', 'MASTERCARD'],
    ['272', undefined],
  ])('of %s is %s', (number, brand) => {
    expect(brandByRange(number)).toBe(brand);
  });
});
