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
import { isSameRequest, type PaymentSession } from '../domain/session.js';
import { paymentFields, resultFields, view } from '../domain/view.js';
import { authorize, type Charge } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import type { Acquirer, Context, MerchantKeys } from '../ports.js';
import { declined } from './answer-code.js';
import { noAcquirer, termsFault } from './merchant-terms.js';
import { cardKeyOf, payCard } from './pay-card.js';
import { sessionOf } from './session-of-request.js';
import { urlFault } from './url-rule.js';

/**
 * Pays at once, with a stored card or, where the operator allows it, with a card's data. One `paymentRequestId` is one
 * payment: while it runs the answer is PAYMENT_IN_PROCESS, then always the same result; with other key fields it is
 * REPEAT_REQ_INCONSISTENT (Antom's idempotency rule).
 */
export async function pay(context: Context, merchant: MerchantKeys, json: unknown): Promise<PayResponse> {
  const read = readMessage(payRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { message } = read;
  const wanted = orderOf(context, merchant, message);
  const existing = await findSessionOfRequest(context.db, wanted);
  if (existing && !isSameRequest(existing, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  const payment = existing && (await findPayment(context.db, existing));
  if (payment) return answerOf(payment);

  const fault = faultOf(merchant, message, wanted);
  if (fault) return { result: fault };
  const acquirer = context.acquirerFor(merchant);
  if (!acquirer) return { result: noAcquirer };
  const card = await payCard(context, merchant, message);
  if (card.kind === 'refused') return { result: card.result };
  const session = await context.insertSession(wanted);
  if (!isSameRequest(session, wanted)) return { result: result('REPEAT_REQ_INCONSISTENT') };
  return begin(context, acquirer, session, card.charge);
}

function orderOf(context: Context, merchant: MerchantKeys, message: PayRequest): PaymentSession {
  const createdAtMs = context.clock.nowMs();
  const latestMs = createdAtMs + merchant.settings.payExpiryMs;
  const { paymentExpiryTime } = message;
  const expiresAtMs = paymentExpiryTime === undefined ? latestMs : Date.parse(paymentExpiryTime);
  const cardKey = cardKeyOf(context, merchant, message);
  return sessionOf(context, merchant, message, { source: 'API', createdAtMs, expiresAtMs, cardKey });
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

async function begin(
  context: Context,
  acquirer: Acquirer,
  session: PaymentSession,
  charge: Charge,
): Promise<PayResponse> {
  const { expiresAtMs } = session;
  const { payment, decision } = await commitCommand(
    context.db,
    { session },
    (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs }),
    at(context),
  );
  const isBegunByAnother = decision.kind !== 'accepted' && payment.operations.length > 0;
  if (isBegunByAnother) return answerOf(payment);
  if (decision.kind === 'refused') return { result: result(decision.code) };
  return answerOf(await authorize(context, acquirer, payment, decision.operation, charge));
}

function answerOf(payment: Payment): PayResponse {
  const { paymentStatus, resultCode } = view(payment);
  return {
    result: paymentStatus === 'FAIL' ? declined('pay', resultCode) : result(resultCode),
    ...paymentFields(payment),
    ...resultFields(payment),
  };
}
