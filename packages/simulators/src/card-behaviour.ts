import type { AuthorizationRequest, VerificationRequest } from '@tillgate/contract/acquirer';
import { amountTriggers } from './amount-triggers.js';
import type { Behaviour } from './behaviour.js';
import { findTestCard } from './cards/test-cards.js';
import { hasBrand, type TestCard } from './cards/test-card.js';
import { declines } from './declines.js';

/** What a card is there to show, and whether its issuer gets as far as to look at address and security code. */
export interface CardBehaviour {
  readonly card: TestCard | undefined;
  readonly behaviour: Behaviour;
  readonly isChecked: boolean;
}

const unknownCard: CardBehaviour = {
  card: undefined,
  behaviour: { decline: { ...declines.INVALID_CARD_NUMBER, issuerMessage: 'No such card' } },
  isChecked: false,
};

/** What an authorisation shows by itself: by its card, the brand that was asked for, its amount, and what is proved. */
export function authorizationBehaviour(request: AuthorizationRequest): CardBehaviour {
  const card = findTestCard(request.card.number);
  if (!card) return unknownCard;
  if (!hasBrand(card, request.selectedBrand)) return brandNotAvailable(card);
  const behaviour = askedOf(card, request);
  const trigger = amountTriggers.get(request.amount.value);
  if (trigger && isApproved(behaviour)) return { card, behaviour: trigger, isChecked: !trigger.decline };
  return { card, behaviour, isChecked: true };
}

/** What a check of a card shows by itself. */
export function verificationBehaviour(request: VerificationRequest): CardBehaviour {
  const card = findTestCard(request.card.number);
  if (!card) return unknownCard;
  if (!hasBrand(card, request.selectedBrand)) return brandNotAvailable(card);
  return { card, behaviour: card.verification ?? card.authorization, isChecked: true };
}

function askedOf(card: TestCard, request: AuthorizationRequest): Behaviour {
  const { authorization, authorizationWithoutCvv, authorizationWithExemption } = card;
  const behaviour =
    (request.card.cvv === undefined ? authorizationWithoutCvv : undefined) ??
    (request.exemption === undefined ? undefined : authorizationWithExemption) ??
    authorization;
  return isProven(request) ? withoutSoftDecline(behaviour) : behaviour;
}

/** Whether 3-D Secure authenticated the cardholder, or attempted to, which counts as much. */
function isProven({ authentication }: AuthorizationRequest): boolean {
  return authentication?.transStatus === 'Y' || authentication?.transStatus === 'A';
}

/** An issuer who asked for authentication, and got it, is content. */
function withoutSoftDecline(behaviour: Behaviour): Behaviour {
  if (behaviour.decline?.reason !== declines.AUTHENTICATION_REQUIRED.reason) return behaviour;
  return { ...behaviour, decline: undefined };
}

function brandNotAvailable(card: TestCard): CardBehaviour {
  return { card, behaviour: { decline: declines.SELECTED_CARD_BRAND_NOT_AVAILABLE }, isChecked: false };
}

function isApproved({ decline, delivery }: Behaviour): boolean {
  return !decline && delivery !== 'LOSE_REQUEST';
}
