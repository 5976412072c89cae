import type { AuthorizationRequest, VerificationRequest } from '@tillgate/contract/acquirer';
import type { OperationThen } from '@tillgate/contract/network-script';
import type { Behaviour, Later } from './behaviour.js';
import { authorizationBehaviour, verificationBehaviour } from './card-behaviour.js';
import type { TestCard } from './cards/test-card.js';
import { authorizationCode, networkTransactionId, retrievalReferenceNo } from './reference-numbers.js';
import type { DisputePlan } from './disputes/dispute-plan.js';
import { scriptedBehaviour } from './script/scripted-behaviour.js';
import { toldOf } from './told.js';
import { verdictOf, type Verdict } from './verdict.js';

/** A verdict on an operation that comes with a card, and when it is booked and answered. */
export interface CardVerdict extends Verdict {
  readonly behaviour: Behaviour;
}

/** A verdict on an authorisation, with what will become of the operations on it. */
export interface AuthorizationVerdict extends CardVerdict {
  readonly later: Later;
  readonly dispute: DisputePlan | undefined;
}

/**
 * The issuer's answer to an authorisation, by the rule that was taken for it, or else a function of the card's number, of
 * the brand that was asked for, of whether its security code is there, of the amount, and, where the issuer asks for
 * authentication, of that. Expiry date, security code, initiator and holder are not judged; what the address is found to be
 * changes nothing.
 */
export function judgeAuthorization(
  request: AuthorizationRequest,
  then?: OperationThen,
): AuthorizationVerdict {
  const usual = authorizationBehaviour(request);
  const { card } = usual;
  const approval = {
    ...issuerNumbers(request.operationId),
    allowsIncrement: card !== undefined && allowsIncrement(card),
    ...(request.installments === undefined ? {} : { installments: request.installments }),
  };
  const behaviour = scriptedBehaviour(then, usual.behaviour);
  const told = toldOf(usual, request, { then, declineReason: behaviour.decline?.reason });
  return {
    ...verdictOf(behaviour, approval, told),
    behaviour,
    later: card?.later ?? {},
    dispute: card?.dispute,
  };
}

/** The issuer's answer to a check of a card that holds nothing. */
export function judgeVerification(request: VerificationRequest, then?: OperationThen): CardVerdict {
  const usual = verificationBehaviour(request);
  const behaviour = scriptedBehaviour(then, usual.behaviour);
  const told = toldOf(usual, request, { then, declineReason: behaviour.decline?.reason });
  return { ...verdictOf(behaviour, issuerNumbers(request.operationId), told), behaviour };
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
