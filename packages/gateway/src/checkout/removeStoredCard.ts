import type { RemoveStoredCardRequest, RemoveStoredCardResponse } from '@tillgate/contract/frame';
import { deleteStoredCard } from '../db/stored-cards.js';
import { isOpen } from '../domain/session.js';
import type { Context } from '../ports.js';
import { namedCard } from './offered-cards.js';
import { expired, isRefusal, refused, sessionFor } from './open-session.js';

/** Erases a stored card that the session names, for good: its token pays nothing any more. Again is as once. */
export async function removeStoredCard(
  gateway: Context,
  { sessionData, cardId }: RemoveStoredCardRequest,
): Promise<RemoveStoredCardResponse> {
  const session = await sessionFor(gateway, sessionData);
  if (isRefusal(session)) return session;
  const context = await gateway.forMerchant(session);
  const nowMs = context.clock.nowMs();
  if (!isOpen(session, nowMs)) return expired();
  const card = await namedCard(context, session, cardId);
  if (!card) return refused('PARAM_ILLEGAL', 'The session offers no such card.');
  await deleteStoredCard(context.db, card, nowMs);
  return { kind: 'removed' };
}
