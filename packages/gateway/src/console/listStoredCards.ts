import { findListedCards, type ListedCard } from '../db/stored-card-list.js';
import { done, type ConsoleMethod } from './console-method.js';
import { pageAnswer, readPage } from './read-page.js';
import { storedCardRow } from './stored-card-row.js';

/** Cards that a merchant stored, newest first; not those that were deleted. */
export const listStoredCards: ConsoleMethod<'listStoredCards'> = async ({ context }, request) => {
  const asked = readPage(request);
  if ('kind' in asked) return asked;
  const search = request.search?.trim();
  const found = await findListedCards(context.db, request.clientId, { search, ...asked });
  const place = ({ createdAtMs, token }: ListedCard) => ({ at: BigInt(createdAtMs), id: token });
  return done(pageAnswer(asked, found, { item: storedCardRow, place }));
};
