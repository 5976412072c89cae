import type { AuthorizationRequest, CardFacts, OperationReply } from '@tillgate/contract/acquirer';
import { referenceNumbers } from './reference-numbers.js';
import { findTestCard, type TestCard } from './test-cards.js';

/** How the network treats an authorisation, besides what it answers. */
export interface Verdict {
  /** The final answer. */
  readonly reply: Exclude<OperationReply, { state: 'PENDING' }>;
  readonly delivery: 'REPLY' | 'LOSE_REPLY' | 'LOSE_REQUEST' | 'PEND';
  /** Whether captures of it will be accepted. */
  readonly allowsCapture: boolean;
}

/** This amount (in the smallest unit of any currency) is refused by risk control: Antom's sandbox trigger. */
const riskAmountValue = '11';

/** The issuer's answer: a function of the card's number and the amount alone. Expiry date and CVV are not judged. */
export function judge({ operationId, card, amount }: AuthorizationRequest): Verdict {
  const testCard = findTestCard(card.number);
  if (!testCard)
    return declined({ reason: 'INVALID_CARD_NUMBER', issuerCode: '14', issuerMessage: 'No such card' });
  const { outcome } = testCard;
  const facts = factsOf(testCard);
  if (outcome.kind === 'DECLINE') {
    const { reason, issuerCode, issuerMessage } = outcome;
    const cvvResult = reason === 'INVALID_CVV' ? 'D' : 'Y';
    return declined({ reason, issuerCode, issuerMessage, avsResult: 'U', cvvResult, card: facts });
  }
  if (amount.value === riskAmountValue && outcome.kind !== 'LOSE_REQUEST') {
    return declined({ reason: 'RISK_REJECT', card: facts });
  }
  return {
    reply: {
      state: 'APPROVED',
      ...referenceNumbers(operationId),
      avsResult: 'U',
      cvvResult: 'Y',
      card: facts,
    },
    delivery: deliveryOf(outcome.kind),
    allowsCapture: outcome.kind !== 'APPROVE_BUT_DECLINE_CAPTURE',
  };
}

function declined(fields: Omit<Extract<OperationReply, { state: 'DECLINED' }>, 'state'>): Verdict {
  return { reply: { state: 'DECLINED', ...fields }, delivery: 'REPLY', allowsCapture: false };
}

function deliveryOf(kind: Exclude<TestCard['outcome']['kind'], 'DECLINE'>): Verdict['delivery'] {
  return kind === 'APPROVE' || kind === 'APPROVE_BUT_DECLINE_CAPTURE' ? 'REPLY' : kind;
}

function factsOf({ number, brand, issuingCountry, funding, category }: TestCard): CardFacts {
  return { brand, lastFour: number.slice(-4), issuingCountry, funding, category };
}
