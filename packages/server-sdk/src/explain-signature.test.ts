import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { formatSignatureHeader } from '@tillgate/contract/signature';
import { describe, expect, it } from 'vitest';
import { explainSignature, keyFingerprint, type SignatureInQuestion } from './index.js';
import { clientId } from './testing/gateway-peer.js';

const gatewayKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const merchantKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const time = '2026-11-23T03:24:09Z';
const url = '/payments/notify?from=gateway';
const body = '{"url":"https://a/b","name":"Größe <1>","id":1}';
const right = `POST ${url}\n${clientId}.${time}.${body}`;

/** The header of someone who signed these bytes. */
function headerOver(
  text: string | Buffer,
  privateKey: KeyObject = gatewayKeys.privateKey,
  hash = 'RSA-SHA256',
) {
  return formatSignatureHeader(sign(hash, Buffer.from(text), privateKey).toString('base64'));
}

function explain(signature: string, changes: Partial<SignatureInQuestion> = {}) {
  const publicKey = gatewayKeys.publicKey;
  return explainSignature({ method: 'POST', url, clientId, time, signature, body, publicKey, ...changes });
}

describe('explainSignature', () => {
  it('says that a signature fits, and over what exactly', () => {
    expect(explain(headerOver(right))).toMatchObject({
      verdict: 'VALID',
      stringToSign: right,
      signedInstead: undefined,
      difference: undefined,
      keyFingerprint: keyFingerprint(gatewayKeys.publicKey),
    });
    expect(explain(headerOver(right), { url: `https://shop.example${url}` }).verdict).toBe('VALID');
  });

  it.each<[string, string, string | Buffer]>([
    ['SIGNED_NEWLINE', 'CRLF after the path', right.replace('\n', '\r\n')],
    ['SIGNED_NEWLINE', 'a backslash and an n', right.replace('\n', '\\n')],
    ['SIGNED_NEWLINE', 'no newline', right.replace('\n', '')],
    ['SIGNED_NEWLINE', 'a newline at the end', `${right}\n`],
    ['SIGNED_PATH', 'no query', right.replace('?from=gateway', '')],
    ['SIGNED_PATH', 'a slash more', right.replace('=gateway', '=gateway/')],
    ['SIGNED_PATH', 'a slash less', right.replace('POST /', 'POST ')],
    ['SIGNED_CLIENT_ID', 'the client id in lower case', right.replace(clientId, clientId.toLowerCase())],
    ['SIGNED_CLIENT_ID', 'half the client id', right.replace('SANDBOX_', '')],
    ['SIGNED_TIME', 'no time', right.replace(`${time}.`, '')],
    ['SIGNED_TIME', 'seconds', right.replace(time, String(Date.parse(time) / 1000))],
    ['SIGNED_TIME', 'the next second', right.replace(time, '2026-11-23T03:24:10Z')],
    ['SIGNED_REWRITTEN_BODY', 'the blanks of Python', right.replace(/(?<="):|,(?=")/g, '$& ')],
    ['SIGNED_METHOD', 'the method in lower case', right.replace('POST', 'post')],
    ['SIGNED_TIME', 'the time as a number', right.replace(time, String(Date.parse(time)))],
    ['SIGNED_NO_BODY', 'no body', right.replace(body, '')],
    ['SIGNED_ENCODING', 'Latin-1', Buffer.from(right, 'latin1')],
    ['SIGNED_ENCODING', 'UTF-8 twice', Buffer.from(Buffer.from(right).toString('latin1'))],
    ['SIGNED_ENCODING', 'a byte order mark', right.replace('{', '\uFEFF{')],
    [
      'SIGNED_REWRITTEN_BODY',
      'indented JSON',
      right.replace(body, JSON.stringify(JSON.parse(body), null, 3)),
    ],
    ['SIGNED_REWRITTEN_BODY', 'the slashes of PHP', right.replace(body, body.replaceAll('/', '\\/'))],
    ['SIGNED_REWRITTEN_BODY', 'the escapes of Python', right.replace('ö', '\\u00f6').replace('ß', '\\u00df')],
    ['SIGNED_REWRITTEN_BODY', 'the escapes of Go', right.replace('<', '\\u003c').replace('>', '\\u003e')],
    [
      'SIGNED_REWRITTEN_BODY',
      'sorted keys, and no query',
      right.replace(body, '{"id":1,"name":"Größe <1>","url":"https://a/b"}').replace('?from=gateway', ''),
    ],
  ])('%s: finds that %s was signed, and shows where the two part', (verdict, _name, signed) => {
    const explanation = explain(headerOver(signed));
    expect(explanation).toMatchObject({ verdict, stringToSign: right });
    const instead = Buffer.from(signed);
    expect(explanation.signedInstead).toBe(instead.toString('utf8'));
    const { offset = -1 } = explanation.difference ?? {};
    expect(instead.subarray(0, offset)).toEqual(Buffer.from(right).subarray(0, offset));
    expect(instead[offset]).not.toBe(Buffer.from(right)[offset]);
  });

  it('writes special bytes of a difference out', () => {
    const { difference } = explain(headerOver(right.replace('\n', '\r\n')));
    expect(difference).toMatchObject({
      offset: right.indexOf('\n'),
      expected: expect.stringMatching(/^\\nSANDBOX_/),
      signed: expect.stringMatching(/^\\r\\nSANDBOX_/),
    });
  });

  it.each([
    ['/ams/sandbox/api/v1/payments/pay', '/ams/api/v1/payments/pay'],
    ['/ams/api/v1/payments/pay', '/ams/sandbox/api/v1/payments/pay'],
    ['/pay/ams/api/v1/payments/pay', '/ams/api/v1/payments/pay'],
    ['/ams/api//v1/payments/retrievePaymentSession', '/ams/api/v1/payments/retrievePaymentSession'],
    ['/ams/api/v1/payments/pay', '/v1/payments/pay'],
    ['/a%20b', '/a b'],
    ['/ams/api/v1/payments/pay', '/ams/api/v1/payments/inquiryPayment'],
    ['/ams/api/v1/payments/pay', '//ams/api/v1/payments/pay'],
    ['https://pay.example/ams/api/v1/payments/pay', 'https://pay.example/ams/api/v1/payments/pay'],
  ])('sees that %s was sent and %s was signed', (sent, signed) => {
    const explanation = explain(headerOver(right.replace(url, signed)), { url: sent });
    expect(explanation.verdict).toBe('SIGNED_PATH');
  });

  it('calls slashes too many slashes, and no prefix', () => {
    const [sent, signed] = ['//ams/api/v1/payments/pay', '/ams/api/v1/payments/pay'];
    expect(explain(headerOver(right.replace(url, signed)), { url: sent }).reason).toMatch(/slashes/);
  });

  it('finds a clock that was read twice', () => {
    const epoch = '1795404249999';
    const signed = right.replace(time, '1795404250012');
    expect(explain(headerOver(signed), { time: epoch })).toMatchObject({
      verdict: 'SIGNED_TIME',
      reason: expect.stringContaining('1795404250012'),
    });
  });

  it.each([
    ['', /no signature header/],
    [headerOver(right).replace('signature=', 'Signature='), /another case/],
    [headerOver(right).replaceAll('%', '%25'), /encoded twice/],
    ['signature=ab cd==', /form, or twice/],
    [`signature=${'0f'.repeat(256)}`, /hexadecimal/],
  ])('says what is wrong with the header %#', (header, reason) => {
    expect(explain(header)).toMatchObject({
      verdict: 'HEADER_MALFORMED',
      reason: expect.stringMatching(reason),
    });
  });

  it('takes an absent header for a malformed one, and names what else is missing', () => {
    const question = { method: 'POST', url, clientId, time, body, publicKey: gatewayKeys.publicKey };
    const ask = (given: object): unknown => Reflect.apply(explainSignature, undefined, [given]);
    expect(ask(question)).toMatchObject({ verdict: 'HEADER_MALFORMED' });
    expect(() => ask({ ...question, time: undefined })).toThrow(/^time: /);
  });

  it.each([
    ['the newline at the end of the body', '{"a":1}\n', '{"a":1}'],
    ['the blanks around the body', ' {"a":1} ', '{"a":1}'],
    ['CRLF in the body', '{\r\n"a":1}', '{\n"a":1}'],
    ['LF in the body', '{\n"a":1}', '{\r\n"a":1}'],
  ])('sees that %s was changed', (_name, sent, signed) => {
    const explanation = explain(headerOver(right.replace(body, signed)), { body: sent });
    expect(explanation.verdict).toBe('SIGNED_NEWLINE');
  });

  it('tells a message that it cannot guess from a wrong key', () => {
    expect(explain(headerOver('something else')).verdict).toBe('OTHER_MESSAGE');
    expect(explain(headerOver(right, merchantKeys.privateKey)).verdict).toBe('OTHER_KEY');
  });

  it("knows the merchant's own key, on either side", () => {
    const { privateKey, publicKey } = merchantKeys;
    expect(explain(headerOver(right), { publicKey, privateKey }).verdict).toBe('OWN_KEY');
    expect(explain(headerOver(right, privateKey), { privateKey }).verdict).toBe('OWN_KEY');
  });

  it('knows another hash, another padding and another name of the algorithm', () => {
    expect(explain(headerOver(right, gatewayKeys.privateKey, 'RSA-SHA1')).verdict).toBe('ALGORITHM');
    expect(explain(headerOver(right).replace('RSA256', 'RSA512')).verdict).toBe('ALGORITHM');
    const pss = { key: gatewayKeys.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING };
    const signature = sign('RSA-SHA256', Buffer.from(right), pss).toString('base64');
    expect(explain(formatSignatureHeader(signature)).verdict).toBe('OTHER_KEY');
  });

  it.each([
    '',
    'YWJj',
    'algorithm=RSA256,keyVersion=1',
    'signature=a-b_c',
    'signature=%2525',
    'signature=a b',
  ])('knows the header %j as malformed', (header) => {
    expect(explain(header).verdict).toBe('HEADER_MALFORMED');
  });

  it('names the key that cannot be read', () => {
    expect(() => explain(headerOver(right), { publicKey: 'x' })).toThrow(/^publicKey: /);
  });
});
