import { antomCards } from './antom-cards.js';
import {
  askingCards,
  authenticationCards,
  challengeCards,
  methodCards,
  mishapCards,
} from './authentication-cards.js';
import { brandCards } from './brand-cards.js';
import { checkCards } from './check-cards.js';
import { declineCards } from './decline-cards.js';
import { disputeCards } from './dispute-cards.js';
import { stepCards } from './step-cards.js';
import type { TestCard } from './test-card.js';

export interface CardGroup {
  readonly title: string;
  readonly cards: readonly TestCard[];
}

/** The one table of test cards: by what somebody wants to see, in the order of the README. */
export const cardGroups: readonly CardGroup[] = [
  { title: 'Sandbox cards of Antom', cards: antomCards },
  { title: 'Further brands and countries', cards: brandCards },
  { title: 'Declined', cards: declineCards },
  { title: 'A step goes wrong', cards: stepCards },
  { title: 'Checks of address and security code', cards: checkCards },
  { title: 'Disputed by their holders', cards: disputeCards },
  { title: '3-D Secure, where it is asked', cards: authenticationCards },
  { title: '3-D Secure, asked by the issuer', cards: askingCards },
  { title: '3-D Secure with a method page', cards: methodCards },
  { title: '3-D Secure with more than a code', cards: challengeCards },
  { title: '3-D Secure goes wrong', cards: mishapCards },
];
