import { randomUUID } from 'node:crypto';
import { signedCall, type MerchantAccess } from '../signed-call.js';

/** The guide's createPaymentSession request, with an id of its own; gives the `paymentSessionData`. */
export async function newSessionData(network: MerchantAccess, extra: object = {}): Promise<string> {
  const answer = await signedCall(network, 'createPaymentSession', {
    order: {
      buyer: { referenceBuyerId: 'yourBuyerId' },
      orderAmount: { currency: 'SGD', value: '4200' },
      orderDescription: 'antom sdk test order',
      referenceOrderId: 'referenceOrderId01',
    },
    paymentAmount: { currency: 'SGD', value: '4200' },
    paymentFactor: { isAuthorization: true },
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentRedirectUrl: 'https://www.yourMerchantWeb.com',
    paymentRequestId: `paymentRequestId-${randomUUID()}`,
    productCode: 'CASHIER_PAYMENT',
    settlementStrategy: { settlementCurrency: 'SGD' },
    ...extra,
  });
  return String(answer['paymentSessionData']);
}
