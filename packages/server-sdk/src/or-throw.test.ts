import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { BusinessError, TillgateError, type PaymentFound } from './index.js';
import { found, notExisting } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

describe('orThrow', () => {
  it('returns the success alone, and its type says so', async () => {
    gateway.answerSigned(found);
    const answer = await gateway.client().orThrow.inquiryPayment({ paymentRequestId: 'pr-1' });
    expectTypeOf(answer).toEqualTypeOf<PaymentFound>();
    expect(answer).toEqual(found);
  });

  it('throws a business failure, which knows its call', async () => {
    gateway.answerSigned({ result: notExisting });
    const error = await thrown(gateway.client().orThrow.inquiryPayment({ paymentRequestId: 'pr-1' }));
    expect(error).toBeInstanceOf(BusinessError);
    expect(error).toBeInstanceOf(TillgateError);
    expect(error).toMatchObject({
      name: 'BusinessError',
      method: 'inquiryPayment',
      requestId: 'pr-1',
      responseTime: '2026-11-23T03:24:09Z',
      result: notExisting,
    });
  });
});
