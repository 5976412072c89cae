import { cardBrands } from '@tillgate/contract';
import { describe, expect, it } from 'vitest';
import { acceptedBrandsOf, brandsOf, chooseBrand } from './card-terms.js';

const noWish = { selectedBrand: undefined, preferredBrand: undefined };
const coBadged = ['CARTES_BANCAIRES', 'VISA'];

describe('the brands that a session takes', () => {
  it('are all, the best known first, where the merchant names none', () => {
    expect(acceptedBrandsOf()).toEqual([...cardBrands]);
    expect(acceptedBrandsOf({ supportedCardBrands: [] }).slice(0, 2)).toEqual(['VISA', 'MASTERCARD']);
  });

  it('are those that it names, in our order, without those that it blocks', () => {
    const supportedCardBrands = ['ELO', 'VISA', 'AMEX', 'NO_BRAND'];
    expect(acceptedBrandsOf({ supportedCardBrands })).toEqual(['VISA', 'AMEX', 'ELO']);
    expect(acceptedBrandsOf({ supportedCardBrands, blockedCardBrands: ['AMEX'] })).toEqual(['VISA', 'ELO']);
    expect(acceptedBrandsOf({ blockedCardBrands: ['VISA'] })).not.toContain('VISA');
  });
});

describe('the brands of a card', () => {
  it('are those of the BIN table, which overrules the ranges', () => {
    const row = { bin: '40355014', brands: ['CARTES_BANCAIRES', 'VISA'] } as const;
    expect(brandsOf('4035501428146300', row)).toEqual(coBadged);
    expect(brandsOf('4035501428146300', undefined)).toEqual(['VISA']);
    expect(brandsOf('9490220011669217', undefined)).toEqual([]);
  });
});

describe('a card goes', () => {
  it('as the network chooses where nobody wishes and all its brands are taken', () => {
    expect(chooseBrand(['VISA'], undefined, noWish)).toEqual({ kind: 'goes', brand: undefined });
    expect(chooseBrand(coBadged, undefined, noWish)).toEqual({ kind: 'goes', brand: undefined });
  });

  it("by the buyer's choice before the merchant's", () => {
    const wishes = { selectedBrand: 'VISA', preferredBrand: 'CARTES_BANCAIRES' };
    expect(chooseBrand(coBadged, undefined, wishes)).toEqual({ kind: 'goes', brand: 'VISA' });
  });

  it("by the merchant's, where the card has it and it is taken", () => {
    const wishes = { ...noWish, preferredBrand: 'CARTES_BANCAIRES' };
    expect(chooseBrand(coBadged, undefined, wishes)).toMatchObject({ brand: 'CARTES_BANCAIRES' });
    expect(chooseBrand(['VISA'], undefined, wishes)).toEqual({ kind: 'goes', brand: undefined });
  });

  it('by the one brand of several that is taken', () => {
    const terms = { blockedCardBrands: ['CARTES_BANCAIRES'] };
    expect(chooseBrand(coBadged, terms, noWish)).toEqual({ kind: 'goes', brand: 'VISA' });
  });

  it.each([
    ['a choice that the card does not have', 'MASTERCARD', undefined],
    ['a choice that is not taken', 'VISA', { blockedCardBrands: ['VISA'] }],
  ])('not at all with %s', (_name, selectedBrand, terms) => {
    expect(chooseBrand(coBadged, terms, { ...noWish, selectedBrand })).toEqual({
      kind: 'refused',
      code: 'SELECTED_CARD_BRAND_NOT_AVAILABLE',
    });
  });

  it('not at all where none of its brands is taken', () => {
    const refused = { kind: 'refused', code: 'CARD_NOT_SUPPORTED' };
    expect(chooseBrand(['VISA'], { supportedCardBrands: ['AMEX'] }, noWish)).toEqual(refused);
    expect(chooseBrand(['VISA'], { blockedCardBrands: ['VISA'] }, noWish)).toEqual(refused);
  });

  it('to the network where nobody knows its brand, unless the merchant named its brands', () => {
    expect(chooseBrand([], { blockedCardBrands: ['VISA'] }, noWish)).toMatchObject({ kind: 'goes' });
    expect(chooseBrand([], { supportedCardBrands: ['VISA'] }, noWish)).toMatchObject({ kind: 'refused' });
    expect(chooseBrand([], undefined, { ...noWish, selectedBrand: 'VISA' })).toMatchObject({
      kind: 'refused',
    });
  });
});
