import type { CheckoutEvent, EventCode, PaymentEventResult, PaymentReport } from '@tillgate/contract/frame';
import { isUnknownOutcome } from './refusal.js';

type ResultStatus = PaymentEventResult['result']['resultStatus'];

const eventsByStatus: Record<
  PaymentReport['paymentStatus'],
  { code: EventCode; resultStatus: ResultStatus }
> = {
  SUCCESS: { code: 'SDK_PAYMENT_SUCCESSFUL', resultStatus: 'S' },
  FAIL: { code: 'SDK_PAYMENT_FAIL', resultStatus: 'F' },
  CANCELLED: { code: 'SDK_PAYMENT_FAIL', resultStatus: 'F' },
  PROCESSING: { code: 'SDK_PAYMENT_PROCESSING', resultStatus: 'U' },
};

/** The event by which the merchant learns of a report. */
export function eventOf(report: PaymentReport): CheckoutEvent {
  const { code, resultStatus } = eventsByStatus[report.paymentStatus];
  const { paymentStatus, paymentResultCode, paymentResultMessage, cardPaymentResultInfo } = report;
  return {
    code,
    message: paymentResultMessage,
    result: {
      result: { resultCode: paymentResultCode, resultStatus, resultMessage: paymentResultMessage },
      paymentStatus,
      paymentResultCode,
      paymentResultMessage,
      ...(cardPaymentResultInfo === undefined ? {} : { cardPaymentResultInfo }),
    },
  };
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
