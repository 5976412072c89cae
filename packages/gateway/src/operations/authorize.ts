import type { ThreeDSResult } from '@tillgate/contract';
import { commitOutcome } from '../db/commit.js';
import { lookAt } from '../db/processing.js';
import {
  threeDSResultOf,
  transStatusOf,
  type AuthenticationResult,
  type AuthorizableResult,
  type ProvenAuthentication,
} from '../domain/authentication.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Exemption } from '../domain/exemption.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, AuthorizeCall, CardData, ChargeCircumstances, Context } from '../ports.js';
import { at } from './carry-out.js';
import { keepOwnFacts, withOwnFacts, type OwnFacts } from './own-facts.js';

/** TO_STORE: for the merchant, with the buyer's consent. STORED: with this token. */
export type CardStorage =
  | { readonly kind: 'TO_STORE' }
  | { readonly kind: 'STORED'; readonly cardToken: string };

/** How a card is charged. It is data, so that it can wait for the buyer's answer to a challenge. */
export interface Charge {
  readonly card: CardData;
  readonly circumstances?: ChargeCircumstances | undefined;
  /** MERCHANT: without the buyer, after a payment with this id of the network. */
  readonly initiator?: AuthorizeCall['initiator'];
  readonly previousTransactionId?: string | undefined;
  /** How 3-D Secure ended, where it was asked. */
  readonly authentication?: AuthorizableResult | undefined;
  /** The exemption from strong authentication that is asked of the issuer. */
  readonly exemption?: Exemption | undefined;
  /** Whether the holder may be authenticated after a soft decline. */
  readonly mayUpgrade?: boolean | undefined;
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
  const { card, circumstances, initiator, previousTransactionId, exemption } = charge;
  const { authentication } = charge;
  const call = { operationId, paymentId, merchantId, currency, amountMinor, card };
  const ownFacts = ownFactsOf(charge);
  if (ownFacts) await keepOwnFacts(context, operationId, ownFacts);
  const answer = await acquirer.authorize({
    ...call,
    ...circumstances,
    initiator,
    previousTransactionId,
    authentication: authentication ?? externalAuthentication(charge),
    exemption,
  });
  const told = ownFacts ? await withOwnFacts(context, facts, answer, ownFacts) : answer;
  const outcome = upgraded(withExemption(withAuthentication(told, authentication), exemption), charge);
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

/** What the acquirer is told of a 3-D Secure that the merchant did himself: the indicator says how that ended. */
function externalAuthentication({ ownAuthentication }: Charge): ProvenAuthentication | undefined {
  if (ownAuthentication === undefined) return undefined;
  const { threeDSVersion = '2.2.0', eci, cavv, dsTransactionId } = ownAuthentication;
  return {
    messageVersion: threeDSVersion,
    transStatus: transStatusOf(eci),
    eci,
    authenticationValue: cavv,
    dsTransId: dsTransactionId,
  };
}

/** With the exemption that was asked for; it was granted where the issuer approved. */
function withExemption(outcome: Outcome, exemption: Exemption | undefined): Outcome {
  if (exemption === undefined || !('cardResult' in outcome)) return outcome;
  const threeDSResult =
    outcome.kind === 'APPROVED' ? { threeDSResult: { threeDSOffered: false, exemptionType: exemption } } : {};
  return {
    ...outcome,
    cardResult: { ...outcome.cardResult, ...threeDSResult, exemptionRequested: exemption },
  };
}

/** A soft decline says that the issuer will say yes to the same card once its holder is authenticated. */
function upgraded(outcome: Outcome, { mayUpgrade = false }: Charge): Outcome {
  const isSoft = outcome.kind === 'DECLINED' && outcome.resultCode === 'AUTHENTICATION_REQUIRED';
  return isSoft && mayUpgrade ? { ...outcome, isTriedAgain: true } : outcome;
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
