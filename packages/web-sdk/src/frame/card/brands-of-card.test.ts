import type { CardLookUp } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { brandsOfCard } from './brands-of-card.js';

const acceptedBrands = ['VISA', 'CARTES_BANCAIRES', 'MASTERCARD'];
const known = (...brands: string[]): CardLookUp => ({
  kind: 'card',
  brands,
  installments: [],
  personalFields: [],
});

function seen(digits: string, lookUp?: CardLookUp, chosen?: string) {
  const { brand, choice } = brandsOfCard(digits, { acceptedBrands, lookUp, chosen });
  return { brand: brand?.code, choice: choice.map(({ code }) => code) };
}

describe('brandsOfCard', () => {
  it('guesses by the first digits until the gateway answered', () => {
    expect(seen('40355010')).toEqual({ brand: 'VISA', choice: [] });
  });

  it('lets the gateway overrule the guess', () => {
    expect(seen('40355010', known('MASTERCARD'))).toEqual({ brand: 'MASTERCARD', choice: [] });
  });

  it('keeps the guess for a card that the gateway does not know', () => {
    expect(seen('40355010', known())).toEqual({ brand: 'VISA', choice: [] });
  });

  it("offers both brands of a co-badged card, the issuer's preference first", () => {
    const lookUp = known('CARTES_BANCAIRES', 'VISA');
    expect(seen('40355010', lookUp)).toEqual({
      brand: 'CARTES_BANCAIRES',
      choice: ['CARTES_BANCAIRES', 'VISA'],
    });
    expect(seen('40355010', lookUp, 'VISA').brand).toBe('VISA');
    expect(seen('40355010', lookUp, 'MASTERCARD').brand).toBe('CARTES_BANCAIRES');
  });

  it('offers no choice where only one of the brands is accepted', () => {
    expect(seen('40355010', known('JCB', 'VISA'))).toEqual({ brand: 'VISA', choice: [] });
  });

  it('names a brand that is not accepted, so that the buyer is told', () => {
    expect(seen('40355010', known('JCB'))).toEqual({ brand: 'JCB', choice: [] });
  });
});
