import type { AuthorizationRequest, VerificationRequest } from '@tillgate/contract/acquirer';
import type { Account } from '../balance.js';
import type { Books } from '../books.js';
import type { LaterOperation } from '../operation.js';
import type { ScriptFacts } from './fits-match.js';

/** Of an operation that comes with its card. A verification has neither amount nor payment. */
export function factsOfCard(request: AuthorizationRequest | VerificationRequest): ScriptFacts {
  const { card, merchantId } = request;
  const isAuthorization = 'amount' in request;
  return {
    card: card.number,
    merchantId,
    amount: isAuthorization ? request.amount.value : undefined,
    currency: isAuthorization ? request.amount.currency : undefined,
    paymentId: isAuthorization ? request.paymentId : undefined,
  };
}

/** Of an operation on an authorisation. A void has no amount, and is in the currency of what it releases. */
export function factsOfLater(
  operation: LaterOperation,
  account: Account | undefined,
  card: string | undefined,
): ScriptFacts {
  return {
    ...factsOfAccount(account, card),
    amount: 'amount' in operation ? operation.amount.value : undefined,
  };
}

/** Of an operation that somebody asks after; nothing is known of one that was never received. */
export function factsOfKnown(
  operation: ReturnType<Books['operation']>,
  account: Account | undefined,
  card: string | undefined,
): ScriptFacts {
  return {
    ...factsOfAccount(account, card),
    merchantId: operation?.merchantId,
    amount: operation?.amount?.value,
  };
}

function factsOfAccount(account: Account | undefined, card: string | undefined) {
  return {
    card,
    currency: account?.currency,
    merchantId: account?.merchantId,
    paymentId: account?.paymentId,
  };
}
