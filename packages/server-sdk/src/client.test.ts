import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  HttpStatusError,
  isSuccessful,
  keyFingerprint,
  MessageError,
  SignatureError,
  TransportError,
} from './index.js';
import { created, sessionRequest } from './testing/answers.js';
import { clientId, startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

const refused = { result: { resultCode: 'PARAM_ILLEGAL', resultStatus: 'F', resultMessage: 'no' } };
const unknown = { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: '?' } };

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

const client: GatewayPeer['client'] = (options) => gateway.client(options);

describe('a call', () => {
  it('is signed over its exact bytes and goes to the sandbox of a sandbox client', async () => {
    gateway.answerSigned(created);
    await client({ gatewayUrl: `${gateway.url}/` }).createPaymentSession(sessionRequest);
    expect(gateway.received.at(-1)).toMatchObject({
      path: '/ams/sandbox/api/v1/payments/createPaymentSession',
      clientId,
      isSigned: true,
    });
    expect(JSON.parse(String(gateway.received.at(-1)?.body))).toEqual(sessionRequest);
  });

  it('of a live client goes to the live API', async () => {
    gateway.answerSigned(refused);
    await client({ clientId: '5Y0000000000000001' }).inquiryPayment({ paymentRequestId: 'pr-1' });
    expect(gateway.received.at(-1)).toMatchObject({
      path: '/ams/api/v1/payments/inquiryPayment',
      isSigned: true,
    });
  });

  it('returns the fields of a success', async () => {
    gateway.answerSigned(created);
    const answer = await client().createPaymentSession(sessionRequest);
    expect(answer).toEqual(created);
    if (isSuccessful(answer)) expectTypeOf(answer.paymentSessionData).toEqualTypeOf<string>();
  });

  it.each([refused, unknown])('returns a business failure, signed or not', async (failure) => {
    gateway.answerSigned(failure);
    expect(await client().createPaymentSession(sessionRequest)).toEqual(failure);
    gateway.answerPlain(200, JSON.stringify(failure));
    expect(await client().createPaymentSession(sessionRequest)).toEqual(failure);
  });

  it('takes the signature headers in any case', async () => {
    gateway.answerWith(async (request, reply) => {
      const text = JSON.stringify(created);
      const headers = Object.entries(await gateway.sign(request, text));
      const upper = Object.fromEntries(headers.map(([name, value]) => [name.toUpperCase(), value]));
      reply.writeHead(200, upper).end(text);
    });
    expect(await client().createPaymentSession(sessionRequest)).toEqual(created);
  });
});

describe('an answer is refused', () => {
  const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

  it('whose body was changed on the way', async () => {
    gateway.answerSigned(created, {}, JSON.stringify({ ...created, paymentSessionData: 'datb' }));
    const error = await thrown(client().createPaymentSession(sessionRequest));
    expect(error).toBeInstanceOf(SignatureError);
    expect(error).toMatchObject({
      method: 'createPaymentSession',
      requestId: 'pr-1',
      responseTime: '2026-11-23T03:24:09Z',
      checked: {
        httpMethod: 'POST',
        path: '/ams/sandbox/api/v1/payments/createPaymentSession',
        clientId,
        time: '2026-11-23T03:24:09Z',
        keyFingerprint: keyFingerprint(gateway.gatewayKeys.publicKey),
      },
    });
  });

  it('that was signed with another key', async () => {
    gateway.answerSigned(created, { privateKey: otherKeys.privateKey });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that is for another client', async () => {
    gateway.answerSigned(created, { clientId: 'SANDBOX_OTHER' });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that says success without a signature', async () => {
    gateway.answerPlain(200, JSON.stringify(created));
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it.each(['signature', 'response-time', 'client-id'])('that lost its %s header', async (name) => {
    gateway.answerWith(async (request, reply) => {
      const text = JSON.stringify(refused);
      const headers = Object.entries(await gateway.sign(request, text));
      reply.writeHead(200, Object.fromEntries(headers.filter(([other]) => other !== name))).end(text);
    });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that is unsigned at all, where the merchant asks for that', async () => {
    gateway.answerPlain(200, JSON.stringify(refused));
    const strict = client({ allowUnsignedFailures: false });
    expect(await thrown(strict.createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that is not HTTP 200, with its body kept', async () => {
    gateway.answerPlain(502, '<h1>Bad gateway</h1>');
    const error = await thrown(client().inquiryPayment({ paymentRequestId: 'pr-1' }));
    expect(error).toBeInstanceOf(HttpStatusError);
    expect(error).toMatchObject({
      responseTime: undefined,
      status: 502,
      body: '<h1>Bad gateway</h1>',
      requestId: 'pr-1',
    });
  });

  it('that redirects elsewhere', async () => {
    gateway.answerPlain(307, '', { location: 'https://elsewhere.example/' });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toMatchObject({
      status: 307,
      message: expect.stringContaining('a redirect to https://elsewhere.example/'),
    });
  });

  it('that is signed and lacks what a success must hold', async () => {
    gateway.answerSigned({ result: created.result, paymentSessionData: '' });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(MessageError);
  });
});

describe('no answer', () => {
  it('in time is a TransportError that says so', async () => {
    gateway.answerWith(() => undefined);
    const error = await thrown(client({ timeoutMs: 50 }).createPaymentSession(sessionRequest));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ isTimeout: true, method: 'createPaymentSession', requestId: 'pr-1' });
  });

  it('from a broken connection is a TransportError that keeps its cause', async () => {
    gateway.answerWith((_request, reply) => reply.destroy());
    const error = await thrown(client().createPaymentSession(sessionRequest));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ isTimeout: false, cause: expect.any(Error) });
  });

  it('is taken from one that never ends', async () => {
    gateway.answerPlain(200, 'x'.repeat(2 * 1024 * 1024));
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(TransportError);
  });
});
