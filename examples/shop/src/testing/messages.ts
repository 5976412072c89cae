/** What the gateway tells of a payment of S$42.00, as the tests of the shop need it. */
export const amount = { currency: 'SGD', value: '4200' };
export const success = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' };
export const paymentId = '2026112300000000000000000000001';

export function paymentResult(paymentRequestId: string, changes: Record<string, unknown> = {}) {
  const times = { paymentCreateTime: '2026-11-23T03:24:09Z' };
  const ids = { paymentRequestId, paymentId };
  return {
    notifyType: 'PAYMENT_RESULT',
    result: success,
    ...ids,
    paymentAmount: amount,
    ...times,
    ...changes,
  };
}

export function captureResult(changes: Record<string, unknown> = {}) {
  const ids = { captureRequestId: 'c-1', captureId: 'c-1', paymentId };
  return { notifyType: 'CAPTURE_RESULT', result: success, ...ids, captureAmount: amount, ...changes };
}

export function payment(paymentRequestId: string, paymentStatus: string, captureStatus?: string) {
  const capture = {
    transactionType: 'CAPTURE',
    transactionStatus: captureStatus,
    transactionAmount: amount,
    transactionResult: success,
    transactionId: 'c-1',
    transactionRequestId: 'c-1',
  };
  return {
    paymentStatus,
    paymentResultCode: paymentStatus === 'SUCCESS' ? 'SUCCESS' : 'DO_NOT_HONOR',
    paymentResultMessage: '',
    paymentRequestId,
    paymentId,
    paymentAmount: amount,
    paymentCreateTime: '2026-11-23T03:24:09Z',
    transactions: captureStatus === undefined ? null : [capture],
  };
}
