import { antomCards } from './antom-cards.js';
import { askingCards, authenticationCards, methodCards, mishapCards } from './authentication-cards.js';
import { brandCards } from './brand-cards.js';
import { declineCards } from './decline-cards.js';
import { stepCards } from './step-cards.js';
import type { TestCard } from './test-card.js';

/** Every card that the issuer knows, in the order of the README, whose tables are checked against this one. */
export const testCards: readonly TestCard[] = [
  ...antomCards,
  ...brandCards,
  ...declineCards,
  ...stepCards,
  ...authenticationCards,
  ...askingCards,
  ...methodCards,
  ...mishapCards,
];

const cardsByNumber = new Map(testCards.map((card) => [card.number, card]));

/** The card with this number; undefined for one that nobody issued. */
export function findTestCard(number: string): TestCard | undefined {
  return cardsByNumber.get(number);
}
