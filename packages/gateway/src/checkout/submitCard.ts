import type { ResultCode } from '@tillgate/contract';
import type { PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { commitCommand } from '../db/commit.js';
import type { PaymentSession } from '../domain/session.js';
import type { Payment } from '../domain/payment.js';
import { authorize } from '../operations/authorize.js';
import { chargeOf } from '../operations/charge-plan.js';
import type { Context } from '../ports.js';
import { expired, isRefusal, refusedAs, sessionFor } from './open-session.js';
import { planFor } from './plan-for.js';
import { reportOf } from './report.js';

/**
 * Pays a session with a card: check it, commit the intent, call the acquirer, commit the outcome. A submission while
 * another runs, or after one succeeded, starts nothing and is told where the payment stands.
 */
export async function submitCard(
  context: Context,
  request: SubmitCardRequest,
): Promise<PaymentReportResponse> {
  const session = await sessionFor(context, request.sessionData);
  if (isRefusal(session)) return session;
  const checked = await planFor(context, session, request);
  if (isRefusal(checked)) return checked;
  const merchant = await context.merchantKeys(session.clientId);
  if (merchant?.settings.status === 'SUSPENDED') return refusedAs('INVALID_MERCHANT_STATUS');
  const acquirer = context.acquirerFor(session);
  if (!acquirer) return refusedAs('NO_PAY_OPTIONS');

  const nowMs = context.clock.nowMs();
  const { expiresAtMs } = session;
  const { payment, decision } = await commitCommand(
    context.db,
    { session },
    (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs }),
    { nowMs, ids: context.ids },
  );
  if (decision.kind === 'accepted') {
    const charge = chargeOf(context, session.clientId, checked.plan);
    const settled = await authorize(context, acquirer, payment, decision.operation, charge);
    return reportOf(settled, session, context.clock.nowMs());
  }
  return whyNot(payment, session, decision.kind === 'refused' ? decision.code : 'PAYMENT_IN_PROCESS', nowMs);
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
  return refusedAs(code);
}
