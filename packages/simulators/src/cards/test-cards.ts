import { cardGroups } from './card-groups.js';
import type { TestCard } from './test-card.js';

/** Every card that the issuer knows. */
export const testCards: readonly TestCard[] = cardGroups.flatMap(({ cards }) => cards);

const cardsByNumber = new Map(testCards.map((card) => [card.number, card]));

/** The card with this number; undefined for one that nobody issued. */
export function findTestCard(number: string): TestCard | undefined {
  return cardsByNumber.get(number);
}
