import type { SessionCardTerms } from '@tillgate/contract';
import type { CheckoutRefusal, SubmitCardRequest } from '@tillgate/contract/frame';
import type { BinRow } from '../domain/bin-table.js';
import { brandsOf, chooseBrand } from '../domain/card-terms.js';
import { cardholderFault, personalFieldsOf } from '../domain/cardholder.js';
import type { CardCircumstances, MerchantKeys } from '../ports.js';
import { asksBillingAddress, billingAddressFault } from './billing-address.js';
import { refused, refusedAs } from './open-session.js';
import type { SubmittedCard } from './submitted-card.js';

/** A card that is to be paid with or stored, and what is known of it and asked about it. */
interface Subject {
  readonly merchant: MerchantKeys;
  readonly submitted: SubmittedCard;
  readonly row: BinRow | undefined;
  /** Of a payment session. */
  readonly terms?: SessionCardTerms | undefined;
}

/**
 * What goes to the acquirer with a card that is to be paid with or stored; a refusal where it may not go, or not so. What the
 * form asks the buyer for is demanded here again: a page that leaves it out pays nothing.
 */
export function cardCircumstances(
  { merchant, submitted, row, terms }: Subject,
  request: Pick<SubmitCardRequest, 'selectedBrand' | 'billingAddress' | 'cardholder'>,
  nowMs: number,
): { kind: 'goes'; circumstances: CardCircumstances } | CheckoutRefusal {
  const { number } = submitted.card;
  const { selectedBrand, billingAddress = terms?.billingAddress, cardholder } = request;
  const preferredBrand = submitted.kind === 'stored' ? submitted.brand : terms?.selectedCardBrand;
  const choice = chooseBrand(brandsOf(number, row), terms, { selectedBrand, preferredBrand });
  if (choice.kind === 'refused') return refusedAs(choice.code);
  // Of a stored card the facts were asked when it was stored.
  const needed = submitted.kind === 'stored' ? [] : personalFieldsOf(row?.issuingCountry);
  const fault =
    cardholderFault(needed, cardholder, nowMs) ??
    (asksBillingAddress(merchant, terms) ? billingAddressFault(billingAddress) : undefined);
  if (fault !== undefined) return refused('INVALID_PAYMENT_METHOD_META_DATA', fault);
  return { kind: 'goes', circumstances: { selectedBrand: choice.brand, billingAddress, cardholder } };
}
