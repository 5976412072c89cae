import {
  payRequestSchema,
  readMessage,
  result,
  type PayRequest,
  type PayResponse,
  type Result,
} from '@tillgate/contract';
import { commitCommand } from '../db/commit.js';
import { findPayment } from '../db/payments.js';
import { findSessionOfRequest } from '../db/sessions.js';
import type { Payment } from '../domain/payment.js';
import { isSameRequest, type PaymentSession, type SessionTerms } from '../domain/session.js';
import { paymentFields, resultFields, view } from '../domain/view.js';
import type { Charge } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import type { Acquirer, Context, MerchantKeys } from '../ports.js';
import { paths } from '../three-d-secure/paths.js';
import { payWithCard } from '../three-d-secure/pay-with-card.js';
import { payingAttempt } from '../three-d-secure/paying-attempt.js';
import { runningAuthentication } from '../three-d-secure/running-step.js';
import { declined } from './answer-code.js';
import { buyerTerms } from './buyer-terms.js';
import { noAcquirer, termsFault } from './merchant-terms.js';
import { cardKeyOf, payCard } from './pay-card.js';
import { sessionOf } from './session-of-request.js';
import { urlFault } from './url-rule.js';

/**
 * Pays at once, with a stored card or, where the operator allows it, with a card's data; where the buyer is to be
 * authenticated, once he was at the page of `normalUrl`. One `paymentRequestId` is one
 * payment: while it runs the answer is PAYMENT_IN_PROCESS, then always the same result; with other key fields it is
 * REPEAT_REQ_INCONSISTENT (Antom's idempotency rule).
 */
export async function pay(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
  origin: string,
): Promise<PayResponse> {
  const read = readMessage(payRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { message } = read;
  const wanted = orderOf(context, merchant, message);
  const existing = await findSessionOfRequest(context.db, wanted);
  if (existing && !isSameRequest(existing, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  const payment = existing && (await findPayment(context.db, existing));
  if (payment) return answerOf(context, payment, origin);

  const fault = faultOf(merchant, message, wanted);
  if (fault) return { result: fault };
  const acquirer = context.acquirerFor(merchant);
  if (!acquirer) return { result: noAcquirer };
  const card = await payCard(context, merchant, message);
  if (card.kind === 'refused') return { result: card.result };
  const session = await context.insertSession(wanted);
  if (!isSameRequest(session, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  const begun = await begin(context, acquirer, { session, merchant, charge: card.charge });
  return begun.kind === 'refused' ? { result: begun.result } : answerOf(context, begun.payment, origin);
}

function orderOf(context: Context, merchant: MerchantKeys, message: PayRequest): PaymentSession {
  const createdAtMs = context.clock.nowMs();
  const latestMs = createdAtMs + merchant.settings.payExpiryMs;
  const { paymentExpiryTime } = message;
  const expiresAtMs = paymentExpiryTime === undefined ? latestMs : Date.parse(paymentExpiryTime);
  const cardKey = cardKeyOf(context, merchant, message);
  const terms = termsOf(message);
  return sessionOf(context, merchant, message, { source: 'API', createdAtMs, expiresAtMs, cardKey, terms });
}

/** What is kept for an authentication; of the card nothing else is. */
function termsOf({ paymentMethod, order, env }: PayRequest): SessionTerms {
  const { is3DSAuthentication, enableAuthenticationUpgrade } = paymentMethod.paymentMethodMetaData ?? {};
  return { card: { is3DSAuthentication, enableAuthenticationUpgrade }, ...buyerTerms(order), env };
}

function faultOf(merchant: MerchantKeys, message: PayRequest, order: PaymentSession): Result | undefined {
  const { paymentRedirectUrl, paymentNotifyUrl, paymentAmount } = message;
  const lifeMs = order.expiresAtMs - order.createdAtMs;
  if (lifeMs <= 0 || lifeMs > merchant.settings.payExpiryMs) {
    const minutes = Math.floor(merchant.settings.payExpiryMs / 60_000);
    return result('PARAM_ILLEGAL', `paymentExpiryTime: must lie within ${minutes} minutes from now`);
  }
  return urlFault(merchant, { paymentRedirectUrl, paymentNotifyUrl }) ?? termsFault(merchant, paymentAmount);
}

type Begun =
  | { readonly kind: 'begun'; readonly payment: Payment }
  | { readonly kind: 'refused'; readonly result: Result };

interface Wanted {
  readonly session: PaymentSession;
  readonly merchant: MerchantKeys;
  readonly charge: Charge;
}

/** Begins the payment and goes on until it is settled, or waits for the buyer, who is not here. */
async function begin(context: Context, acquirer: Acquirer, wanted: Wanted): Promise<Begun> {
  const { session, merchant, charge } = wanted;
  const { expiresAtMs } = session;
  const { payment, decision } = await commitCommand(
    context.db,
    { session },
    (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs }),
    at(context),
  );
  const isBegunByAnother = decision.kind !== 'accepted' && payment.operations.length > 0;
  if (isBegunByAnother) return { kind: 'begun', payment };
  if (decision.kind === 'refused') return { kind: 'refused', result: result(decision.code) };
  const subject = { kind: 'PAYMENT', session, payment, operation: decision.operation } as const;
  const attempt = payingAttempt(context, { subject, merchant, charge, buyer: undefined });
  await payWithCard(context, acquirer, attempt);
  return { kind: 'begun', payment: (await findPayment(context.db, session)) ?? payment };
}

/** With the page to which the buyer is to be sent, while his issuer wants to hear from him. */
async function answerOf(context: Context, payment: Payment, origin: string): Promise<PayResponse> {
  const { paymentStatus, resultCode } = view(payment);
  const running = await runningAuthentication(context, payment);
  return {
    result: paymentStatus === 'FAIL' ? declined('pay', resultCode) : result(resultCode),
    ...paymentFields(payment),
    ...resultFields(payment),
    ...(running === undefined ? {} : { normalUrl: origin + paths.buyer(running.pageId) }),
  };
}
