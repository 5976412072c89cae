import type { PaymentReportResponse, ReadStatusRequest } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import type { Context } from '../ports.js';
import { isRefusal, refused, sessionFor } from './open-session.js';
import { reportOf } from './report.js';

/** Where the payment of a session stands; for a form that waits for an outcome or lost a reply. */
export async function readStatus(
  context: Context,
  request: ReadStatusRequest,
): Promise<PaymentReportResponse> {
  const session = await sessionFor(context, request.sessionData);
  if (isRefusal(session)) return session;
  const payment = await findPayment(context.db, session);
  if (!payment) return refused('ORDER_NOT_EXIST', 'Nothing was submitted in this session.');
  return reportOf(payment, session, context.clock.nowMs());
}
