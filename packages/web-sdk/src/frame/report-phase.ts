import type { PaymentReport, PaymentReportResponse } from '@tillgate/contract/frame';
import type { Phase } from './phase.js';

/** Whether a payment runs or succeeded, so that none may be started beside it. */
export function isUnderway(reply: PaymentReportResponse): boolean {
  return (
    reply.kind === 'report' && (reply.paymentStatus === 'SUCCESS' || reply.paymentStatus === 'PROCESSING')
  );
}

/** The first picture of a session in which a payment may have been made before; a failed one leaves it open. */
export function phaseAtFirst(report: PaymentReport | undefined): Phase {
  if (report?.paymentStatus === 'SUCCESS') return { name: 'done' };
  if (report?.paymentStatus === 'PROCESSING') return { name: 'confirming' };
  return { name: 'open', notice: undefined };
}

/** What follows a settled payment; a failed one can be tried again while the session allows it. */
export function phaseAfterOutcome(report: PaymentReport): Phase {
  const { paymentStatus, paymentResultCode: code, paymentResultMessage: message, canRetry } = report;
  if (paymentStatus === 'SUCCESS') return { name: 'done' };
  if (paymentStatus === 'PROCESSING') return { name: 'unsettled' };
  if (!canRetry) return { name: 'closed', reason: 'declined', code, message };
  return { name: 'open', notice: { kind: 'declined', code } };
}
