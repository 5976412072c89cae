import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '../testing/payments.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let testGateway: TestGateway;
let sessionData: string;
const place = { product: 'CASHIER_PAYMENT', displayMode: 'popup' };
const sessionId = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

beforeAll(async () => {
  testGateway = await startTestGateway();
  const { clientId, gateway } = testGateway;
  const now = Date.now();
  const session = aSession({ sessionId, clientId, createdAtMs: now, expiresAtMs: now + 3_600_000 });
  await gateway.context.insertSession(session);
  sessionData = gateway.context.tokens.issue(sessionId);
});
afterAll(() => testGateway.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const reply = await fetch(testGateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
}

describe('loading a session', () => {
  it('gives the form what it shows, and no more', async () => {
    const { json } = await post('/checkout/loadSession', { sessionData, environment: 'sandbox', ...place });
    expect(json).toMatchObject({
      kind: 'open',
      merchantName: 'Sandbox merchant',
      amount: { currency: 'SGD', value: '4200', exponent: 2 },
    });
    expect(Object.keys(json).sort()).toEqual([
      'acceptedBrands',
      'allowsNewCard',
      'amount',
      'asksBillingAddress',
      'asksToSaveCard',
      'expiresInMs',
      'kind',
      'merchantName',
      'orderDescription',
      'storedCards',
    ]);
  });

  it.each([
    ['of the other environment', () => ({ sessionData, environment: 'prod', ...place }), 'PARAM_ILLEGAL'],
    [
      'with damaged data',
      () => ({ sessionData: `x${sessionData}`, environment: 'sandbox', ...place }),
      'PARAM_ILLEGAL',
    ],
    [
      'with its bare id',
      () => ({ sessionData: sessionId, environment: 'sandbox', ...place }),
      'PARAM_ILLEGAL',
    ],
    ['without data', () => ({}), 'PARAM_ILLEGAL'],
    ['with a body that is no JSON', () => '{', 'PARAM_ILLEGAL'],
  ])('%s is refused', async (_name, body, code) => {
    const { status, json } = await post('/checkout/loadSession', body());
    expect({ status, kind: json['kind'], code: json['code'] }).toEqual({
      status: 200,
      kind: 'refused',
      code,
    });
  });
});

describe('a checkout call', () => {
  it.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['as a form post', { 'content-type': 'text/plain' }],
  ])('%s is refused', async (_name, headers) => {
    const { status } = await post('/checkout/readStatus', { sessionData }, headers);
    expect(status).toBe(403);
  });

  it('with a wrong card says what is wrong and starts nothing', async () => {
    const card = {
      number: '4054695723100769',
      expiryMonth: '12',
      expiryYear: '30',
      cvv: '123',
      holderName: 'A',
    };
    const { json } = await post('/checkout/submitCard', { sessionData, card });
    expect(json).toMatchObject({ kind: 'refused', code: 'INVALID_CARD_NUMBER' });
    expect((await post('/checkout/readStatus', { sessionData })).json['code']).toBe('ORDER_NOT_EXIST');
  });

  it('with a broken schema never quotes what was sent', async () => {
    const number = '4054695723100768405469572310076840546957231007684';
    const card = { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A' };
    const { json } = await post('/checkout/submitCard', { sessionData, card });
    expect(json['kind']).toBe('refused');
    expect(JSON.stringify(json)).not.toContain(number.slice(0, 8));
  });
});

describe('the card frame', () => {
  it('may be framed by pages of its merchant only, and runs nothing inline', async () => {
    const reply = await fetch(`${testGateway.url}/checkout/frame/${sessionId}`);
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors http://localhost:* http://127.0.0.1:*');
    expect(policy).not.toContain('unsafe');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const html = await reply.text();
    expect(html).toContain('<html lang="en-US" dir="ltr">');
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await fetch(testGateway.url + String(path));
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });
});

describe('the language of the card frame', () => {
  it.each([
    ['as the page asks', '?locale=zh_CN', { 'accept-language': 'en' }, 'zh-CN'],
    ['as the browser asks where the page does not', '', { 'accept-language': 'zh;q=0.9' }, 'zh-CN'],
    ['English for a name that we do not know', '?locale=xx_YY', { 'accept-language': 'zh' }, 'en-US'],
    ['English for a name that is none', '?locale=a&locale=b', {}, 'en-US'],
  ])('is %s', async (_name, query, headers: Record<string, string>, expected) => {
    const html = await (
      await fetch(`${testGateway.url}/checkout/frame/${sessionId}${query}`, { headers })
    ).text();
    expect(/<html lang="([^"]+)"/.exec(html)?.[1]).toBe(expected);
  });
});

describe('the web SDK', () => {
  it('answers under any version of its path, compressed, and 304 to who has it', async () => {
    for (const version of ['1.13.0', '1.47.2', '9.9.9']) {
      const url = `${testGateway.url}/package/ams-checkout/${version}/dist/umd/ams-checkout.min.js`;
      const reply = await fetch(url, { headers: { 'accept-encoding': 'br' } });
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-encoding')).toBe('br');
      expect(reply.headers.get('content-type')).toContain('javascript');
      const again = await fetch(url, { headers: { 'if-none-match': reply.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
  });

  it('is not a way to other files', async () => {
    for (const path of ['/checkout/assets/..%2fmanifest.json', '/package/ams-checkout/1/dist/umd/other.js']) {
      expect((await fetch(testGateway.url + path)).status).toBe(404);
    }
  });
});
