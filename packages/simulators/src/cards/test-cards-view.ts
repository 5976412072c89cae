import type { TestCard as PublishedCard, TestCards } from '@tillgate/contract/test-cards';
import { amountTriggers } from '../amount-triggers.js';
import { cardGroups } from './card-groups.js';
import { behaviourWords, outcomeWords } from './card-words.js';
import type { TestCard } from './test-card.js';

/** All that there is to try, in words. */
export function testCardsView(): TestCards {
  return {
    groups: cardGroups.map(({ title, cards }) => ({ title, cards: cards.map(published) })),
    amounts: [...amountTriggers].map(([value, behaviour]) => ({ value, outcome: behaviourWords(behaviour) })),
  };
}

function published(card: TestCard): PublishedCard {
  const { number, brand, secondBrand, issuingCountry, funding, category } = card;
  const facts = { number, brand, issuingCountry, funding, category, outcome: outcomeWords(card) };
  return secondBrand === undefined ? facts : { ...facts, secondBrand };
}
