// @ts-check
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { isSuccessful, TillgateClient } from '@tillgate/server-sdk';

/** Many and short, so that what else the machine does falls on both. */
const rounds = 20;
const signAsync = promisify(/** @type {typeof sign} */ (sign));

/**
 * @typedef {object} Merchant
 * @property {string} gatewayUrl
 * @property {string} clientId
 * @property {string} privateKey PEM
 * @property {string} gatewayPublicKey PEM
 */

/**
 * How many sessions a second the server SDK opens, beside a client that signs with node:crypto, posts with fetch and
 * verifies, and does nothing else. Both call the same gateway, in turns within one run.
 *
 * @param {Merchant} merchant
 * @param {{ seconds: number, atOnce: number }} load
 */
export async function benchServerSdk(merchant, { seconds, atOnce }) {
  const roundMs = (seconds * 1000) / rounds;
  const clients = [
    { name: 'server SDK', call: sdkCall(merchant), calls: 0, tookMs: 0 },
    { name: 'node:crypto + fetch', call: bareCall(merchant), calls: 0, tookMs: 0 },
  ];
  for (const { call } of clients) await callFor(500, atOnce, call);
  for (let round = 0; round < rounds; round++) {
    // Each goes first as often as the other.
    for (const client of round % 2 === 0 ? clients : clients.toReversed()) {
      const { calls, tookMs } = await callFor(roundMs, atOnce, client.call);
      client.calls += calls;
      client.tookMs += tookMs;
    }
  }
  const [sdk = 0, bare = 0] = clients.map(({ calls, tookMs }) => (calls * 1000) / tookMs);
  return { sdkCallsPerSecond: sdk, bareCallsPerSecond: bare, ratio: sdk / bare };
}

/**
 * Calls until the time is over, several at once, one after the other on each.
 *
 * @param {number} durationMs
 * @param {number} atOnce
 * @param {() => Promise<void>} call
 */
async function callFor(durationMs, atOnce, call) {
  const startedAt = performance.now();
  let calls = 0;
  const one = async () => {
    while (performance.now() - startedAt < durationMs) {
      await call();
      calls++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { calls, tookMs: performance.now() - startedAt };
}

let number = 0;

/** A request with an id of its own. */
function nextRequest() {
  const id = `bench-sdk-${process.pid}-${number++}`;
  const amount = { currency: 'SGD', value: '4200' };
  return {
    productCode: /** @type {const} */ ('CASHIER_PAYMENT'),
    paymentRequestId: id,
    paymentAmount: amount,
    paymentFactor: { isAuthorization: true },
    settlementStrategy: { settlementCurrency: 'SGD' },
    order: { referenceOrderId: id, orderDescription: 'bench order', orderAmount: amount },
    paymentRedirectUrl: 'http://127.0.0.1:9/result',
  };
}

/**
 * @param {Merchant} merchant
 * @returns {() => Promise<void>}
 */
function sdkCall(merchant) {
  const client = new TillgateClient(merchant);
  return async () => {
    const answer = await client.createPaymentSession(nextRequest());
    if (!isSuccessful(answer)) throw new Error(answer.result.resultCode);
  };
}

/**
 * @param {Merchant} merchant
 * @returns {() => Promise<void>}
 */
function bareCall({ gatewayUrl, clientId, privateKey, gatewayPublicKey }) {
  const key = createPrivateKey(privateKey);
  const publicKey = createPublicKey(gatewayPublicKey);
  const path = '/ams/sandbox/api/v1/payments/createPaymentSession';
  return async () => {
    const body = JSON.stringify(nextRequest());
    const time = String(Date.now());
    const signature = await signAsync(
      'RSA-SHA256',
      Buffer.from(`POST ${path}\n${clientId}.${time}.${body}`),
      key,
    );
    const response = await fetch(gatewayUrl + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'client-id': clientId,
        'request-time': time,
        signature: `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature.toString('base64'))}`,
      },
      body,
    });
    const text = await response.text();
    const header = response.headers.get('signature') ?? '';
    const value = Buffer.from(
      decodeURIComponent(header.slice(header.lastIndexOf('signature=') + 10)),
      'base64',
    );
    const signed = `POST ${path}\n${clientId}.${response.headers.get('response-time')}.${text}`;
    if (!verify('RSA-SHA256', Buffer.from(signed), publicKey, value))
      throw new Error('The answer is forged.');
    const { result } = JSON.parse(text);
    if (result.resultStatus !== 'S') throw new Error(result.resultCode);
  };
}
