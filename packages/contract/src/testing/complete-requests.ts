import type { WireMethodName } from '../wire-methods.js';

/** Requests in which every object that has required fields has them, so that a test can set one more field anywhere. */

export const money = { currency: 'SGD', value: '4200' };
const address = { region: 'SG' };

const order = {
  referenceOrderId: 'order-1',
  orderDescription: 'A stoneware bowl',
  orderAmount: money,
  merchant: { merchantAddress: address, store: { storeAddress: address } },
  goods: [
    { referenceGoodsId: 'cup-1', goodsName: 'Cup' },
    { referenceGoodsId: 'pot-1', goodsName: 'Pot' },
    { referenceGoodsId: 'bowl-1', goodsName: 'Bowl', crossSell: { referenceGoodsId: 'dish-1' } },
  ],
  shipping: { shippingAddress: address },
  lodging: { hotelAddress: address },
};

const terms = {
  productCode: 'CASHIER_PAYMENT',
  paymentRequestId: 'request-1',
  order,
  paymentAmount: money,
  paymentRedirectUrl: 'https://shop.example/result',
  creditPayPlan: { filteredInstallmentPeriods: [3] },
  paymentQuote: { quoteCurrencyPair: 'SGD/USD', quotePrice: '0.75' },
};

const paymentMethod = {
  paymentMethodType: 'CARD',
  paymentMethodMetaData: { billingAddress: address },
};

export const completeRequests = {
  createPaymentSession: {
    ...terms,
    paymentMethod,
    savedPaymentMethods: [paymentMethod],
    scopes: ['USER_INFO'],
    availablePaymentMethod: {
      paymentMethodMetaData: { billingAddress: address },
      paymentMethodTypeList: [{ paymentMethodType: 'CARD' }],
    },
  },
  retrievePaymentSession: { paymentRequestId: 'request-1' },
  pay: { ...terms, paymentMethod, env: { terminalType: 'WEB' } },
  inquiryPayment: { paymentRequestId: 'request-1' },
  capture: { captureRequestId: 'capture-1', paymentId: '1', captureAmount: money },
  updateAmount: { updateRequestId: 'update-1', paymentId: '1', amount: money },
  cancel: { paymentId: '1' },
  refund: {
    refundRequestId: 'refund-1',
    paymentId: '1',
    refundAmount: money,
    refundDetails: [{ refundAmount: money, refundFrom: 'SELLER' }],
  },
  inquiryRefund: { refundId: '1' },
  acceptDispute: { disputeId: '1' },
  supplyDefenseDocument: { disputeId: '1', disputeEvidence: 'dGVzdA==' },
  downloadDisputeEvidence: { disputeId: '1', disputeEvidenceType: 'DISPUTE_EVIDENCE_FILE' },
  createVaultingSession: {
    paymentMethodType: 'CARD',
    vaultingRequestId: 'vaulting-1',
    redirectUrl: 'https://shop.example/stored',
  },
  inquireVaulting: { vaultingRequestId: 'vaulting-1' },
  inquireToken: { token: 'token-1' },
  deleteToken: { token: 'token-1' },
} as const satisfies Record<WireMethodName, object>;

/** The message with one field, named as `order.goods[2].goodsName`, set; objects on the way that are not there are made. */
export function withField(message: object, path: string, value: unknown): object {
  const [key = '', ...rest] = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const old: unknown = Reflect.get(message, key);
  const outer = typeof old === 'object' && old !== null ? old : {};
  const inner = rest.length === 0 ? value : withField(outer, rest.join('.'), value);
  if (!Array.isArray(message)) return { ...message, [key]: inner };
  return message.map((item: unknown, index) => (index === Number(key) ? inner : item));
}
