import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignatureError } from './index.js';
import { notExisting, success } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

describe('executeRaw', () => {
  it.each(['/v1/payments/consult', '/ams/api/v1/payments/consult', '/ams/sandbox/api/v1/payments/consult'])(
    'signs any method, sends it to the environment of the client, and returns all of the answer: %s',
    async (path) => {
      const answer = { result: success, paymentOptions: [{ paymentMethodType: 'CARD' }] };
      gateway.answerSigned(answer);
      expect(await gateway.client().executeRaw(path, { productCode: 'CASHIER_PAYMENT' })).toEqual(answer);
      expect(gateway.received.at(-1)).toMatchObject({
        path: '/ams/sandbox/api/v1/payments/consult',
        isSigned: true,
      });
    },
  );

  it.each([
    ['a text', '{ "a" : 1 }\n'],
    ['bytes', new TextEncoder().encode('{ "a" : 1 }\n')],
  ])('leaves %s as it is', async (_name, body) => {
    gateway.answerSigned({ result: success });
    await gateway.client().executeRaw('/v1/x', body);
    expect(gateway.received.at(-1)?.body.toString()).toBe('{ "a" : 1 }\n');
  });

  it('keeps a double slash, which is signed as it stands', async () => {
    gateway.answerSigned({ result: success });
    await gateway.client().executeRaw('//v1/payments/retrievePaymentSession', {});
    expect(gateway.received.at(-1)).toMatchObject({
      path: '/ams/sandbox/api//v1/payments/retrievePaymentSession',
      isSigned: true,
    });
  });

  it('returns a failure with all that came with it', async () => {
    gateway.answerSigned({ result: notExisting, hint: 'h' });
    expect(await gateway.client().executeRaw('/v1/x', {})).toEqual({ result: notExisting, hint: 'h' });
  });

  it('believes a signed answer only', async () => {
    gateway.answerPlain(200, JSON.stringify({ result: success }));
    const error = await thrown(gateway.client().executeRaw('/v1/payments/consult', {}));
    expect(error).toBeInstanceOf(SignatureError);
    expect(error).toMatchObject({ method: 'consult' });
  });

  it.each([
    ['v1/x', {}, /^path: /],
    [undefined, {}, /^path: /],
    ['/v1/ x', {}, /^path: /],
    ['/v1/x', undefined, /^body: /],
    ['/v1/x', [], /^body: /],
  ])('sends nothing for the path %j and the body %j', async (path, body, message) => {
    const received = gateway.received.length;
    const client = gateway.client();
    const call: Promise<unknown> = Reflect.apply(client.executeRaw, client, [path, body]);
    expect(await thrown(call)).toMatchObject({
      name: 'TypeError',
      message: expect.stringMatching(message),
    });
    expect(gateway.received.length).toBe(received);
  });
});
