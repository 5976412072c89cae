import type { CheckoutEvent, EventCode, PaymentEventResult } from '@tillgate/contract/frame';
import { isUnknownOutcome } from './refusal.js';
import { reasonOf, standingOf, type Report, type Standing } from './report.js';

type ResultStatus = PaymentEventResult['result']['resultStatus'];

const resultStatuses: Record<Standing, ResultStatus> = { succeeded: 'S', failed: 'F', pending: 'U' };

/** The event by which the merchant learns of a report. */
export function eventOf(report: Report): CheckoutEvent {
  const standing = standingOf(report);
  const reason = reasonOf(report);
  return {
    code: codeOf(standing, report.canRetry),
    message: reason.message,
    result: { ...resultOf(reason, resultStatuses[standing]), ...paymentFacts(report) },
  };
}

/** A failure that the buyer may mend in the form is none for the merchant yet. */
function codeOf(standing: Standing, canRetry: boolean): EventCode {
  if (standing === 'succeeded') return 'SDK_PAYMENT_SUCCESSFUL';
  if (standing === 'pending') return 'SDK_PAYMENT_PROCESSING';
  return canRetry ? 'SDK_PAYMENT_RETRY' : 'SDK_PAYMENT_FAIL';
}

function paymentFacts(report: Report): Pick<PaymentEventResult, 'paymentStatus' | 'cardPaymentResultInfo'> {
  if (report.kind !== 'report') return {};
  const { paymentStatus, cardPaymentResultInfo } = report;
  return { paymentStatus, ...(cardPaymentResultInfo === undefined ? {} : { cardPaymentResultInfo }) };
}

interface Reason {
  code: string;
  message: string;
}

/** The event by which the merchant learns of a refusal. */
export function errorEventOf(reason: Reason) {
  const resultStatus = isUnknownOutcome(reason.code) ? 'U' : 'F';
  const message = `${reason.code}: ${reason.message}`;
  return { code: 'SDK_PAYMENT_ERROR', message, result: resultOf(reason, resultStatus) } as const;
}

/** The event of a session that could not be opened; damaged session data is the page's mistake. */
export function loadErrorEventOf(reason: Reason) {
  const event = errorEventOf(reason);
  const isDamaged = reason.code === 'PARAM_ILLEGAL';
  return isDamaged ? ({ ...event, code: 'SDK_CREATEPAYMENT_PARAMETER_ERROR' } as const) : event;
}

const openOutcome = {
  code: 'PAYMENT_IN_PROCESS',
  message: 'A payment was sent, and no reply told what became of it.',
};

/** The event of a session that is over while nobody knows what became of its payment. */
export const openOutcomeEvent: CheckoutEvent = {
  code: 'SDK_PAYMENT_PROCESSING',
  message: openOutcome.message,
  result: resultOf(openOutcome, 'U'),
};

function resultOf({ code, message }: Reason, resultStatus: ResultStatus): PaymentEventResult {
  return {
    result: { resultCode: code, resultStatus, resultMessage: message },
    paymentResultCode: code,
    paymentResultMessage: message,
  };
}
