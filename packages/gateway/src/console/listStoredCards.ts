import { isoTime } from '@tillgate/contract';
import type { ConsoleAnswer } from '@tillgate/contract/console';
import { findListedCards, type ListedCard } from '../db/stored-card-list.js';
import { done, type ConsoleMethod } from './console-method.js';
import { pageAnswer, readPage } from './read-page.js';

/** Cards that a merchant stored, newest first; not those that were deleted. */
export const listStoredCards: ConsoleMethod<'listStoredCards'> = async ({ context }, request) => {
  const asked = readPage(request);
  if ('kind' in asked) return asked;
  const search = request.search?.trim();
  const found = await findListedCards(context.db, request.clientId, { search, ...asked });
  const place = ({ createdAtMs, token }: ListedCard) => ({ at: BigInt(createdAtMs), id: token });
  return done(pageAnswer(asked, found, { item: cardRow, place }));
};

function cardRow(card: ListedCard): ConsoleAnswer<'listStoredCards'>['items'][number] {
  const { token, facts, expiryMonth, expiryYear, createdAtMs } = card;
  const { cardBrand: brand = '', lastFour = '', issuingCountry: country, funding } = facts;
  return {
    token,
    brand,
    lastFour,
    expiry: `${expiryMonth}/${expiryYear}`,
    ...(country === undefined ? {} : { country }),
    ...(funding === undefined ? {} : { funding }),
    createdAt: isoTime(createdAtMs),
  };
}
