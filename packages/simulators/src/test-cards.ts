import type { CardFacts } from '@tillgate/contract/acquirer';

/** What happens to an authorisation of a card. */
export type CardOutcome =
  | { readonly kind: 'APPROVE' }
  | {
      readonly kind: 'DECLINE';
      /** One of the gateway's result codes. */
      readonly reason: string;
      /** ISO 8583 field 39, as the issuer sends it. */
      readonly issuerCode: string;
      readonly issuerMessage: string;
    }
  /** Approved; every capture of it is declined. */
  | { readonly kind: 'APPROVE_BUT_DECLINE_CAPTURE' }
  /** Approved and booked, and the connection breaks before the reply. */
  | { readonly kind: 'LOSE_REPLY' }
  /** The connection breaks before anything is booked. */
  | { readonly kind: 'LOSE_REQUEST' }
  /** Answered PENDING; the first inquiry finds it approved. */
  | { readonly kind: 'PEND' };

export interface TestCard extends Pick<CardFacts, 'brand' | 'issuingCountry' | 'funding' | 'category'> {
  readonly number: string;
  readonly outcome: CardOutcome;
}

/**
 * Every card that the issuer knows. First the cards that Antom publishes for its sandbox (docs.antom.com/ac/ref/card),
 * then ours in the same BIN ranges. The README's table is checked against this one.
 */
export const testCards: readonly TestCard[] = [
  visa('4054695723100768', { kind: 'APPROVE' }),
  mastercard('5162774114974622', { kind: 'APPROVE' }),
  { ...visa('9490220011669217', { kind: 'APPROVE' }), brand: 'HYUNDAI', issuingCountry: 'KR' },
  { ...visa('4294097400915107', { kind: 'APPROVE' }), issuingCountry: 'BR' },
  { ...visa('4006055482525268', { kind: 'APPROVE' }), issuingCountry: 'MX', funding: 'DEBIT' },
  { ...visa('4600729331819383', { kind: 'APPROVE' }), issuingCountry: 'CL', funding: 'DEBIT' },
  { ...visa('4310377720003234', { kind: 'APPROVE' }), issuingCountry: 'PE', funding: 'PREPAID' },
  { ...visa('4035501000000008', { kind: 'APPROVE' }), issuingCountry: 'FR', category: 'COMMERCIAL' },
  visa('4054692760174822', decline('DO_NOT_HONOR', '05', 'Do not honor')),
  mastercard('5162770472561357', decline('DO_NOT_HONOR', '05', 'Do not honor')),

  visa('4054690000000518', decline('USER_BALANCE_NOT_ENOUGH', '51', 'Insufficient funds')),
  visa('4054690000000542', decline('CARD_EXPIRED', '54', 'Expired card')),
  visa('4054690000000823', decline('INVALID_CVV', 'N7', 'Security code mismatch')),
  visa('4054690000000435', decline('STOLEN_CARD', '43', 'Stolen card')),
  visa('4054690000000419', decline('LOST_CARD', '41', 'Lost card')),
  visa('4054690000000591', decline('FRAUD_REJECT', '59', 'Suspected fraud')),
  visa('4054690000000617', decline('USER_AMOUNT_EXCEED_LIMIT', '61', 'Exceeds amount limit')),
  visa('4054690000000625', decline('RESTRICTED_CARD', '62', 'Restricted card')),
  visa('4054690000000633', decline('SUSPECTED_CARD', '63', 'Security violation')),
  visa('4054690000000708', decline('AUTHENTICATION_REQUIRED', '1A', 'Additional authentication required')),
  mastercard('5162770000000654', decline('AUTHENTICATION_REQUIRED', '65', 'Authentication required')),
  visa('4054690000000146', decline('INVALID_CARD_NUMBER', '14', 'Invalid card number')),

  mastercard('5162770000000712', { kind: 'APPROVE_BUT_DECLINE_CAPTURE' }),
  mastercard('5162770000000720', { kind: 'LOSE_REPLY' }),
  mastercard('5162770000000738', { kind: 'LOSE_REQUEST' }),
  mastercard('5162770000000746', { kind: 'PEND' }),
];

const cardsByNumber = new Map(testCards.map((card) => [card.number, card]));

/** The card with this number; undefined for one that nobody issued. */
export function findTestCard(number: string): TestCard | undefined {
  return cardsByNumber.get(number);
}

function visa(number: string, outcome: CardOutcome): TestCard {
  return {
    number,
    brand: 'VISA',
    issuingCountry: 'SG',
    funding: 'CREDIT',
    category: 'CONSUMER',
    outcome,
  };
}

function mastercard(number: string, outcome: CardOutcome): TestCard {
  return { ...visa(number, outcome), brand: 'MASTERCARD' };
}

function decline(reason: string, issuerCode: string, issuerMessage: string): CardOutcome {
  return { kind: 'DECLINE', reason, issuerCode, issuerMessage };
}
