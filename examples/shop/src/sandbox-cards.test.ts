import { describe, expect, it } from 'vitest';
import { outcomeWords } from '../../../packages/simulators/src/cards/card-words.js';
import { testCards } from '../../../packages/simulators/src/cards/test-cards.js';
import { sandboxCardGroups, type SandboxCard } from './sandbox-cards.js';

/** The simulated network's own table: by number, what a card is and what happens with it. */
const listed = new Map(
  testCards.map((card) => {
    const { number, brand, secondBrand, issuingCountry, funding } = card;
    const brands = secondBrand === undefined ? brand : `${brand}+${secondBrand}`;
    return [number, `${brands} ${issuingCountry} ${funding} | ${outcomeWords(card)}`];
  }),
);

/** What the network's list says of a card with this outcome. */
const meanings: Record<SandboxCard['outcome'], RegExp> = {
  approved: /CREDIT \| approved/,
  declined: /\| declined DO_NOT_HONOR/,
  notEnoughMoney: /\| declined USER_BALANCE_NOT_ENOUGH/,
  wrongSecurityCode: /\| declined INVALID_CVV/,
  frictionless: /Y authenticated without a challenge/,
  challenge: /\| declined AUTHENTICATION_REQUIRED \(1A\)$/,
  challengeDeclined: /\| declined AUTHENTICATION_REQUIRED \(65\)$/,
  notAuthenticated: /N not authenticated/,
  twoBrands: /CARTES_BANCAIRES\+VISA/,
  brazil: /(ELO|HIPERCARD) BR CREDIT \| approved/,
  korea: /KR CREDIT \| approved/,
  partsUnitedStates: /VISA US CREDIT \| approved/,
  partsBrazil: /VISA BR CREDIT \| approved/,
  slow: /\| pending, then approved/,
  replyLost: /\| approved, reply lost/,
  captureFails: /\| capture: declined/,
};

describe('a card of the panel', () => {
  const cards = sandboxCardGroups.flatMap((group) => group.cards);

  it.each(cards)('$number is $outcome in the simulated network', ({ number, outcome }) => {
    expect(listed.get(number)).toMatch(meanings[outcome]);
  });

  it('stands there once', () => {
    expect(new Set(cards.map(({ number }) => number)).size).toBe(cards.length);
  });
});
