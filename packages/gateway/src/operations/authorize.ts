import type { ThreeDSResult } from '@tillgate/contract';
import { commitOutcome } from '../db/commit.js';
import { lookAt } from '../db/processing.js';
import {
  threeDSResultOf,
  type AuthenticationResult,
  type AuthorizableResult,
} from '../domain/authentication.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, AuthorizeCall, CardData, ChargeCircumstances, Context } from '../ports.js';
import { at } from './carry-out.js';
import { keepOwnFacts, withOwnFacts, type OwnFacts } from './own-facts.js';

/** TO_STORE: for the merchant, with the buyer's consent. STORED: with this token. */
export type CardStorage =
  { readonly kind: 'TO_STORE' } | { readonly kind: 'STORED'; readonly cardToken: string };

/** How a card is charged. It is data, so that it can wait for the buyer's answer to a challenge. */
export interface Charge {
  readonly card: CardData;
  readonly circumstances?: ChargeCircumstances | undefined;
  /** MERCHANT: without the buyer, after a payment with this id of the network. */
  readonly initiator?: AuthorizeCall['initiator'];
  readonly previousTransactionId?: string | undefined;
  /** How 3-D Secure ended, where it was asked. */
  readonly authentication?: AuthorizableResult | undefined;
  /** The result of a 3-D Secure that the merchant did himself: he is told it again with the payment. */
  readonly ownAuthentication?: ThreeDSResult | undefined;
  /** A card that is to be stored once it is approved, or that came from the vault. Absent: neither. */
  readonly storage?: CardStorage | undefined;
}

/**
 * Has the acquirer authorise a card, once, and commits what came of it. The intent is committed before; if no answer comes
 * the worker asks after it, because the card cannot be sent again; what an approval is to be told with is kept for that.
 * Returns the payment as it then stands.
 */
export async function authorize(
  context: Context,
  acquirer: Acquirer,
  { facts }: Payment,
  { operationId, amountMinor }: Operation,
  charge: Charge,
): Promise<Payment> {
  const { paymentId, clientId: merchantId, currency } = facts;
  const { card, circumstances, initiator, previousTransactionId, authentication } = charge;
  const call = { operationId, paymentId, merchantId, currency, amountMinor, card };
  const ownFacts = ownFactsOf(charge);
  if (ownFacts) await keepOwnFacts(context, operationId, ownFacts);
  const answer = await acquirer.authorize({
    ...call,
    ...circumstances,
    initiator,
    previousTransactionId,
    authentication,
  });
  const told = ownFacts ? await withOwnFacts(context, facts, answer, ownFacts) : answer;
  const outcome = withAuthentication(told, authentication);
  const payment = await commitOutcome(context.db, { paymentId, operationId }, outcome, at(context));
  const hasNoAnswer = outcome.kind === 'UNKNOWN' || outcome.kind === 'PENDING';
  if (hasNoAnswer) await lookAt(context.db, operationId, context.clock.nowMs());
  context.wakeWorker();
  return payment;
}

/** What an acquirer answered, with what 3-D Secure told before: the merchant hears both, also of a decline. */
export function withAuthentication(
  outcome: Outcome,
  authentication: AuthenticationResult | undefined,
): Outcome {
  if (authentication === undefined || !('cardResult' in outcome)) return outcome;
  const threeDSResult = threeDSResultOf(authentication);
  return { ...outcome, cardResult: { ...outcome.cardResult, threeDSResult } };
}

/** What of a charge is told with its approval; undefined where that is nothing. */
function ownFactsOf({ card, storage, ownAuthentication }: Charge): OwnFacts | undefined {
  if (storage === undefined && ownAuthentication === undefined) return undefined;
  return {
    cardToStore: storage?.kind === 'TO_STORE' ? card : undefined,
    cardToken: storage?.kind === 'STORED' ? storage.cardToken : undefined,
    ownAuthentication,
  };
}
