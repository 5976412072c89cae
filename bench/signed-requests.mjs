// @ts-check
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';

const path = '/ams/sandbox/api/v1/payments/createPaymentSession';
const atOnce = 64;

/**
 * @typedef {{ path: string, headers: Record<string, string>, body: string }} SignedRequest
 */

/**
 * Signs createPaymentSession requests, each with an id of its own, before anything is measured.
 *
 * @param {number} count
 * @param {{ clientId: string, privateKey: import('node:crypto').KeyObject }} merchant
 * @returns {Promise<SignedRequest[]>}
 */
export async function signRequests(count, merchant) {
  /** @type {SignedRequest[]} */
  const signed = [];
  while (signed.length < count) {
    const numbers = Array.from(
      { length: Math.min(atOnce, count - signed.length) },
      (_, i) => signed.length + i,
    );
    signed.push(...(await Promise.all(numbers.map((number) => signRequest(number, merchant)))));
  }
  return signed;
}

/**
 * @param {number} number
 * @param {{ clientId: string, privateKey: import('node:crypto').KeyObject }} merchant
 * @returns {Promise<SignedRequest>}
 */
async function signRequest(number, { clientId, privateKey }) {
  const amount = { currency: 'SGD', value: '4200' };
  const body = JSON.stringify({
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId: `bench-${number}`,
    paymentAmount: amount,
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentFactor: { isAuthorization: true },
    settlementStrategy: { settlementCurrency: 'SGD' },
    order: {
      referenceOrderId: `order-${number}`,
      orderDescription: 'bench order',
      orderAmount: amount,
      buyer: { referenceBuyerId: 'buyer' },
    },
    paymentNotifyUrl: 'http://127.0.0.1:9/notify',
    paymentRedirectUrl: 'http://127.0.0.1:9/result',
  });
  const time = String(Date.now());
  const signature = await signMessage({ method: 'POST', path, clientId, time, body }, privateKey);
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'client-id': clientId,
    'request-time': time,
    signature: formatSignatureHeader(signature),
  };
  return { path, headers, body };
}
