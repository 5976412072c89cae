import type { PaymentReport } from '@tillgate/contract/frame';
import type { Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import type { Context } from '../ports.js';
import { orderedReport } from '../sandbox/ordered-report.js';
import { formStep, runningAuthentication } from '../three-d-secure/running-step.js';
import { recordForm } from './form-activity.js';
import { reportOf } from './report.js';

/** A payment as the buyer's form is told of it, with the page that it is to open now. */
export async function currentReport(
  context: Context,
  payment: Payment,
  session: PaymentSession,
): Promise<PaymentReport> {
  const report = reportOf(payment, session, context.clock.nowMs());
  const step = formStep(context, await runningAuthentication(context, payment));
  return orderedReport(context, payment.facts, { ...report, ...step });
}

/** The same, told to the form: once there is a result, that is recorded. */
export async function toldReport(
  context: Context,
  payment: Payment,
  session: PaymentSession,
): Promise<PaymentReport> {
  const report = await currentReport(context, payment, session);
  const { paymentStatus, paymentResultCode: resultCode } = report;
  if (paymentStatus !== 'PROCESSING') {
    recordForm(context, session, 'RESULT_TOLD', { paymentStatus, resultCode });
  }
  return report;
}
