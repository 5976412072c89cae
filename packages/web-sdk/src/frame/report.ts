import type { CheckoutRefusal, PaymentReport, VaultingReport } from '@tillgate/contract/frame';
import type { Lost } from './gateway.js';

/** What the gateway says of the session's payment, or of the card that it stores. */
export type Report = PaymentReport | VaultingReport;

export type Standing = 'succeeded' | 'failed' | 'pending';

/** Where a report leaves the buyer. A vaulting goes on after a declined card, which failed all the same. */
export function standingOf(report: Report): Standing {
  const status = report.kind === 'report' ? report.paymentStatus : report.vaultingStatus;
  if (status === 'SUCCESS') return 'succeeded';
  if (status !== 'PROCESSING') return 'failed';
  return report.kind === 'vaulting' && report.canRetry ? 'failed' : 'pending';
}

/** Why it stands where it stands. */
export function reasonOf(report: Report): { code: string; message: string } {
  return report.kind === 'report'
    ? { code: report.paymentResultCode, message: report.paymentResultMessage }
    : { code: report.vaultingResultCode, message: report.vaultingResultMessage };
}

export function isReport(reply: Report | CheckoutRefusal | Lost): reply is Report {
  return reply.kind === 'report' || reply.kind === 'vaulting';
}

/** Whether a payment runs or succeeded, so that none may be started beside it. */
export function isUnderway(reply: Report | CheckoutRefusal | Lost): boolean {
  return isReport(reply) && standingOf(reply) !== 'failed';
}
