import type { AuthorizationRequest, CardFacts, VerificationRequest } from '@tillgate/contract/acquirer';
import type { Behaviour, Later } from './behaviour.js';
import { findTestCard } from './cards/test-cards.js';
import type { TestCard } from './cards/test-card.js';
import { checkResults } from './check-results.js';
import { declines } from './declines.js';
import { authorizationCode, networkTransactionId, retrievalReferenceNo } from './reference-numbers.js';
import { declinedFor, verdictOf, type Verdict } from './verdict.js';

/** A verdict on an authorisation, with what will become of the operations on it. */
export interface AuthorizationVerdict extends Verdict {
  readonly later: Later;
}

/** This amount (in the smallest unit of any currency) is refused by risk control: Antom's sandbox trigger. */
const riskAmountValue = '11';

const unknownCard: Verdict = verdictOf(
  { decline: { ...declines.INVALID_CARD_NUMBER, issuerMessage: 'No such card' } },
  {},
);

/**
 * The issuer's answer to an authorisation: a function of the card's number, of the brand that was asked for, of whether
 * its security code is there, of the amount, and, where the issuer asks for authentication, of that. Expiry date, security
 * code, initiator and holder are not judged; what the address is found to be changes nothing.
 */
export function judgeAuthorization(request: AuthorizationRequest): AuthorizationVerdict {
  const { operationId, card, amount, selectedBrand, installments } = request;
  const testCard = findTestCard(card.number);
  if (!testCard) return { ...unknownCard, later: {} };
  if (!hasBrand(testCard, selectedBrand)) return { ...brandNotAvailable(testCard), later: {} };
  const { later, authorization, authorizationWithoutCvv = authorization } = testCard;
  const asked = card.cvv === undefined ? authorizationWithoutCvv : authorization;
  const behaviour = isProven(request) ? withoutSoftDecline(asked) : asked;
  if (amount.value === riskAmountValue && reachesRiskControl(behaviour)) {
    const { reply, delivery } = declinedFor('RISK_REJECT');
    return { reply: { ...reply, card: factsOf(testCard, selectedBrand) }, delivery, later: {} };
  }
  const approval = {
    ...issuerNumbers(operationId),
    allowsIncrement: allowsIncrement(testCard),
    ...(installments === undefined ? {} : { installments }),
  };
  return { ...verdictOf(behaviour, approval, toldOf(testCard, behaviour, request)), later };
}

/** Whether 3-D Secure authenticated the cardholder, or attempted to, which counts as much. */
function isProven({ authentication }: AuthorizationRequest): boolean {
  return authentication?.transStatus === 'Y' || authentication?.transStatus === 'A';
}

/** An issuer who asked for authentication, and got it, is content. */
function withoutSoftDecline(behaviour: Behaviour): Behaviour {
  if (behaviour.decline?.reason !== declines.AUTHENTICATION_REQUIRED.reason) return behaviour;
  return { ...behaviour, decline: undefined };
}

/** The issuer's answer to a check of a card that holds nothing. */
export function judgeVerification(request: VerificationRequest): Verdict {
  const { operationId, card, selectedBrand } = request;
  const testCard = findTestCard(card.number);
  if (!testCard) return unknownCard;
  if (!hasBrand(testCard, selectedBrand)) return brandNotAvailable(testCard);
  const behaviour = testCard.verification ?? testCard.authorization;
  return verdictOf(behaviour, issuerNumbers(operationId), toldOf(testCard, behaviour, request));
}

function hasBrand({ brand, secondBrand }: TestCard, selectedBrand: string | undefined): boolean {
  return selectedBrand === undefined || selectedBrand === brand || selectedBrand === secondBrand;
}

function brandNotAvailable(testCard: TestCard): Verdict {
  const decline = declines.SELECTED_CARD_BRAND_NOT_AVAILABLE;
  return verdictOf({ decline }, {}, { card: factsOf(testCard, undefined) });
}

function reachesRiskControl({ decline, delivery }: Behaviour): boolean {
  return !decline && delivery !== 'LOSE_REQUEST';
}

function issuerNumbers(operationId: string) {
  return {
    authorizationCode: authorizationCode(operationId),
    networkTransactionId: networkTransactionId(operationId),
    retrievalReferenceNo: retrievalReferenceNo(operationId),
  };
}

/** Visa and Mastercard let a held sum be raised; of their cards, here, the credit cards. */
function allowsIncrement({ brand, funding }: TestCard): boolean {
  return ['VISA', 'MASTERCARD'].includes(brand) && funding === 'CREDIT';
}

function toldOf(testCard: TestCard, { decline }: Behaviour, request: VerificationRequest) {
  return { ...checkResults(request, decline?.reason), card: factsOf(testCard, request.selectedBrand) };
}

function factsOf(
  { number, brand, issuingCountry, funding, category }: TestCard,
  selectedBrand: string | undefined,
): CardFacts {
  return { brand: selectedBrand ?? brand, lastFour: number.slice(-4), issuingCountry, funding, category };
}
