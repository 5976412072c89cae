import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  HttpStatusError,
  isSuccessful,
  keyFingerprint,
  MessageError,
  SignatureError,
  TillgateClient,
  TransportError,
  type TillgateClientOptions,
} from './index.js';
import { startGatewayPeer, type GatewayPeer, type SignChanges } from './testing/gateway-peer.js';

const clientId = 'SANDBOX_5Y0000000000000001';
const amount = { currency: 'SGD', value: '4200' };
const sessionRequest = {
  productCode: 'CASHIER_PAYMENT',
  paymentRequestId: 'pr-1',
  paymentAmount: amount,
  order: { referenceOrderId: 'o-1', orderDescription: 'Große Schale', orderAmount: amount },
  paymentRedirectUrl: 'https://shop.example/orders/1',
} as const;
const created = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' },
  paymentSessionData: 'data',
  paymentSessionId: 'id',
  paymentSessionExpiryTime: '2026-11-23T04:24:09Z',
};
const refused = { result: { resultCode: 'PARAM_ILLEGAL', resultStatus: 'F', resultMessage: 'no' } };
const unknown = { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: '?' } };

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

function client(options: Partial<TillgateClientOptions> = {}): TillgateClient {
  return new TillgateClient({
    gatewayUrl: gateway.url,
    clientId,
    privateKey: gateway.merchantKeys.privateKey,
    gatewayPublicKey: gateway.gatewayKeys.publicKey,
    ...options,
  });
}

/** Lets the gateway answer with a signed message; `sent` is what really goes over the wire. */
function answerSigned(message: unknown, changes?: SignChanges, sent?: string): void {
  gateway.answerWith(async (request, reply) => {
    const text = JSON.stringify(message);
    reply.writeHead(200, await gateway.sign(request, text, changes)).end(sent ?? text);
  });
}

function answerPlain(status: number, text: string, headers: Record<string, string> = {}): void {
  gateway.answerWith((_request, reply) => reply.writeHead(status, headers).end(text));
}

/** What a call threw. */
async function thrown(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}

describe('a call', () => {
  it('is signed over its exact bytes and goes to the sandbox of a sandbox client', async () => {
    answerSigned(created);
    await client({ gatewayUrl: `${gateway.url}/` }).createPaymentSession(sessionRequest);
    expect(gateway.received.at(-1)).toMatchObject({
      path: '/ams/sandbox/api/v1/payments/createPaymentSession',
      clientId,
      isSigned: true,
    });
    expect(JSON.parse(String(gateway.received.at(-1)?.body))).toEqual(sessionRequest);
  });

  it('of a live client goes to the live API', async () => {
    answerSigned(refused);
    await client({ clientId: '5Y0000000000000001' }).inquiryPayment({ paymentRequestId: 'pr-1' });
    expect(gateway.received.at(-1)).toMatchObject({
      path: '/ams/api/v1/payments/inquiryPayment',
      isSigned: true,
    });
  });

  it('returns the fields of a success', async () => {
    answerSigned(created);
    const answer = await client().createPaymentSession(sessionRequest);
    expect(answer).toEqual(created);
    if (isSuccessful(answer)) expectTypeOf(answer.paymentSessionData).toEqualTypeOf<string>();
  });

  it.each([refused, unknown])('returns a business failure, signed or not', async (failure) => {
    answerSigned(failure);
    expect(await client().createPaymentSession(sessionRequest)).toEqual(failure);
    answerPlain(200, JSON.stringify(failure));
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
    answerSigned(created, {}, JSON.stringify({ ...created, paymentSessionData: 'datb' }));
    const error = await thrown(client().createPaymentSession(sessionRequest));
    expect(error).toBeInstanceOf(SignatureError);
    expect(error).toMatchObject({
      method: 'createPaymentSession',
      requestId: 'pr-1',
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
    answerSigned(created, { privateKey: otherKeys.privateKey });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that is for another client', async () => {
    answerSigned(created, { clientId: 'SANDBOX_OTHER' });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that says success without a signature', async () => {
    answerPlain(200, JSON.stringify(created));
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
    answerPlain(200, JSON.stringify(refused));
    const strict = client({ allowUnsignedFailures: false });
    expect(await thrown(strict.createPaymentSession(sessionRequest))).toBeInstanceOf(SignatureError);
  });

  it('that is not HTTP 200, with its body kept', async () => {
    answerPlain(502, '<h1>Bad gateway</h1>');
    const error = await thrown(client().inquiryPayment({ paymentRequestId: 'pr-1' }));
    expect(error).toBeInstanceOf(HttpStatusError);
    expect(error).toMatchObject({ status: 502, body: '<h1>Bad gateway</h1>', requestId: 'pr-1' });
  });

  it('that redirects elsewhere', async () => {
    answerPlain(307, '', { location: 'https://elsewhere.example/' });
    expect(await thrown(client().createPaymentSession(sessionRequest))).toMatchObject({ status: 307 });
  });

  it('that is signed and lacks what a success must hold', async () => {
    answerSigned({ result: created.result, paymentSessionData: '' });
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
    answerPlain(200, 'x'.repeat(2 * 1024 * 1024));
    expect(await thrown(client().createPaymentSession(sessionRequest))).toBeInstanceOf(TransportError);
  });
});

describe('the options', () => {
  it('take keys as PEM and as bare base64, with blanks around', () => {
    const pem = gateway.merchantKeys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const der = gateway.gatewayKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(() => client({ privateKey: `\n${pem}`, gatewayPublicKey: `${der}\n` })).not.toThrow();
  });

  it.each<[string, () => Partial<TillgateClientOptions>, RegExp]>([
    [
      'a public key for the private one',
      () => ({ privateKey: gateway.merchantKeys.publicKey }),
      /^privateKey: /,
    ],
    [
      'a private key for the public one',
      () => ({ gatewayPublicKey: gateway.merchantKeys.privateKey }),
      /^gatewayPublicKey: /,
    ],
    [
      "the merchant's own public key",
      () => ({ gatewayPublicKey: gateway.merchantKeys.publicKey }),
      /your own public key/,
    ],
    ['an empty key', () => ({ privateKey: ' ' }), /^privateKey: The key is missing/],
    ['plain http to elsewhere', () => ({ gatewayUrl: 'http://pay.example.com' }), /https/],
    ['a host that only looks local', () => ({ gatewayUrl: 'http://127.0.0.1.example.com' }), /https/],
    ['a path', () => ({ gatewayUrl: 'https://pay.example.com/ams' }), /without path/],
    ['no URL', () => ({ gatewayUrl: 'pay.example.com' }), /not an absolute URL/],
    ['a client id that breaks a header', () => ({ clientId: 'a\nb' }), /^clientId: /],
    ['no time', () => ({ timeoutMs: 0 }), /^timeoutMs: /],
  ])('refuse %s', (_name, options, message) => {
    expect(() => client(options())).toThrow(message);
  });

  it.each(['http://localhost:8080/', 'http://127.0.0.1:1', 'http://[::1]:8080', 'https://pay.example.com'])(
    'take %s',
    (gatewayUrl) => {
      expect(() => client({ gatewayUrl })).not.toThrow();
    },
  );
});
