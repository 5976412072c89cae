import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageError } from './index.js';
import { created, found, sessionRequest } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

describe('a signed answer about another payment is refused', () => {
  it.each([
    { paymentRequestId: 'pr-2' },
    { paymentId: 'p-2' },
    { paymentRequestId: 'pr-1', paymentId: 'p-2' },
    { paymentRequestId: 'pr-2', paymentId: 'p-1' },
  ])('by an inquiry for %j', async (request) => {
    gateway.answerSigned(found);
    const error = await thrown(gateway.client().inquiryPayment(request));
    expect(error).toBeInstanceOf(MessageError);
    expect(error).toMatchObject({
      message: expect.stringContaining('another payment'),
      responseTime: '2026-11-23T03:24:09Z',
      body: JSON.stringify(found),
    });
  });

  it('by a new session, where the answer names its payment', async () => {
    gateway.answerSigned({ ...created, paymentRequestId: 'pr-2' });
    const error = await thrown(gateway.client().createPaymentSession(sessionRequest));
    expect(error).toBeInstanceOf(MessageError);
  });

  it.each([
    { paymentRequestId: 'pr-1' },
    { paymentId: 'p-1' },
    { paymentRequestId: 'pr-1', paymentId: 'p-1' },
  ])('and about the same one is taken: %j', async (request) => {
    gateway.answerSigned(found);
    expect(await gateway.client().inquiryPayment(request)).toEqual(found);
  });
});

describe('a request that makes no sense is not sent', () => {
  it.each([
    ['inquiryPayment', undefined, /^inquiryPayment: The request is missing/],
    ['inquiryPayment', 'pr-1', /^inquiryPayment: The request is missing/],
    ['inquiryPayment', {}, /^inquiryPayment: paymentRequestId or paymentId is missing/],
    ['inquiryPayment', { paymentRequestId: '' }, /^inquiryPayment: paymentRequestId or paymentId is missing/],
    ['inquiryPayment', { paymentId: 5 }, /^inquiryPayment: paymentId is no text/],
    ['createPaymentSession', null, /^createPaymentSession: The request is missing/],
    ['createPaymentSession', {}, /^createPaymentSession: productCode is missing/],
    [
      'createPaymentSession',
      { ...sessionRequest, order: undefined },
      /^createPaymentSession: order is missing/,
    ],
  ] as const)('%s(%j)', async (method, request, message) => {
    const received = gateway.received.length;
    const client = gateway.client();
    const call: Promise<unknown> = Reflect.apply(client[method], client, [request]);
    const error = await thrown(call);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(gateway.received.length).toBe(received);
  });

  it('names the method where the request cannot be written as JSON', async () => {
    const request = { paymentRequestId: 'pr-1', more: 1n };
    const error = await thrown(gateway.client().inquiryPayment(request));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^inquiryPayment: .* JSON: .*BigInt/) });
  });
});
