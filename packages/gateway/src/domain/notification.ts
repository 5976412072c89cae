import {
  isoTime,
  result,
  type Notification,
  type NotifyCapture,
  type NotifyPayment,
  type NotifyRefund,
  type NotifyUpdateAmount,
} from '@tillgate/contract';
import {
  isSettled,
  operationWith,
  type NotificationIntent,
  type Payment,
  type SettledOperation,
} from './payment.js';
import {
  amountOf,
  operationReferenceNo,
  notesOf,
  paymentFields,
  referenceNo,
  resultFields,
  view,
  type Reader,
} from './view.js';

/** The message that an intent stands for, about the payment as it is now. */
export function notificationOf(payment: Payment, intent: NotificationIntent, reader: Reader): Notification {
  const { notifyType, operationId } = intent;
  if (notifyType === 'PAYMENT_RESULT') return paymentNotification(payment, reader);
  if (notifyType === 'PAYMENT_PENDING') return pendingNotification(payment);
  const operation = operationWith(payment, operationId);
  if (!operation || !isSettled(operation)) throw new Error('an operation is notified when it is settled');
  if (notifyType === 'CAPTURE_RESULT') return captureNotification(payment, operation, reader);
  if (notifyType === 'REFUND_RESULT') return refundNotification(payment, operation, reader);
  return updateAmountNotification(payment, operation);
}

/** `notifyPayment` for the state that the payment has now. */
export function paymentNotification(payment: Payment, reader: Reader): NotifyPayment {
  return {
    notifyType: 'PAYMENT_RESULT',
    result: result(view(payment).resultCode),
    ...paymentFields(payment),
    paymentMethodType: 'CARD',
    ...resultFields(payment),
    ...referenceNo(payment, reader),
    ...notesOf(payment),
  };
}

/** `notifyPayment`, PAYMENT_PENDING: status `S` says that the payment was taken in, not that it succeeded. */
function pendingNotification(payment: Payment): NotifyPayment {
  return {
    notifyType: 'PAYMENT_PENDING',
    result: result('SUCCESS'),
    ...paymentFields(payment),
    paymentMethodType: 'CARD',
    ...notesOf(payment),
  };
}

function updateAmountNotification(payment: Payment, increment: SettledOperation): NotifyUpdateAmount {
  return {
    notifyType: 'UPDATE_AMOUNT_RESULT',
    result: result(increment.resultCode),
    ...paymentFields(payment),
    paymentMethodType: 'CARD',
    ...resultFields(payment),
    updateRequestId: increment.requestId ?? increment.operationId,
    ...notesOf(payment),
  };
}

/** `notifyCapture` for a settled capture. */
export function captureNotification(
  { facts }: Payment,
  capture: SettledOperation,
  reader: Reader,
): NotifyCapture {
  return {
    notifyType: 'CAPTURE_RESULT',
    result: result(capture.resultCode),
    captureRequestId: capture.requestId ?? capture.operationId,
    captureId: capture.operationId,
    paymentId: facts.paymentId,
    captureAmount: amountOf(facts.currency, capture.amountMinor),
    ...(capture.state === 'SUCCESS' ? { captureTime: isoTime(capture.settledAtMs) } : {}),
    ...operationReferenceNo('acquirerReferenceNo', capture, reader),
  };
}

function refundNotification({ facts }: Payment, refund: SettledOperation, reader: Reader): NotifyRefund {
  const { metadata, customizedInfo } = refund.details.notes ?? {};
  return {
    notifyType: 'REFUND_RESULT',
    result: result(refund.resultCode),
    refundStatus: refund.state,
    refundRequestId: refund.requestId ?? refund.operationId,
    refundId: refund.operationId,
    refundAmount: amountOf(facts.currency, refund.amountMinor),
    ...(refund.state === 'SUCCESS'
      ? {
          actualRefundAmount: amountOf(facts.currency, refund.amountMinor),
          refundTime: isoTime(refund.settledAtMs),
        }
      : {}),
    ...operationReferenceNo('arn', refund, reader),
    ...(metadata === undefined ? {} : { metadata }),
    ...(customizedInfo === undefined ? {} : { customizedInfo }),
  };
}
