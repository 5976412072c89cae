/** What a gateway answers, in full. */

const amount = { currency: 'SGD', value: '4200' };

export const sessionRequest = {
  productCode: 'CASHIER_PAYMENT',
  paymentRequestId: 'pr-1',
  paymentAmount: amount,
  order: { referenceOrderId: 'o-1', orderDescription: 'Große Schale', orderAmount: amount },
  paymentRedirectUrl: 'https://shop.example/orders/1',
} as const;

export const success = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' };

export const created = {
  result: success,
  paymentSessionData: 'data',
  paymentSessionId: 'id',
  paymentSessionExpiryTime: '2026-11-23T04:24:09Z',
};

export const paymentFacts = {
  paymentRequestId: 'pr-1',
  paymentId: 'p-1',
  paymentAmount: amount,
  paymentCreateTime: '2026-11-23T03:24:09Z',
};

export const capture = {
  transactionId: 't-1',
  transactionRequestId: 'c-1',
  transactionType: 'CAPTURE',
  transactionStatus: 'SUCCESS',
  transactionAmount: amount,
  transactionResult: success,
  transactionTime: '2026-11-23T03:24:10Z',
};

export const found = {
  result: success,
  ...paymentFacts,
  paymentStatus: 'SUCCESS',
  paymentResultCode: 'SUCCESS',
  paymentResultMessage: 'success.',
  actualPaymentAmount: amount,
  paymentTime: '2026-11-23T03:24:10Z',
  paymentMethodType: 'CARD',
  paymentResultInfo: { cardBrand: 'VISA', lastFour: '1111' },
  transactions: [capture],
};

export const notExisting = {
  resultCode: 'ORDER_NOT_EXIST',
  resultStatus: 'F',
  resultMessage: 'The order does not exist.',
};
