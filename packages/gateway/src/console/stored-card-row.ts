import { isoTime } from '@tillgate/contract';
import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { ListedCard } from '../db/stored-card-list.js';

/** A stored card as lists show it. */
export function storedCardRow(card: ListedCard): ConsoleAnswer<'listStoredCards'>['items'][number] {
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
