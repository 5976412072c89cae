import type { ResultCode } from '@tillgate/contract';
import type { CardData } from '../ports.js';

/**
 * What is wrong with a card, as a result code, before the network is bothered; undefined if nothing is.
 * An expiry date counts to the end of its month (UTC).
 */
export function cardFault(card: CardData, nowMs: number): ResultCode | undefined {
  if (!/^\d{12,19}$/.test(card.number) || !hasValidCheckDigit(card.number)) return 'INVALID_CARD_NUMBER';
  if (!/^(0[1-9]|1[0-2])$/.test(card.expiryMonth)) return 'INVALID_EXPIRATION_DATE';
  if (!/^\d{2}$/.test(card.expiryYear)) return 'INVALID_EXPIRATION_DATE';
  if (isPast(card, nowMs)) return 'CARD_EXPIRED';
  if (card.cvv !== undefined && !/^\d{3,4}$/.test(card.cvv)) return 'INVALID_CVV';
  return undefined;
}

/** Whether the last month of a card is over (UTC). */
export function isPast(
  { expiryMonth, expiryYear }: Pick<CardData, 'expiryMonth' | 'expiryYear'>,
  nowMs: number,
): boolean {
  return Date.UTC(2000 + Number(expiryYear), Number(expiryMonth), 1) <= nowMs;
}

/** The Luhn check (ISO/IEC 7812-1, annex B). */
function hasValidCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
