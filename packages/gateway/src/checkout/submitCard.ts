import type { ResultCode } from '@tillgate/contract';
import type { PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { commitCommand } from '../db/commit.js';
import { findPayment } from '../db/payments.js';
import type { PaymentSession } from '../domain/session.js';
import type { Payment } from '../domain/payment.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import type { Buyer } from '../three-d-secure/buyer.js';
import { payWithCard } from '../three-d-secure/pay-with-card.js';
import { payingAttempt } from '../three-d-secure/paying-attempt.js';
import { chargeFor } from './charge-for.js';
import { currentReport, toldReport } from './current-report.js';
import { recordForm } from './form-activity.js';
import { expired, isRefusal, refusedAs, sessionFor } from './open-session.js';

/**
 * Pays a session with a card: check it, commit the intent, authenticate the buyer where that is asked, call the acquirer,
 * commit the outcome. A submission while another runs, or after one succeeded, starts nothing and is told where the payment
 * stands.
 */
export async function submitCard(
  gateway: Context,
  request: SubmitCardRequest,
  caller: Buyer,
): Promise<PaymentReportResponse> {
  const session = await sessionFor(gateway, request.sessionData);
  if (isRefusal(session)) return session;
  const context = await gateway.forMerchant(session);
  const merchant = await context.merchantKeys(session.clientId);
  if (!merchant) return refusedAs('CLIENT_INVALID');
  const checked = await chargeFor(context, merchant, session, request);
  if (isRefusal(checked)) return checked;
  if (merchant.settings.status === 'SUSPENDED') return refusedAs('INVALID_MERCHANT_STATUS');
  const acquirer = context.acquirerFor(session);
  if (!acquirer) return refusedAs('NO_PAY_OPTIONS');

  recordForm(context, session, 'CARD_SUBMITTED', {
    card: 'cardId' in request.card ? 'STORED' : 'TYPED',
    lastFour: checked.charge.card.number.slice(-4),
  });
  const { payment, decision } = await commitCommand(
    context.db,
    { session },
    (operationId) => ({ type: 'AUTHORIZE', operationId, expiresAtMs: session.expiresAtMs }),
    at(context),
  );
  if (decision.kind !== 'accepted') {
    const code = decision.kind === 'refused' ? decision.code : 'PAYMENT_IN_PROCESS';
    return whyNot(context, payment, session, code);
  }
  const subject = { kind: 'PAYMENT', session, payment, operation: decision.operation } as const;
  const buyer = { ...caller, browser: request.browser };
  const attempt = payingAttempt(context, { subject, merchant, charge: checked.charge, buyer });
  await payWithCard(context, acquirer, attempt);
  return toldReport(context, (await findPayment(context.db, session)) ?? payment, session);
}

/** A payment that runs or succeeded is reported as it stands; any other refusal by its code. */
async function whyNot(
  context: Context,
  payment: Payment,
  session: PaymentSession,
  code: ResultCode,
): Promise<PaymentReportResponse> {
  const report = await currentReport(context, payment, session);
  if (code === 'PAYMENT_IN_PROCESS' || report.paymentStatus === 'SUCCESS') return report;
  if (code === 'ORDER_IS_CLOSED') return expired();
  return refusedAs(code);
}
