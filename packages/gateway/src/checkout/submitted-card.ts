import type { ChosenCard, TypedCard } from '@tillgate/contract/frame';
import type { PaymentSession } from '../domain/session.js';
import { openStoredCard } from '../operations/stored-cards.js';
import type { CardData, Context } from '../ports.js';
import { allowsNewCard, namedCard } from './offered-cards.js';

/** The card of a submission: one that the buyer typed, or one of those that the session offers. */
export type SubmittedCard =
  | { readonly kind: 'typed'; readonly card: CardData }
  | {
      readonly kind: 'stored';
      readonly card: CardData;
      readonly token: string;
      readonly brand: string | undefined;
      readonly networkTransactionId: string | undefined;
    };

/** Undefined where the session does not allow it: a card that it does not offer, or another one than it asks for. */
export async function submittedCard(
  context: Context,
  session: PaymentSession,
  card: TypedCard | ChosenCard,
): Promise<SubmittedCard | undefined> {
  if ('cardId' in card) return chosenCard(context, session, card);
  return (await allowsNewCard(context, session)) ? { kind: 'typed', card } : undefined;
}

async function chosenCard(
  context: Context,
  session: PaymentSession,
  { cardId, cvv }: ChosenCard,
): Promise<SubmittedCard | undefined> {
  const token = (await namedCard(context, session, cardId))?.token;
  const stored = token === undefined ? undefined : await openStoredCard(context, session.clientId, token);
  if (token === undefined || stored === undefined) return undefined;
  const { cardBrand: brand, networkTransactionId } = stored.cardResult;
  return { kind: 'stored', card: { ...stored.card, cvv }, token, brand, networkTransactionId };
}
