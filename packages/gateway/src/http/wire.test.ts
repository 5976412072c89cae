import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatSignatureHeader, signMessage } from '@tillgate/contract/signature';
import { startTestGateway, type Call, type TestGateway } from '../testing/test-gateway.js';

const createPath = '/ams/sandbox/api/v1/payments/createPaymentSession';
const inquiryPath = '/ams/sandbox/api/v1/payments/inquiryPayment';

/** The sample of Antom's guide, with an id of its own. */
function guideRequest(paymentRequestId: string, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    order: {
      buyer: { referenceBuyerId: 'yourBuyerId' },
      orderAmount: { currency: 'SGD', value: '4200' },
      orderDescription: 'antom sdk test order',
      referenceOrderId: 'referenceOrderId01',
    },
    paymentAmount: { currency: 'SGD', value: '4200' },
    paymentFactor: { isAuthorization: true },
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentNotifyUrl: 'https://www.yourNotifyUrl',
    paymentRedirectUrl: 'https://www.yourMerchantWeb.com',
    paymentRequestId,
    productCode: 'CASHIER_PAYMENT',
    settlementStrategy: { settlementCurrency: 'SGD' },
    ...changes,
  });
}

let testGateway: TestGateway;
beforeAll(async () => {
  testGateway = await startTestGateway();
});
afterAll(() => testGateway.close());

const create = (body: string, call: Partial<Call> = {}) =>
  testGateway.call({ path: createPath, body, ...call });
const sessionCount = async () => {
  const { db } = testGateway.gateway.context;
  return (await db.selectFrom('payment_session').select('session_id').execute()).length;
};

describe('createPaymentSession', () => {
  it("answers the guide's sample with session data of Antom's family", async () => {
    const answer = await create(guideRequest('guide'));
    expect(answer.json.result).toEqual({
      resultCode: 'SUCCESS',
      resultStatus: 'S',
      resultMessage: 'success.',
    });
    expect(answer.json['paymentSessionData']).toMatch(/^[A-Za-z0-9+/]+=*&&SG&&111$/);
    expect(answer.json['paymentSessionId']).toMatch(/^.{1,64}$/);
    const expiry = Date.parse(String(answer.json['paymentSessionExpiryTime']));
    expect(Math.abs(expiry - Date.now() - 3_600_000)).toBeLessThan(60_000);
  });

  it('makes one session of 50 equal calls at once, with equal bodies', async () => {
    const before = await sessionCount();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(guideRequest('fifty'))));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json.result.resultCode).toBe('SUCCESS');
    expect(await sessionCount()).toBe(before + 1);
  });

  it('refuses a used id with another amount', async () => {
    await create(guideRequest('used'));
    const answer = await create(guideRequest('used', { paymentAmount: { currency: 'SGD', value: '4300' } }));
    expect(answer.json.result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
  });

  it('refuses a used id with another notify URL', async () => {
    await create(guideRequest('notify'));
    const answer = await create(guideRequest('notify', { paymentNotifyUrl: 'https://elsewhere.example' }));
    expect(answer.json.result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
  });

  it('takes an expiry time of one hour by a clock that is ahead, as one hour', async () => {
    const paymentSessionExpiryTime = new Date(Date.now() + 3_630_000).toISOString();
    const answer = await create(guideRequest('ahead', { paymentSessionExpiryTime }));
    const expiry = Date.parse(String(answer.json['paymentSessionExpiryTime']));
    expect(expiry).toBeLessThanOrEqual(Date.now() + 3_600_000);
  });

  it.each([
    ['in the past', -1_000],
    ['later than in one hour', 3_700_000],
  ])('refuses an expiry time %s', async (_name, fromNowMs) => {
    const paymentSessionExpiryTime = new Date(Date.now() + fromNowMs).toISOString();
    const answer = await create(guideRequest('expiry', { paymentSessionExpiryTime }));
    expect(answer.json.result).toMatchObject({
      resultCode: 'PARAM_ILLEGAL',
      resultMessage: expect.stringContaining('paymentSessionExpiryTime'),
    });
  });

  it('works on the path without /sandbox too', async () => {
    const path = '/ams/api/v1/payments/createPaymentSession';
    const answer = await testGateway.call({ path, body: guideRequest('plain path') });
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'SUCCESS' } } });
  });
});

describe('inquiryPayment', () => {
  it.each([{ paymentRequestId: 'nobody' }, { paymentId: 'nothing' }])(
    'of an unknown order %j',
    async (ids) => {
      const answer = await testGateway.call({ path: inquiryPath, body: JSON.stringify(ids) });
      expect(answer.json.result.resultCode).toBe('ORDER_NOT_EXIST');
      expect(answer.isSigned).toBe(true);
      // Antom's .NET SDK would read SUCCESS where there is nothing.
      expect(answer.json['paymentStatus']).toBe('PROCESSING');
    },
  );

  it('of a session in which nobody has paid is ORDER_NOT_EXIST', async () => {
    await create(guideRequest('unpaid'));
    const body = JSON.stringify({ paymentRequestId: 'unpaid' });
    const answer = await testGateway.call({ path: inquiryPath, body });
    expect(answer.json.result.resultCode).toBe('ORDER_NOT_EXIST');
  });
});

describe('every answer', () => {
  it('has HTTP 200, the exact lower-case headers, and a percent-encoded signature over its bytes', async () => {
    const answer = await create(guideRequest('headers'));
    expect(answer.status).toBe(200);
    expect(answer.isSigned).toBe(true);
    expect(answer.headers['client-id']).toBe(testGateway.clientId);
    expect(answer.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect(answer.headers['response-time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(answer.headers['signature']).toMatch(/^algorithm=RSA256,keyVersion=1,signature=[A-Za-z0-9%]+$/);
    for (const name of ['signature', 'response-time', 'client-id'])
      expect(answer.headerNames).toContain(name);
  });

  it('has no other header that the PHP SDK would take for the signature or the time', async () => {
    const { headers } = await create(guideRequest('other headers'));
    const others = Object.entries(headers).filter(([name]) => !['signature', 'response-time'].includes(name));
    expect(others.join('\n')).not.toMatch(/signature|response-time/);
  });
});

describe('a request is accepted', () => {
  it.each([
    ['epoch milliseconds (Java, Go)', '1795404403815'],
    ['an offset with colon (Python)', '2026-11-23T03:24:09+00:00'],
    ['an offset without colon (PHP)', '2026-11-23T03:24:57+0000'],
    ['seven decimals (.NET)', '2026-11-23T03:24:09.1234567Z'],
  ])('with a request time in %s', async (_name, time) => {
    const answer = await create(guideRequest(`time ${time}`), { time });
    expect(answer.json.result.resultCode).toBe('SUCCESS');
  });

  it('with an absolute request target (Python), signed over the path', async () => {
    const answer = await create(guideRequest('absolute'), {
      target: `http://gateway.example:443${createPath}`,
    });
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'SUCCESS' } } });
  });

  it('with a slash too many before it (Python, Go), signed without', async () => {
    const answer = await create(guideRequest('slashes'), { target: `//${createPath.slice(1)}` });
    expect(answer).toMatchObject({ isSigned: true, json: { result: { resultCode: 'SUCCESS' } } });
  });

  it('with empty texts for what is not set', async () => {
    const answer = await create(
      guideRequest('empty', { productScene: '', paymentFactor: { isAuthorization: '', captureMode: '' } }),
    );
    expect(answer.json.result.resultCode).toBe('SUCCESS');
  });

  it('with indented JSON, escapes and explicit nulls, whose bytes are what is signed', async () => {
    const indented = JSON.stringify({ ...JSON.parse(guideRequest('indented')), env: null }, null, 3);
    const escaped = `${indented.replaceAll('/', '\\/').replace('antom', '\\u0061ntom')}\n`;
    expect((await create(escaped)).json.result.resultCode).toBe('SUCCESS');
  });

  it('with two content types and an empty agent token (Go)', async () => {
    const answer = await rawCall([
      'Content-Type: application/json',
      'Content-Type: application/json; charset=UTF-8',
      'Agent-Token:',
      'Key-Version: 1',
    ]);
    expect(answer).toContain('"resultCode":"SUCCESS"');
  });

  it.each([
    ['a blank after each comma', (value: string) => `algorithm=RSA256, keyVersion=1, signature=${value}`],
    ['no key version', (value: string) => `algorithm=RSA256,signature=${value}`],
  ])('with %s in the signature header', async (name, format) => {
    const body = guideRequest(name);
    const time = '1795404403815';
    const { clientId, privateKey } = testGateway;
    const message = { method: 'POST', path: createPath, clientId, time, body };
    const signature = format(encodeURIComponent(await signMessage(message, privateKey)));
    expect((await create(body, { time, headers: { signature } })).json.result.resultCode).toBe('SUCCESS');
  });
});

describe('a request is refused, and changes nothing,', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  it('with a wrong signature: unsigned INVALID_SIGNATURE', async () => {
    const before = await sessionCount();
    const body = guideRequest('wrong signature');
    const { clientId } = testGateway;
    const time = '1795404403815';
    const message = { method: 'POST', path: createPath, clientId, time, body };
    const signature = formatSignatureHeader(await signMessage(message, stranger));
    const answer = await create(body, { time, headers: { signature } });
    expect(answer).toMatchObject({ status: 200, isSigned: false });
    expect(answer.json.result.resultCode).toBe('INVALID_SIGNATURE');
    expect(answer.headers['client-id']).toBe(clientId);
    // Newer SDKs take a time without a signature for a reply that was tampered with.
    expect(answer.headerNames).not.toContain('response-time');
    expect(await sessionCount()).toBe(before);
  });

  it.each([
    ['an unknown client', { 'client-id': 'SANDBOX_NOBODY' }, 'CLIENT_INVALID', false],
    [
      'an unknown key version',
      { signature: 'algorithm=RSA256,keyVersion=9,signature=YQ%3D%3D' },
      'KEY_NOT_FOUND',
      false,
    ],
    ['no signature', { signature: '' }, 'INVALID_SIGNATURE', false],
    [
      'another algorithm',
      { signature: 'algorithm=MD5,keyVersion=1,signature=YQ%3D%3D' },
      'INVALID_SIGNATURE',
      false,
    ],
    ['a time that is none', { 'request-time': 'now' }, 'INVALID_SIGNATURE', false],
    ['a time that cannot be', { 'request-time': '2026-13-45T99:99:99Z' }, 'INVALID_SIGNATURE', false],
    ['a media type that is none', { 'content-type': 'json' }, 'MEDIA_TYPE_NOT_ACCEPTABLE', true],
    ['a media type without an end', { 'content-type': 'application/;' }, 'MEDIA_TYPE_NOT_ACCEPTABLE', true],
    ['another media type', { 'content-type': 'text/xml' }, 'MEDIA_TYPE_NOT_ACCEPTABLE', true],
    [
      'another charset',
      { 'content-type': 'application/json; charset=GBK' },
      'MEDIA_TYPE_NOT_ACCEPTABLE',
      true,
    ],
  ])('with %s', async (name, headers, code, isSigned) => {
    const before = await sessionCount();
    const answer = await create(guideRequest(name), { headers });
    expect(answer).toMatchObject({ status: 200, isSigned, json: { result: { resultCode: code } } });
    expect(await sessionCount()).toBe(before);
  });

  it.each([
    ['malformed JSON', '{"productCode":', 'The body is not JSON'],
    ['no body', '', 'The body is not JSON'],
    ['an array', '[]', ''],
    ['a missing field', guideRequest('missing', { paymentAmount: undefined }), 'paymentAmount: is required'],
    ['NUL in an id', guideRequest('nul\0'), 'paymentRequestId: must be well-formed text'],
    ['half a character in an id', guideRequest('\ud800'), 'paymentRequestId: must be well-formed text'],
    ['no end of nesting', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 'levels of nesting'],
  ])('with %s: signed PARAM_ILLEGAL', async (_name, body, message) => {
    const before = await sessionCount();
    const answer = await create(body);
    expect(answer).toMatchObject({ status: 200, isSigned: true });
    expect(answer.json.result).toMatchObject({
      resultCode: 'PARAM_ILLEGAL',
      resultMessage: expect.stringContaining(message),
    });
    expect(await sessionCount()).toBe(before);
  });

  it('with a body of 2 MB: PARAM_ILLEGAL, unsigned as its signature was not checked', async () => {
    const before = await sessionCount();
    const answer = await create(guideRequest('large', { note: 'x'.repeat(2_000_000) }));
    expect(answer).toMatchObject({
      status: 200,
      isSigned: false,
      json: { result: { resultCode: 'PARAM_ILLEGAL' } },
    });
    expect(answer.headerNames).not.toContain('response-time');
    expect(await sessionCount()).toBe(before);
  });

  it('for a path that is no API', async () => {
    const unknown = await testGateway.call({ path: '/ams/sandbox/api/v1/payments/nothing', body: '{}' });
    expect(unknown).toMatchObject({
      status: 200,
      isSigned: true,
      json: { result: { resultCode: 'NO_INTERFACE_DEF' } },
    });
    const root = await testGateway.call({ path: '/ams', body: '{}' });
    expect(root).toMatchObject({ status: 200, json: { result: { resultCode: 'NO_INTERFACE_DEF' } } });
  });

  it.each(['GET', 'PUT', 'PROPFIND'])('for the method %s', async (method) => {
    const answer = await testGateway.call({ method, path: createPath, body: '' });
    expect(answer).toMatchObject({
      status: 200,
      isSigned: true,
      json: { result: { resultCode: 'METHOD_NOT_SUPPORTED' } },
    });
  });

  it('for a path that cannot be decoded', async () => {
    const answer = await testGateway.call({ path: '/ams/%zz', body: '{}' });
    expect(answer).toMatchObject({ status: 200, json: { result: { resultCode: 'NO_INTERFACE_DEF' } } });
  });

  it('when it was signed for another path', async () => {
    const body = guideRequest('another path');
    const { clientId, privateKey } = testGateway;
    const time = '1795404403815';
    const message = { method: 'POST', path: inquiryPath, clientId, time, body };
    const signature = formatSignatureHeader(await signMessage(message, privateKey));
    const answer = await create(body, { time, headers: { signature } });
    expect(answer.json.result.resultCode).toBe('INVALID_SIGNATURE');
  });
});

describe('without its database', () => {
  it('every answer is HTTP 200 and UNKNOWN_EXCEPTION, signed where the keys are at hand', async () => {
    const broken = await startTestGateway();
    const call = { path: inquiryPath, body: '{"paymentId":"1"}' };
    const known = await broken.call(call);
    expect(known.json.result.resultCode).toBe('ORDER_NOT_EXIST');
    await broken.gateway.context.db.destroy();
    const answer = await broken.call(call);
    expect(answer).toMatchObject({
      status: 200,
      isSigned: true,
      json: { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U' } },
    });
    const stranger = await broken.call({ ...call, headers: { 'client-id': 'SANDBOX_NOT_LOOKED_UP_YET' } });
    expect(stranger).toMatchObject({
      status: 200,
      isSigned: false,
      json: { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U' } },
    });
    await broken.close();
  });
});

/** A signed createPaymentSession written to the socket by hand, with more header lines; the whole reply as text. */
async function rawCall(headerLines: string[]): Promise<string> {
  const { url, clientId, privateKey } = testGateway;
  const body = guideRequest('raw');
  const time = '1795404403815';
  const signature = await signMessage({ method: 'POST', path: createPath, clientId, time, body }, privateKey);
  const { hostname, port } = new URL(url);
  const lines = [
    `POST ${createPath} HTTP/1.1`,
    `Host: ${hostname}`,
    'Connection: close',
    `Client-Id: ${clientId}`,
    `Request-Time: ${time}`,
    `Signature: ${formatSignatureHeader(signature)}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headerLines,
  ];
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
