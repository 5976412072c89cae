import { result } from '@tillgate/contract';
import type { PaymentReport } from '@tillgate/contract/frame';
import type { Fault } from '@tillgate/contract/sandbox';
import { isResultUntold, markFormTold, releaseDeliveries } from '../db/held-deliveries.js';
import type { StoredFault } from '../db/faults.js';
import type { PaymentFacts } from '../domain/payment.js';
import type { Context } from '../ports.js';

/**
 * What the form is told of a payment, where a fault says whether it or the merchant's server hears of the end first: it goes
 * on waiting until the notification was acknowledged; or the notification, which waits, is let go.
 */
export async function orderedReport(
  context: Context,
  payment: PaymentFacts,
  report: PaymentReport,
): Promise<PaymentReport> {
  const merchant = await context.merchantKeys(payment.clientId);
  if (!merchant || merchant.faults.length === 0 || !isEnd(report)) return report;
  const { db, clock, machineClock } = context;
  const { paymentId } = payment;
  const own = merchant.faults.filter((stored) => isFor(stored, payment, machineClock.nowMs()));
  const has = (kind: Fault['kind']) => own.some(({ fault }) => fault.kind === kind);
  if (has('NOTIFICATION_BEFORE_RETURN') && (await isResultUntold(db, paymentId)))
    return stillProcessing(report);
  if (has('RETURN_BEFORE_NOTIFICATION')) {
    await markFormTold(db, paymentId, clock.nowMs());
    if (await releaseDeliveries(db, { heldFor: 'RETURN', paymentId }, clock.nowMs())) context.wakeWorker();
  }
  return report;
}

/** One that is used up counts too: the notification that used it waits for the form. */
function isFor({ fault, endsAtMs }: StoredFault, { paymentRequestId }: PaymentFacts, nowMs: number): boolean {
  const isOver = endsAtMs !== undefined && nowMs >= endsAtMs;
  if (isOver && fault.kind !== 'RETURN_BEFORE_NOTIFICATION') return false;
  return (fault.paymentRequestId ?? paymentRequestId) === paymentRequestId;
}

/** A failure that the buyer can try again after is none: the merchant is not told of it. */
function isEnd({ paymentStatus, canRetry }: PaymentReport): boolean {
  return paymentStatus === 'SUCCESS' || (paymentStatus === 'FAIL' && !canRetry);
}

function stillProcessing({ redirectUrl, kind }: PaymentReport): PaymentReport {
  return {
    kind,
    paymentStatus: 'PROCESSING',
    paymentResultCode: 'PAYMENT_IN_PROCESS',
    paymentResultMessage: result('PAYMENT_IN_PROCESS').resultMessage,
    canRetry: false,
    redirectUrl,
  };
}
