import type { PaymentMethodDetail, PaymentResultInfo } from '@tillgate/contract';

/** A stored card as its row tells it, without the number. Of a deleted one only the last four digits are left. */
export type StoredCard = {
  readonly token: string;
  readonly clientId: string;
} & (
  | {
      readonly state: 'ACTIVE';
      /** Number, expiry and holder; the vault opens it. */
      readonly sealedCard: string;
      readonly facts: PaymentResultInfo;
      readonly expiryMonth: string;
      readonly expiryYear: string;
    }
  | { readonly state: 'DELETED'; readonly lastFour: string }
);

/**
 * What is kept of the network's facts beside the sealed card: what tells of the card. What tells of one payment with it
 * (codes, refusals, an earlier token) is not kept. Mask, last four digits and BIN come from the number.
 */
export function storedFacts(cardNumber: string, facts: PaymentResultInfo): PaymentResultInfo {
  const lastFour = cardNumber.slice(-4);
  return {
    cardNo: `************${lastFour}`,
    lastFour,
    cardBin: cardNumber.slice(0, 6),
    cardBrand: facts.cardBrand,
    issuerName: facts.issuerName,
    issuingCountry: facts.issuingCountry,
    funding: facts.funding,
    cardCategory: facts.cardCategory,
    paymentMethodRegion: facts.paymentMethodRegion,
    networkTransactionId: facts.networkTransactionId,
    avsResultRaw: facts.avsResultRaw,
    cvvResultRaw: facts.cvvResultRaw,
  };
}

/** `paymentMethodDetail`: what a merchant may know of a stored card. */
export function paymentMethodDetail(card: StoredCard): PaymentMethodDetail {
  return { paymentMethodType: 'CARD', card: { cardToken: card.token, ...cardFields(card) } };
}

function cardFields(card: StoredCard): Omit<PaymentMethodDetail['card'], 'cardToken'> {
  if (card.state === 'DELETED') return { lastFour: card.lastFour };
  const { facts, expiryMonth, expiryYear } = card;
  return {
    brand: facts.cardBrand,
    maskedCardNo: facts.cardNo,
    lastFour: facts.lastFour,
    bin: facts.cardBin,
    expiryMonth,
    expiryYear,
    funding: facts.funding,
    issuingCountry: facts.issuingCountry,
    networkTransactionId: facts.networkTransactionId,
    avsResultRaw: facts.avsResultRaw,
    cvvResultRaw: facts.cvvResultRaw,
  };
}
