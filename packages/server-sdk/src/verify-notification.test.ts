import { generateKeyPairSync } from 'node:crypto';
import { notificationSchema } from '@tillgate/contract';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MessageError, SignatureError, TillgateClient, verifyNotification } from './index.js';

const clientId = 'SANDBOX_5Y0000000000000001';
const time = '1795404249123';
const path = '/payments/notify?from=gateway';
const gatewayKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const amount = { currency: 'SGD', value: '4200' };
const result = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' };
const paymentResult = {
  notifyType: 'PAYMENT_RESULT',
  result,
  paymentRequestId: 'pr-1',
  paymentId: 'p-1',
  paymentAmount: amount,
  paymentCreateTime: '2026-11-23T03:24:09Z',
};
const captureResult = {
  notifyType: 'CAPTURE_RESULT',
  result,
  captureRequestId: 'c-1',
  captureId: 'c-1',
  paymentId: 'p-1',
  captureAmount: amount,
};

const refundResult = {
  notifyType: 'REFUND_RESULT',
  result,
  refundStatus: 'SUCCESS',
  refundRequestId: 'r-1',
  refundId: 'r',
  refundAmount: amount,
};
const vaultingResult = {
  notifyType: 'VAULTING_RESULT',
  result,
  vaultingRequestId: 'v-1',
  vaultingCreateTime: '2026-11-23T03:24:09Z',
  paymentMethodDetail: { paymentMethodType: 'CARD', card: { cardToken: 'token-1' } },
};

const disputeResult = {
  notifyType: 'DISPUTE_RESULT',
  result,
  disputeNotificationType: 'DISPUTE_CREATED',
  paymentRequestId: 'pr-1',
  disputeId: 'd-1',
  paymentId: 'p-1',
};

async function notificationOf(message: unknown, url = path) {
  const rawBody = Buffer.from(JSON.stringify(message));
  const signature = await signMessage(
    { method: 'POST', path: url, clientId, time, body: rawBody },
    gatewayKeys.privateKey,
  );
  const headers = {
    'Client-Id': clientId,
    'Request-Time': time,
    Signature: formatSignatureHeader(signature),
    'content-type': ['application/json'],
  };
  return { method: 'POST', url, headers, rawBody, clientId, gatewayPublicKey: gatewayKeys.publicKey };
}

describe('a notification', () => {
  let good: Awaited<ReturnType<typeof notificationOf>>;
  beforeAll(async () => {
    good = await notificationOf(paymentResult);
  });

  it('is returned with its type', async () => {
    expect(verifyNotification(good)).toEqual(paymentResult);
    expect(verifyNotification(await notificationOf(captureResult))).toEqual(captureResult);
  });

  it.each([
    { ...paymentResult, notifyType: 'PAYMENT_PENDING' },
    { ...paymentResult, notifyType: 'UPDATE_AMOUNT_RESULT', updateRequestId: 'u-1' },
    refundResult,
    vaultingResult,
    disputeResult,
  ])('of type $notifyType is one that the contract knows too, and is returned', async (message) => {
    expect(notificationSchema.safeParse(message)).toMatchObject({ success: true });
    expect(verifyNotification(await notificationOf(message))).toEqual(message);
  });

  it('of a type to come is returned as other', async () => {
    const message = { notifyType: 'DISPUTE_CREATED', disputeId: 'd' };
    expect(verifyNotification(await notificationOf(message))).toEqual({
      notifyType: 'OTHER',
      originalNotifyType: 'DISPUTE_CREATED',
      message,
    });
  });

  it('is taken with the whole URL, with Headers, and with a text body', () => {
    const headers = new Headers({ ...good.headers, 'content-type': 'application/json' });
    const url = `https://shop.example${path}`;
    expect(verifyNotification({ ...good, url, headers, rawBody: good.rawBody.toString() })).toEqual(
      paymentResult,
    );
  });

  it('is verified by a client with its own settings', () => {
    const client = new TillgateClient({
      gatewayUrl: 'https://pay.example.com',
      clientId,
      privateKey: merchantKeys.privateKey,
      gatewayPublicKey: gatewayKeys.publicKey,
    });
    const { method, url, headers, rawBody } = good;
    expect(client.verifyNotification({ method, url, headers, rawBody })).toEqual(paymentResult);
  });

  it('with one changed byte is refused', () => {
    fc.assert(
      fc.property(fc.nat(good.rawBody.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const rawBody = Buffer.from(good.rawBody);
        rawBody[index] = (rawBody[index] ?? 0) ^ change;
        expect(() => verifyNotification({ ...good, rawBody })).toThrow(SignatureError);
      }),
    );
  });

  it.each([
    ['another query', { url: '/payments/notify' }],
    ['another method', { method: 'PUT' }],
    ['another client', { clientId: 'SANDBOX_OTHER' }],
    ['another key', { gatewayPublicKey: merchantKeys.publicKey }],
    ['no headers', { headers: {} }],
  ])('is refused with %s', (_name, change) => {
    expect(() => verifyNotification({ ...good, ...change })).toThrow(SignatureError);
  });

  it.each([
    ['the time', { 'Request-Time': '1795404249124' }],
    ['the client id', { 'Client-Id': 'SANDBOX_OTHER' }],
    ['the algorithm', { Signature: 'algorithm=none,keyVersion=1,signature=YQ%3D%3D' }],
    ['the signature', { Signature: 'garbage' }],
  ])('is refused with %s replaced', (_name, change) => {
    const headers = { ...good.headers, ...change };
    expect(() => verifyNotification({ ...good, headers })).toThrow(SignatureError);
  });

  it.each([
    ['no type', { result }],
    ['no amount', { ...paymentResult, paymentAmount: undefined }],
    ['no result', { ...captureResult, result: undefined }],
    ['a list', [paymentResult]],
    ['a text for the amount paid', { ...paymentResult, actualPaymentAmount: '4200' }],
    ['a number for the time of capture', { ...captureResult, captureTime: 1 }],
  ])('that is signed and has %s is a MessageError', async (_name, message) => {
    const received = await notificationOf(message);
    expect(() => verifyNotification(received)).toThrow(MessageError);
  });

  it('whose fields are null is one without them', async () => {
    const received = await notificationOf({ ...paymentResult, paymentTime: null, paymentResultInfo: null });
    expect(verifyNotification(received)).toEqual(paymentResult);
  });

  it.each([
    ['pr-1', { ...paymentResult, result: undefined }],
    ['c-1', { ...captureResult, result: undefined }],
    ['r-1', { ...refundResult, refundAmount: '4200' }],
    ['v-1', { ...vaultingResult, paymentMethodDetail: { paymentMethodType: 'CARD', card: {} } }],
  ])('that makes no sense is named by its id %s and its time', async (requestId, message) => {
    const received = await notificationOf(message);
    expect(() => verifyNotification(received)).toThrow(
      expect.objectContaining({ method: 'notification', requestId, responseTime: time }),
    );
  });

  it.each([
    ['method', undefined],
    ['url', undefined],
    ['clientId', undefined],
    ['gatewayPublicKey', undefined],
    ['headers', undefined],
    ['headers', []],
    ['rawBody', undefined],
    ['rawBody', paymentResult],
  ])('passed without its %s (%j) is a TypeError that says so', (name, value) => {
    const verify = (): unknown => Reflect.apply(verifyNotification, undefined, [{ ...good, [name]: value }]);
    expect(verify).toThrow(TypeError);
    expect(verify).toThrow(new RegExp(`^${name}: `));
  });
});
