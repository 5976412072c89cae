import type { PaymentReport } from '@tillgate/contract/frame';
import type { Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import type { Context } from '../ports.js';
import { paths } from '../three-d-secure/authentication-request.js';
import { runningChallenge } from '../three-d-secure/running-challenge.js';
import { reportOf } from './report.js';

/** A payment as the buyer's form is told of it, with the challenge that waits for the buyer. */
export async function currentReport(
  context: Context,
  payment: Payment,
  session: PaymentSession,
): Promise<PaymentReport> {
  const report = reportOf(payment, session, context.clock.nowMs());
  const challenge = await runningChallenge(context, payment);
  if (!challenge) return report;
  return { ...report, challenge: { url: paths.challenge(challenge.challenge.challengeId) } };
}
