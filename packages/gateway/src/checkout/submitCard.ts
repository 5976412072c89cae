import { result, type ResultCode } from '@tillgate/contract';
import type { PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { commitIntent, commitOutcome } from '../db/commit.js';
import { lookNow } from '../db/processing.js';
import type { PaymentSession } from '../domain/session.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Acquirer, CardInput, Context } from '../ports.js';
import { cardFault } from './check-card.js';
import { expired, isRefusal, refused, sessionFor } from './open-session.js';
import { reportOf } from './report.js';

/**
 * Pays a session with a card: commit the intent, call the acquirer, commit the outcome. A submission while
 * another runs, or after one succeeded, starts nothing and is told where the payment stands.
 */
export async function submitCard(
  context: Context,
  request: SubmitCardRequest,
): Promise<PaymentReportResponse> {
  const session = await sessionFor(context, request.sessionData);
  if (isRefusal(session)) return session;
  const fault = cardFault(request.card, context.clock.nowMs());
  if (fault !== undefined) return refused(fault, result(fault).resultMessage);
  const acquirer = context.acquirerFor(session);
  if (!acquirer) return refused('NO_PAY_OPTIONS', result('NO_PAY_OPTIONS').resultMessage);

  const nowMs = context.clock.nowMs();
  const { payment, decision } = await commitIntent(
    context.db,
    session,
    (operationId) => ({ type: 'AUTHORIZE', operationId, sessionExpiresAtMs: session.expiresAtMs }),
    { nowMs, ids: context.ids },
  );
  if (decision.kind === 'accepted') {
    const settled = await authorize(context, acquirer, payment, decision.operation, request.card);
    return reportOf(settled, session, context.clock.nowMs());
  }
  return whyNot(payment, session, decision.code, nowMs);
}

async function authorize(
  context: Context,
  acquirer: Acquirer,
  { facts }: Payment,
  { operationId, amountMinor }: Operation,
  card: CardInput,
): Promise<Payment> {
  const { paymentId, clientId: merchantId, currency } = facts;
  const outcome = await acquirer.authorize({
    operationId,
    paymentId,
    merchantId,
    currency,
    amountMinor,
    card,
  });
  const at = { nowMs: context.clock.nowMs(), ids: context.ids };
  const payment = await commitOutcome(context.db, { paymentId, operationId }, outcome, at);
  if (outcome.kind === 'UNKNOWN') await lookNow(context.db, operationId, at.nowMs);
  context.wakeWorker();
  return payment;
}

/** A payment that runs or succeeded is reported as it stands; any other refusal by its code. */
function whyNot(
  payment: Payment,
  session: PaymentSession,
  code: ResultCode,
  nowMs: number,
): PaymentReportResponse {
  const report = reportOf(payment, session, nowMs);
  if (code === 'PAYMENT_IN_PROCESS' || report.paymentStatus === 'SUCCESS') return report;
  if (code === 'ORDER_IS_CLOSED') return expired();
  return refused(code, result(code).resultMessage);
}
