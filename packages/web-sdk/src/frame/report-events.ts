import type { CheckoutEvent, EventCode, PaymentEventResult, PaymentReport } from '@tillgate/contract/frame';

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
