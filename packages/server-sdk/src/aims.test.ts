import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  acknowledgement,
  antomUrls,
  BusinessError,
  HttpStatusError,
  isSuccessful,
  SignatureError,
  TillgateClient,
  TillgateError,
  TransportError,
  type CreatePaymentSessionAnswer,
  type Failure,
  type KeyInput,
  type PaymentSessionCreated,
  type PaymentStatus,
  type ResultCode,
  type VerifiedNotification,
} from './index.js';
import { signNotification } from './sign-notification.js';
import { created, found, notExisting, paymentFacts, sessionRequest, success } from './testing/answers.js';
import { clientId, startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';
import { listening } from './testing/notifications.js';
import { selfSigned } from './testing/self-signed.js';

/**
 * What a server SDK for Antom has to be, each item an answer to a defect of those that there are. The rules themselves
 * are tested beside their files; here the list can be read as a whole, and no item can be lost.
 */

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

const asked = { paymentRequestId: 'pr-1' };

describe('types', () => {
  it('typed request and response per operation, discriminated on resultStatus', () => {
    expectTypeOf<CreatePaymentSessionAnswer>().toEqualTypeOf<PaymentSessionCreated | Failure>();
    expectTypeOf<PaymentSessionCreated['result']['resultStatus']>().toEqualTypeOf<'S'>();
    expectTypeOf<Failure['result']['resultStatus']>().toEqualTypeOf<'F' | 'U'>();
    const narrow = (answer: CreatePaymentSessionAnswer) =>
      isSuccessful(answer) ? answer.paymentSessionData : answer.result.resultCode;
    expectTypeOf(narrow).returns.toBeString();
  });

  it('open enums, never a default member', async () => {
    expectTypeOf<'A_CODE_TO_COME'>().toExtend<ResultCode>();
    expectTypeOf<'A_STATUS_TO_COME'>().toExtend<PaymentStatus>();
    gateway.answerSigned({ ...found, paymentStatus: 'A_STATUS_TO_COME' });
    expect(await gateway.client().inquiryPayment(asked)).toMatchObject({ paymentStatus: 'A_STATUS_TO_COME' });
  });
});

describe('keys', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const client = (key: KeyInput) => () => gateway.client({ privateKey: key });

  it.each(['pkcs8', 'pkcs1'] as const)('PEM or bare base64, %s, KeyObject', (type) => {
    expect(client(privateKey.export({ type, format: 'pem' }).toString())).not.toThrow();
    expect(client(privateKey.export({ type, format: 'der' }).toString('base64'))).not.toThrow();
    expect(client(privateKey)).not.toThrow();
  });

  it('fails at construction with a clear message, also for a public key and for your own', () => {
    const { publicKey } = gateway.merchantKeys;
    expect(client(publicKey)).toThrow(/^privateKey: .*this is a public key/);
    expect(() => gateway.client({ gatewayPublicKey: publicKey })).toThrow(/^gatewayPublicKey: .*your own/);
  });
});

describe('transport', () => {
  it('injectable fetch, timeout, AbortSignal', async () => {
    const seen: (AbortSignal | null | undefined)[] = [];
    const client = gateway.client({
      timeoutMs: 5_000,
      fetch: (input, init) => {
        seen.push(init?.signal);
        return fetch(input, init);
      },
    });
    gateway.answerSigned(found);
    await client.inquiryPayment(asked, { signal: new AbortController().signal });
    expect(seen).toEqual([expect.any(AbortSignal)]);
    const stopped = client.inquiryPayment(asked, { signal: AbortSignal.abort() });
    expect(await thrown(stopped)).toMatchObject({ isAborted: true });
  });

  it('retries only where idempotent, by the same request id', async () => {
    gateway.received.length = 0;
    gateway.answerWith((_request, reply) => reply.destroy());
    const client = gateway.client();
    expect(await thrown(client.createPaymentSession(sessionRequest))).toBeInstanceOf(TransportError);
    expect(gateway.received).toHaveLength(3);
    expect(new Set(gateway.received.map(({ body }) => String(body))).size).toBe(1);
    expect(await thrown(client.deleteToken({ token: 'token-1' }))).toBeInstanceOf(TransportError);
    expect(gateway.received).toHaveLength(4);
  });

  it('keep-alive', async () => {
    const own = await startGatewayPeer();
    own.answerSigned(found);
    for (let call = 0; call < 5; call++) await own.client().inquiryPayment(asked);
    expect(own.connections()).toBe(1);
    await own.close();
  });

  it('TLS verified', async () => {
    const server = createServer(selfSigned, (_request, reply) => reply.end('{}'));
    const gatewayUrl = (await listening(server)).replace('http:', 'https:');
    const error = await thrown(gateway.client({ gatewayUrl, retries: { max: 0 } }).inquiryPayment(asked));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({ message: expect.stringMatching(/self.signed certificate/i) });
    server.close();
  });

  it('http allowed for loopback, any port, path prefix handled', async () => {
    gateway.answerSigned(found);
    const client = gateway.client({ gatewayUrl: `${gateway.url}/behind/a/proxy` });
    expect(await client.inquiryPayment(asked)).toEqual(found);
    expect(() => gateway.client({ clientId: '5YLIVE', gatewayUrl: 'http://pay.example.com' })).toThrow(
      /https/,
    );
    expect(() => gateway.client({ gatewayUrl: 'http://gateway:8080' })).not.toThrow();
  });
});

describe('verification', () => {
  it('verify before parse, over raw bytes', async () => {
    const text = `{ "result":${JSON.stringify(success)},"paymentSessionData":"\\u0064ata",\n "paymentSessionId":"id","paymentSessionExpiryTime":"t" }\n`;
    gateway.answerWith(async (request, reply) => {
      reply.writeHead(200, await gateway.sign(request, text)).end(text);
    });
    expect(await gateway.client().createPaymentSession(sessionRequest)).toMatchObject({
      paymentSessionData: 'data',
    });
    gateway.answerSigned('signed', {}, 'neither JSON nor what was signed');
    expect(await thrown(gateway.client().inquiryPayment(asked))).toBeInstanceOf(SignatureError);
  });

  it('headers case-insensitive', async () => {
    gateway.answerWith(async (request, reply) => {
      const text = JSON.stringify(found);
      const headers = Object.entries(await gateway.sign(request, text));
      reply.writeHead(200, Object.fromEntries(headers.map(([name, value]) => [name.toUpperCase(), value])));
      reply.end(text);
    });
    expect(await gateway.client().inquiryPayment(asked)).toEqual(found);
  });

  it('strict: unsigned is an error, but for F and U unless refused too', async () => {
    gateway.answerPlain(200, JSON.stringify(found));
    expect(await thrown(gateway.client().inquiryPayment(asked))).toBeInstanceOf(SignatureError);
    gateway.answerPlain(200, JSON.stringify({ result: notExisting }));
    expect(await gateway.client().inquiryPayment(asked)).toEqual({ result: notExisting });
    const strict = gateway.client({ allowUnsignedFailures: false });
    expect(await thrown(strict.inquiryPayment(asked))).toBeInstanceOf(SignatureError);
  });
});

describe('errors', () => {
  it('transport, HTTP status (body kept), signature, business (opt-in), with request id and response time', async () => {
    const client = gateway.client({ retries: { max: 0 } });
    const known = { method: 'inquiryPayment', requestId: 'pr-1' };
    const responseTime = '2026-11-23T03:24:09Z';
    gateway.answerWith((_request, reply) => reply.destroy());
    expectError(await thrown(client.inquiryPayment(asked)), TransportError, known);
    gateway.answerPlain(418, 'a teapot', { 'response-time': responseTime });
    const status = { ...known, status: 418, body: 'a teapot', responseTime };
    expectError(await thrown(client.inquiryPayment(asked)), HttpStatusError, status);
    gateway.answerSigned(found, { clientId: 'another' });
    expectError(await thrown(client.inquiryPayment(asked)), SignatureError, { ...known, responseTime });
    gateway.answerSigned({ result: notExisting });
    expect(await client.inquiryPayment(asked)).toEqual({ result: notExisting });
    const business = { ...known, responseTime, result: notExisting };
    expectError(await thrown(client.orThrow.inquiryPayment(asked)), BusinessError, business);
  });
});

describe('notifications', () => {
  it('webhook helper taking raw body and headers by name, returning a typed union', async () => {
    const message = { notifyType: 'PAYMENT_RESULT', result: success, ...paymentFacts };
    const gatewayPrivateKey = gateway.gatewayKeys.privateKey;
    const signed = await signNotification({ message, url: '/notify', clientId, gatewayPrivateKey });
    const { method, url, headers, rawBody } = signed;
    const notification = gateway.client().verifyNotification({ method, url, headers, rawBody });
    expect(notification).toEqual(message);
    expectTypeOf(notification).toEqualTypeOf<VerifiedNotification>();
    const narrow = (given: VerifiedNotification) =>
      given.notifyType === 'REFUND_RESULT' ? given.refundId : undefined;
    expectTypeOf(narrow).returns.toEqualTypeOf<string | undefined>();
  });

  it('the acknowledgement', () => {
    expect(acknowledgement).toEqual({
      result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
    });
  });
});

describe('the rest', () => {
  it('API-Key mode', async () => {
    gateway.answerPlain(200, JSON.stringify(found));
    const client = new TillgateClient({ gatewayUrl: gateway.url, apiKey: 'isak_TEST_5Y_secret' });
    expect(await client.inquiryPayment(asked)).toEqual(found);
    expect(gateway.received.at(-1)?.headers.authorization).toBe('Bearer isak_TEST_5Y_secret');
  });

  it('executeRaw escape hatch', async () => {
    gateway.answerSigned({ result: success, more: true });
    expect(await gateway.client().executeRaw('/v1/payments/consult', {})).toEqual({
      result: success,
      more: true,
    });
  });

  it('zero runtime dependencies, ESM and CommonJS, types tested', async () => {
    const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    const manifest: Record<string, unknown> = JSON.parse(text);
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
      expect(manifest).not.toHaveProperty(kind);
    }
    // `packed-package.test.ts` installs and compiles it in each of these ways, and runs it.
    expect(manifest).toMatchObject({
      exports: { '.': { import: { types: expect.any(String) }, require: { types: expect.any(String) } } },
    });
  });

  it('constants for regions', () => {
    expect(Object.keys(antomUrls)).toEqual(['SG', 'NA', 'EU']);
  });

  it('no mutation of request objects', async () => {
    const request = deepFrozen({ ...sessionRequest, order: { ...sessionRequest.order } });
    gateway.answerSigned(created);
    expect(await gateway.client().createPaymentSession(request)).toEqual(created);
  });
});

function expectError(error: unknown, type: abstract new (...args: never[]) => Error, facts: object): void {
  expect(error).toBeInstanceOf(type);
  expect(error).toBeInstanceOf(TillgateError);
  expect(error).toMatchObject(facts);
}

function deepFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) deepFrozen(part);
  return Object.freeze(value);
}
