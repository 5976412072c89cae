import {
  createPaymentSessionRequestSchema,
  isoTime,
  readMessage,
  result,
  type CreatePaymentSessionRequest,
  type CreatePaymentSessionResponse,
  type Result,
} from '@tillgate/contract';
import { findPayment } from '../db/payments.js';
import { findSessionOfRequest } from '../db/sessions.js';
import { cancellationOf } from '../domain/ending.js';
import {
  clockToleranceMs,
  isOpen,
  isSameRequest,
  sessionLifeMs,
  type PaymentSession,
  type SessionTerms,
} from '../domain/session.js';
import type { Context, MerchantKeys } from '../ports.js';
import { buyerTerms } from './buyer-terms.js';
import { noAcquirer, termsFault } from './merchant-terms.js';
import { sessionOf } from './session-of-request.js';
import { urlFault } from './url-rule.js';

/**
 * Opens a payment session. One session per client and `paymentRequestId`: an equal request gets the same answer
 * while the session is open, one with other key fields REPEAT_REQ_INCONSISTENT (Antom documents no rule here).
 */
export async function createPaymentSession(
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
): Promise<CreatePaymentSessionResponse> {
  const read = readMessage(createPaymentSessionRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { message } = read;
  const createdAtMs = context.clock.nowMs();
  const expiresAtMs = expiryOf(message, createdAtMs);
  const wanted = sessionOf(context, merchant, message, {
    source: 'SESSION',
    createdAtMs,
    expiresAtMs: expiresAtMs ?? createdAtMs,
    terms: termsOf(message),
  });
  const fault = faultOf(context, merchant, message) ?? expiryFault(expiresAtMs);
  if (!fault) return answerOf(context, await context.insertSession(wanted), wanted);
  // What was opened before the merchant's terms or the time changed is answered as it was.
  const existing = await findSessionOfRequest(context.db, wanted);
  return existing ? answerOf(context, existing, wanted) : { result: fault };
}

/** What is kept for the form; the method's own terms win over those of the methods that are offered. */
function termsOf(message: CreatePaymentSessionRequest): SessionTerms {
  const { paymentMethod, availablePaymentMethod, savedPaymentMethods, env, order } = message;
  const { enableInstallmentCollection, creditPayPlan, productScene, userRegion } = message;
  const savedCardTokens = savedPaymentMethods?.flatMap(({ paymentMethodId }) => paymentMethodId ?? []);
  return {
    card: { ...availablePaymentMethod?.paymentMethodMetaData, ...paymentMethod?.paymentMethodMetaData },
    cardToken: paymentMethod?.paymentMethodId,
    savedCardTokens,
    enableInstallmentCollection,
    creditPayPlan,
    productScene,
    userRegion,
    ...buyerTerms(order),
    env,
  };
}

function faultOf(
  context: Context,
  merchant: MerchantKeys,
  { paymentRedirectUrl, paymentNotifyUrl, paymentAmount }: CreatePaymentSessionRequest,
): Result | undefined {
  const fault =
    urlFault(merchant, { paymentRedirectUrl, paymentNotifyUrl }) ?? termsFault(merchant, paymentAmount);
  return fault ?? (context.acquirerFor(merchant) ? undefined : noAcquirer);
}

function expiryFault(expiresAtMs: number | undefined): Result | undefined {
  if (expiresAtMs !== undefined) return undefined;
  return result('PARAM_ILLEGAL', 'paymentSessionExpiryTime: must lie within one hour from now');
}

async function answerOf(
  context: Context,
  session: PaymentSession,
  wanted: PaymentSession,
): Promise<CreatePaymentSessionResponse> {
  if (!isSameRequest(session, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  if (!isOpen(session, wanted.createdAtMs)) return { result: result(await endOf(context, session)) };
  return {
    result: result('SUCCESS'),
    paymentSessionData: context.tokens.issue(session.sessionId),
    paymentSessionExpiryTime: isoTime(session.expiresAtMs),
    paymentSessionId: session.sessionId,
  };
}

/** Default one hour; a custom time within that hour, by a clock that may differ a little; undefined where it is not. */
function expiryOf(message: CreatePaymentSessionRequest, nowMs: number): number | undefined {
  const latestMs = nowMs + sessionLifeMs;
  if (message.paymentSessionExpiryTime === undefined) return latestMs;
  const wantedMs = Date.parse(message.paymentSessionExpiryTime);
  const isWithinHour = wantedMs > nowMs && wantedMs <= latestMs + clockToleranceMs;
  return isWithinHour ? Math.min(wantedMs, latestMs) : undefined;
}

/** How a session ended, for a request that comes again after that. */
async function endOf({ db }: Context, session: PaymentSession) {
  const payment = await findPayment(db, session);
  return payment && cancellationOf(payment) ? 'ORDER_IS_CANCELED' : 'ORDER_IS_CLOSED';
}
