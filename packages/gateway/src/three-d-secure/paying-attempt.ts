import { allowsUpgrade, canBeAuthenticated, forcesAuthentication } from '../domain/authentication.js';
import { exemptionFor, isDataOnly } from '../domain/exemption.js';
import type { Context } from '../ports.js';
import type { Attempt } from './attempt.js';
import type { PayingAttempt } from './pay-with-card.js';
import type { PaymentSubject } from './subject.js';

/**
 * What is wanted of 3-D Secure in an attempt to pay. A charge without the buyer, or with the merchant's own authentication,
 * never asks for it, nor does a card of a brand without it. The merchant may force it; else the issuer is only told, or an exemption is asked, as the merchant's
 * settings say, and a soft decline asks for it.
 */
export function payingAttempt(
  context: Context,
  attempt: Attempt & { readonly subject: PaymentSubject },
): PayingAttempt {
  const { subject, charge, merchant } = attempt;
  const { currency, amountMinor, terms } = subject.session;
  const isPast = charge.initiator === 'MERCHANT' || charge.ownAuthentication !== undefined;
  const row = context.binsFor(merchant)(charge.card.number);
  if (isPast || !canBeAuthenticated(row)) return { ...attempt, wish: undefined };
  if (forcesAuthentication(terms.card)) return { ...attempt, wish: 'CHALLENGE' };
  const mayUpgrade = allowsUpgrade(terms.card);
  // Version 2.1.0 has no word for it, and nobody is sent to a page for it.
  const { messageVersion } = context.cardRanges.rangeOf(charge.card.number);
  const canTell = attempt.buyer !== undefined && messageVersion !== '2.1.0';
  if (canTell && isDataOnly({ row, terms: merchant.settings })) {
    return { ...attempt, charge: { ...charge, mayUpgrade }, wish: 'DATA_ONLY' };
  }
  const exemption = exemptionFor({ currency, amountMinor, row, terms: merchant.settings });
  return { ...attempt, charge: { ...charge, mayUpgrade, exemption }, wish: undefined };
}
