import { describe, expect, it } from 'vitest';
import { cardFault } from './card-fault.js';

const november2026 = Date.UTC(2026, 10, 23);
const good = {
  number: '4054695723100768',
  expiryMonth: '12',
  expiryYear: '30',
  cvv: '123',
  holderName: 'A B',
};

describe('a card', () => {
  it('of the published test numbers has no fault', () => {
    expect(cardFault(good, november2026)).toBeUndefined();
    expect(cardFault({ ...good, number: '5162774114974622', cvv: '1234' }, november2026)).toBeUndefined();
  });

  it('is good to the end of the month on it', () => {
    const card = { ...good, expiryMonth: '11', expiryYear: '26' };
    expect(cardFault(card, Date.UTC(2026, 11, 1) - 1)).toBeUndefined();
    expect(cardFault(card, Date.UTC(2026, 11, 1))).toBe('CARD_EXPIRED');
  });

  it.each([
    [{ number: '4054695723100769' }, 'INVALID_CARD_NUMBER'],
    [{ number: '4054 6957 2310 0768' }, 'INVALID_CARD_NUMBER'],
    [{ number: '' }, 'INVALID_CARD_NUMBER'],
    [{ expiryMonth: '13' }, 'INVALID_EXPIRATION_DATE'],
    [{ expiryMonth: '00' }, 'INVALID_EXPIRATION_DATE'],
    [{ expiryYear: '2' }, 'INVALID_EXPIRATION_DATE'],
    [{ cvv: '99' }, 'INVALID_CVV'],
  ])('with %j is refused as %s', (changes, code) => {
    expect(cardFault({ ...good, ...changes }, november2026)).toBe(code);
  });
});
