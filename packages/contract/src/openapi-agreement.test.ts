import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wireMethodNames, wireMethods } from './index.js';
import { openApiDocument } from './openapi.js';
import { wireSamples } from './openapi-samples.js';
import { requestSchemaName } from './openapi-schemas.js';
import { arbitraryMessage } from './testing/arbitrary-message.js';
import { messageValidator } from './testing/message-validator.js';

/** The schemas that check the wire and the JSON Schemas that describe it are one rule in two languages. */

const document = openApiDocument({ serverUrl: '', version: '1.2.3' });
const judge = messageValidator(document);
const session = wireSamples.createPaymentSession.request;
const { order } = session;
const [goods] = order.goods ?? [];

describe.each(wireMethodNames)('%s', (method) => {
  const name = requestSchemaName(method);
  const { request } = wireMethods[method];
  const messages = arbitraryMessage(document.components.schemas, name);

  it('is taken by the wire whenever its JSON Schema allows it', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(judge(name, message)).toEqual([]);
        expect(request.safeParse(message).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused by both or by none when one of its fields is replaced', () => {
    const odd = [
      null,
      true,
      'true',
      0,
      -1,
      4200,
      1.5,
      // JSON Schema cannot say the range of a number that is sent as text, nor that a text is JSON: these are in every
      // range, and are.
      '30',
      '"NOPE"',
      '"你"',
      'x'.repeat(2049),
      [],
      {},
      undefined,
    ];
    fc.assert(
      fc.property(messages, fc.nat(), fc.constantFrom(...odd), (message, at, value) => {
        const broken = withReplaced(message, at, value);
        expect(judge(name, broken).length === 0).toBe(request.safeParse(broken).success);
      }),
      { numRuns: 60 },
    );
  });
});

describe('refused by both', () => {
  it.each([
    ['a text that is too long', { ...session, paymentRequestId: 'x'.repeat(65) }],
    ['an empty text', { ...session, paymentRequestId: '' }],
    ['another value than the documented ones', { ...session, env: { terminalType: 'TV' } }],
    ['a missing amount', { ...session, paymentAmount: undefined }],
    ['an unknown currency', { ...session, paymentAmount: { currency: 'XXX', value: '1' } }],
    ['an amount of zero', { ...session, paymentAmount: { currency: 'SGD', value: '0' } }],
    ['an amount with decimals', { ...session, paymentAmount: { currency: 'SGD', value: '42.00' } }],
    ['rupiah with sen', { ...session, paymentAmount: { currency: 'IDR', value: '4201' } }],
    ['Chinese characters', { ...session, order: { ...order, orderDescription: '碗' } }],
    ['goods without a name', { ...session, order: { ...order, goods: [{ referenceGoodsId: '1' }] } }],
    ['too many goods', { ...session, order: { ...order, goods: Array.from({ length: 101 }, () => goods) } }],
    ['a script as URL', { ...session, paymentNotifyUrl: 'javascript:alert(1)' }],
    ['a time without an offset', { ...session, paymentSessionExpiryTime: '2026-11-23T03:24:09' }],
    ['a number out of range', { ...session, creditPayPlan: { installmentNum: 37 } }],
  ])('%s', (_what, broken) => {
    const message: unknown = JSON.parse(JSON.stringify(broken));
    expect(wireMethods.createPaymentSession.request.safeParse(message).success).toBe(false);
    expect(judge('CreatePaymentSessionRequest', message)).not.toEqual([]);
  });

  it.each([
    ['InquiryPaymentRequest', wireMethods.inquiryPayment.request, {}],
    ['CancelRequest', wireMethods.cancel.request, { merchantAccountId: '1' }],
    ['InquiryRefundRequest', wireMethods.inquiryRefund.request, {}],
    ['RefundRequest', wireMethods.refund.request, { ...wireSamples.refund.request, refundRequestId: 'a b' }],
    ['PayRequest', wireMethods.pay.request, { ...wireSamples.pay.request, env: {} }],
  ])('%s that breaks a rule between fields', (name, schema, message) => {
    expect(schema.safeParse(message).success).toBe(false);
    expect(judge(name, message)).not.toEqual([]);
  });
});

/** A copy with the value at one of its places replaced, or left out where the new one is undefined. */
function withReplaced(message: unknown, at: number, value: unknown): unknown {
  let count = 0;
  const places = countPlaces(message);
  const target = places === 0 ? 0 : at % places;
  const copy = (item: unknown): unknown => {
    if (count++ === target) return value;
    if (Array.isArray(item)) return item.map(copy);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, copy(inner)]));
  };
  return JSON.parse(JSON.stringify(copy(message) ?? null));
}

function countPlaces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, item) => sum + countPlaces(item), 0);
}
