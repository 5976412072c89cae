import type { InstallmentPlan, StoredCardChoice } from '@tillgate/contract/frame';
import { findStoredCards } from '../db/stored-cards.js';
import { isAcceptedBrand } from '../domain/card-terms.js';
import { asksForPlans } from '../domain/installments.js';
import type { PaymentSession } from '../domain/session.js';
import type { StoredCard } from '../domain/stored-card.js';
import { isPast } from '../operations/card-fault.js';
import { openStoredCard } from '../operations/stored-cards.js';
import type { Context } from '../ports.js';
import { shownPlans } from './shown-plans.js';

type ActiveCard = Extract<StoredCard, { state: 'ACTIVE' }>;

/** The stored cards that the buyer may choose from: none that was deleted, and none of a brand that is not taken here. */
export async function offeredCards(context: Context, session: PaymentSession): Promise<ActiveCard[]> {
  const cards = await namedCards(context, session);
  return cards.filter(isActive).filter(({ facts }) => isAcceptedBrand(facts.cardBrand, session.terms.card));
}

/** A merchant that asked for one stored card gets no other, unless that one is gone. */
export async function allowsNewCard(context: Context, session: PaymentSession): Promise<boolean> {
  if (session.terms.cardToken === undefined) return true;
  return (await offeredCards(context, session)).length === 0;
}

/** The card that an id of this session stands for, deleted ones too; undefined where the session names no such card. */
export async function namedCard(
  context: Context,
  session: PaymentSession,
  cardId: string,
): Promise<StoredCard | undefined> {
  const cards = await namedCards(context, session);
  return cards.find(({ token }) => cardIdOf(context, session, token) === cardId);
}

/** A stored card as the form shows it. */
export async function choiceOf(
  context: Context,
  session: PaymentSession,
  card: ActiveCard,
): Promise<StoredCardChoice> {
  const { token, facts, expiryMonth, expiryYear } = card;
  const installments = await plansOf(context, session, token);
  return {
    cardId: cardIdOf(context, session, token),
    brand: facts.cardBrand ?? '',
    lastFour: facts.lastFour ?? '',
    expiryMonth,
    expiryYear,
    isExpired: isPast(card, context.clock.nowMs()),
    ...(installments.length === 0 ? {} : { installments }),
  };
}

/** By the whole number, as the submission is judged: the six digits that are kept beside the sealed card may tell less. */
async function plansOf(context: Context, session: PaymentSession, token: string): Promise<InstallmentPlan[]> {
  if (!asksForPlans(session)) return [];
  const stored = await openStoredCard(context, session.clientId, token);
  return stored ? shownPlans(session, context.binsFor(session)(stored.card.number)) : [];
}

function isActive(card: StoredCard): card is ActiveCard {
  return card.state === 'ACTIVE';
}

/** Those that the merchant's server named: the one to pay with, or those to offer. */
function namedCards({ db }: Context, { clientId, terms }: PaymentSession): Promise<StoredCard[]> {
  const tokens = terms.cardToken === undefined ? (terms.savedCardTokens ?? []) : [terms.cardToken];
  return findStoredCards(db, clientId, tokens);
}

/** A keyed hash: it stands for the token in this session, leads nobody back to it, and is another one in the next session. */
function cardIdOf({ vault }: Context, { sessionId }: PaymentSession, token: string): string {
  return vault.fingerprint(token, `card of session ${sessionId}`);
}
