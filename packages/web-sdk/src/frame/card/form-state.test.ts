import type { CardLookUp, StoredCardChoice } from '@tillgate/contract/frame';
import { describe, expect, it } from 'vitest';
import { initialState, shapeOf, type Choices, type FormSetup } from './form-state.js';
import { submissionOf } from './submission.js';
import type { FormValues } from './values.js';

const setup: FormSetup = {
  acceptedBrands: [],
  storedCards: [],
  allowsNewCard: true,
  needsCvv: false,
  asksToSaveCard: false,
  asksBillingAddress: false,
  buyerRegion: undefined,
};
const stored = (cardId: string, isExpired = false): StoredCardChoice => ({
  cardId,
  brand: 'AMEX',
  lastFour: '0005',
  expiryMonth: '12',
  expiryYear: '30',
  isExpired,
});
const lookUp: CardLookUp = { kind: 'card', brands: [], installments: [], personalFields: [] };
const typed: Partial<FormValues> = {
  number: '4111 1111 1111 1111',
  expiry: '12/30',
  cvv: '123',
  name: ' Ann  Buyer ',
};

function filled(
  asked: Partial<FormSetup>,
  { values = {}, choices = {} }: { values?: Partial<FormValues>; choices?: Partial<Choices> } = {},
  known?: Partial<CardLookUp>,
) {
  const full = { ...setup, ...asked };
  const first = initialState(full);
  const state = {
    values: { ...first.values, ...typed, ...values },
    choices: { ...first.choices, ...choices },
  };
  const shape = shapeOf(state, full, known && { ...lookUp, ...known });
  return { shape, sent: submissionOf(state, shape) };
}

describe('the form of a card that is typed', () => {
  it('has four fields and sends what they hold', () => {
    const { shape, sent } = filled({});
    expect(shape.fields).toEqual(['number', 'expiry', 'cvv', 'name']);
    expect(sent.card).toEqual({
      number: '4111111111111111',
      expiryMonth: '12',
      expiryYear: '30',
      cvv: '123',
      holderName: 'Ann Buyer',
    });
    expect(JSON.parse(JSON.stringify(sent))).toEqual({ card: sent.card });
  });

  it('asks what the card needs, of a Korean business card its number', () => {
    const korea = { personalFields: ['koreanIdentity', 'koreanPassword'] as const };
    const known = { personalFields: [...korea.personalFields] };
    const values = { birthDate: '1990-05-31', businessNo: '120-88-00767', password: '12' };
    const person = filled({}, { values }, known);
    expect(person.shape.fields.slice(4)).toEqual(['birthDate', 'password']);
    expect(person.sent.cardholder).toEqual({ birthDate: '1990-05-31', passwordDigits: '12' });
    const business = filled({}, { values, choices: { holder: 'business' } }, known);
    expect(business.shape.fields.slice(4)).toEqual(['businessNo', 'password']);
    expect(business.sent.cardholder).toEqual({ businessNo: '1208800767', passwordDigits: '12' });
    const brazil = filled({}, { values: { cpf: '529.982.247-25' } }, { personalFields: ['cpf'] });
    expect(brazil.sent.cardholder).toEqual({ cpf: '52998224725' });
  });

  it('sends the brand of a co-badged card, and of no other', () => {
    const known = { brands: ['CARTES_BANCAIRES', 'VISA'] };
    expect(filled({}, {}, known).sent.selectedBrand).toBe('CARTES_BANCAIRES');
    expect(filled({}, { choices: { brand: 'VISA' } }, known).sent.selectedBrand).toBe('VISA');
    expect(filled({}, {}, { brands: ['VISA'] }).sent.selectedBrand).toBeUndefined();
  });

  it('sends a number of payments that is offered only', () => {
    const amount = { currency: 'BRL', value: '1400', exponent: 2 };
    const known = { installments: [{ count: 3, amount }] };
    expect(filled({}, { choices: { installments: 3 } }, known).sent.installments).toBe(3);
    expect(filled({}, { choices: { installments: 6 } }, known).sent.installments).toBeUndefined();
    expect(filled({}, { choices: { installments: 1 } }, known).sent.installments).toBeUndefined();
    const fixed = { installments: [{ count: 3, amount, isFixed: true }] };
    expect(filled({}, {}, fixed).sent.installments).toBe(3);
  });

  it('keeps a card only where the buyer was asked and agreed', () => {
    expect(filled({ asksToSaveCard: true }).sent.saveCard).toBe(false);
    expect(filled({ asksToSaveCard: true }, { choices: { saveCard: true } }).sent.saveCard).toBe(true);
    expect(filled({}, { choices: { saveCard: true } }).sent.saveCard).toBeUndefined();
  });

  it('asks for the billing address as its country writes it, unless the page gave one', () => {
    const asked = { asksBillingAddress: true, buyerRegion: 'US' };
    const values = { address1: '1 Main St', city: 'Springfield', state: 'IL', zipCode: '62701' };
    const { shape, sent } = filled(asked, { values });
    expect(shape.fields.slice(4)).toEqual(['country', 'address1', 'address2', 'city', 'state', 'zipCode']);
    expect(sent.billingAddress).toEqual({ region: 'US', ...values });
    const given = filled(asked, { values, choices: { isAddressGiven: true } });
    expect(given.shape.fields).toHaveLength(4);
    expect(given.sent.billingAddress).toBeUndefined();
  });
});

describe('the form of a stored card', () => {
  it('begins with the first card that has not expired, and asks for the code where the page does', () => {
    const storedCards = [stored('old', true), stored('new')];
    const { shape, sent } = filled({ storedCards });
    expect(shape.storedCard?.cardId).toBe('new');
    expect(shape.fields).toEqual([]);
    expect(sent.card).toEqual({ cardId: 'new', cvv: undefined });
    const withCode = filled({ storedCards, needsCvv: true }, { values: { cvv: '1234' } });
    expect(withCode.shape.fields).toEqual(['cvv']);
    expect(withCode.shape.brand?.cvvLength).toBe(4);
    expect(withCode.sent.card).toEqual({ cardId: 'new', cvv: '1234' });
  });

  it('has the plans of the card that is chosen, and sends the one that the buyer chose', () => {
    const amount = { currency: 'BRL', value: '1000', exponent: 2 };
    const inParts = { ...stored('in parts'), installments: [{ count: 3, amount }] };
    const storedCards = [inParts, stored('at once')];
    const known = { installments: [{ count: 6, amount }] };
    const pay = (cardId: string, installments: number) =>
      filled({ storedCards }, { choices: { cardId, installments } }, known);
    expect(pay('in parts', 3).shape.installments).toEqual([{ count: 3, amount }]);
    expect(pay('in parts', 3).sent).toMatchObject({ card: { cardId: 'in parts' }, installments: 3 });
    expect(pay('in parts', 1).sent.installments).toBeUndefined();
    expect(pay('in parts', 6).sent.installments).toBeUndefined();
    expect(pay('at once', 3).shape.installments).toEqual([]);
    expect(pay('at once', 3).sent.installments).toBeUndefined();
  });

  it('sends the plan that the merchant fixed, without a choice', () => {
    const amount = { currency: 'BRL', value: '1000', exponent: 2 };
    const card = { ...stored('one'), installments: [{ count: 3, amount, isFixed: true }] };
    expect(filled({ storedCards: [card] }).sent.installments).toBe(3);
  });

  it('gives way to a card that is typed', () => {
    const { shape } = filled({ storedCards: [stored('one')] }, { choices: { cardId: undefined } });
    expect(shape.fields).toContain('number');
    expect(filled({ storedCards: [stored('old', true)] }).shape.storedCard).toBeUndefined();
  });
});
