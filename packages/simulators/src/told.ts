import type { CardFacts, VerificationRequest } from '@tillgate/contract/acquirer';
import type { OperationThen } from '@tillgate/contract/network-script';
import type { CardBehaviour } from './card-behaviour.js';
import { hasBrand, type TestCard } from './cards/test-card.js';
import { checkResults } from './check-results.js';

interface Answered {
  readonly then: OperationThen | undefined;
  readonly declineReason: string | undefined;
}

/** What the issuer tells beside its answer: the facts of a card that it knows, and the letters of its checks. */
export function toldOf(
  { card, isChecked }: CardBehaviour,
  request: VerificationRequest,
  { then, declineReason }: Answered,
) {
  const isAsked = isChecked || (then !== undefined && then.answer !== 'AS_CARD');
  return {
    ...(card && isAsked ? checkResults(request, card, declineReason) : {}),
    ...(then?.avsResult === undefined ? {} : { avsResult: then.avsResult }),
    ...(then?.cvvResult === undefined ? {} : { cvvResult: then.cvvResult }),
    ...(card ? { card: factsOf(card, request.selectedBrand) } : {}),
  };
}

function factsOf(card: TestCard, selectedBrand: string | undefined): CardFacts {
  const { number, issuingCountry, funding, category } = card;
  const brand = selectedBrand !== undefined && hasBrand(card, selectedBrand) ? selectedBrand : card.brand;
  return { brand, lastFour: number.slice(-4), issuingCountry, funding, category };
}
