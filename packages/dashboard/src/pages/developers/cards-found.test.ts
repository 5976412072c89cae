import { describe, expect, it } from 'vitest';
import { cardsFound } from './cards-found.js';

const facts = { funding: 'CREDIT', category: 'CONSUMER' } as const;
const cards = {
  groups: [
    {
      title: 'Approved',
      cards: [
        { number: '4111111111111111', brand: 'VISA', issuingCountry: 'US', outcome: 'approved', ...facts },
        { number: '378282246310005', brand: 'AMEX', issuingCountry: 'US', outcome: 'approved', ...facts },
      ],
    },
    {
      title: 'Declined',
      cards: [
        {
          number: '4000000000000002',
          brand: 'VISA',
          issuingCountry: 'SG',
          outcome: 'declined DO_NOT_HONOR',
          ...facts,
        },
      ],
    },
  ],
  amounts: [{ value: '51', outcome: 'declined USER_BALANCE_NOT_ENOUGH' }],
};

const numbersFound = (search: string): string[] =>
  cardsFound(cards, search).groups.flatMap((group) => group.cards.map(({ number }) => number));

describe('a search among test cards', () => {
  it.each([
    ['', ['4111111111111111', '378282246310005', '4000000000000002']],
    ['4111 1111', ['4111111111111111']],
    ['american', ['378282246310005']],
    ['do_not', ['4000000000000002']],
    ['Declined', ['4000000000000002']],
    ['nothing of it', []],
  ])('for %j finds %j', (search, numbers) => {
    expect(numbersFound(search)).toEqual(numbers);
  });

  it('finds amounts by what they do', () => {
    expect(cardsFound(cards, 'balance').amounts).toHaveLength(1);
    expect(cardsFound(cards, 'visa').amounts).toHaveLength(0);
  });
});
