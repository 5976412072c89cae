import { isoTime, result, type NotifyCapture, type NotifyPayment } from '@tillgate/contract';
import type { Payment, SettledOperation } from './payment.js';
import { amountOf, paidFields, paymentFields, view } from './view.js';

/** `notifyPayment` for the state that the payment has now. */
export function paymentNotification(payment: Payment): NotifyPayment {
  const { resultCode, cardResult, paidAtMs } = view(payment);
  return {
    notifyType: 'PAYMENT_RESULT',
    result: result(resultCode),
    ...paymentFields(payment),
    ...(paidAtMs === undefined ? {} : paidFields(payment, paidAtMs)),
    ...(Object.keys(cardResult).length === 0 ? {} : { paymentResultInfo: cardResult }),
  };
}

/** `notifyCapture` for a settled capture. */
export function captureNotification({ facts }: Payment, capture: SettledOperation): NotifyCapture {
  return {
    notifyType: 'CAPTURE_RESULT',
    result: result(capture.resultCode),
    captureRequestId: capture.operationId,
    captureId: capture.operationId,
    paymentId: facts.paymentId,
    captureAmount: amountOf(facts.currency, capture.amountMinor),
    ...(capture.state === 'SUCCESS' ? { captureTime: isoTime(capture.settledAtMs) } : {}),
  };
}
