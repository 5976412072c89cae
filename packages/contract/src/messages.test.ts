import { describe, expect, it } from 'vitest';
import {
  createPaymentSessionRequestSchema,
  currencyExponent,
  inquiryPaymentRequestSchema,
  isoTime,
  readMessage,
} from './index.js';

const guideRequest = {
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
  paymentRequestId: 'paymentRequestId01',
  productCode: 'CASHIER_PAYMENT',
  settlementStrategy: { settlementCurrency: 'SGD' },
};

/** The reason of a refusal, or "valid", for the guide's request with some fields replaced. */
function judge(changes: Record<string, unknown>): string {
  const read = readMessage(createPaymentSessionRequestSchema, { ...guideRequest, ...changes });
  return read.kind === 'invalid' ? read.reason : 'valid';
}

const bowl = { referenceGoodsId: 'bowl-1', goodsName: 'Stoneware bowl' };

describe('createPaymentSession', () => {
  it("takes the guide's own request", () => {
    expect(judge({})).toBe('valid');
  });

  it('takes explicit nulls, unknown fields, and texts for booleans', () => {
    expect(judge({ env: null, riskData: { a: 1 }, paymentFactor: { isAuthorization: 'true' } })).toBe(
      'valid',
    );
  });

  it.each([
    ['a missing order', { order: undefined }, 'order: is required'],
    ['a missing amount', { paymentAmount: null }, 'paymentAmount: is required'],
    ['another product', { productCode: 'X' }, 'productCode: must be CASHIER_PAYMENT'],
    [
      'a redirect that is no URL',
      { paymentRedirectUrl: '/here' },
      'paymentRedirectUrl: must be an absolute http or https URL',
    ],
    [
      'a script as redirect',
      { paymentRedirectUrl: 'javascript:alert(1)' },
      'paymentRedirectUrl: must be an absolute http or https URL',
    ],
    ['a long id', { paymentRequestId: 'x'.repeat(65) }, 'paymentRequestId: at most 64 characters'],
    [
      'long goods',
      { order: { ...guideRequest.order, goods: [bowl, { ...bowl, goodsName: 'y'.repeat(257) }] } },
      'order.goods[1].goodsName: at most 256 characters',
    ],
  ])('refuses %s by path and rule', (_name, changes, reason) => {
    expect(judge(changes)).toBe(reason);
  });

  it.each(['0', '-1', '+1', '1.5', '042', '1e3', '', ' 1', '12345678901234567', 1.5, -1])(
    'refuses the amount %j',
    (value) => {
      expect(judge({ paymentAmount: { currency: 'SGD', value } })).toMatch(/^paymentAmount\.value: /);
    },
  );

  it.each(['1', '9999999999999999', 4200])('takes the amount %j', (value) => {
    expect(judge({ paymentAmount: { currency: 'SGD', value } })).toBe('valid');
  });

  it('refuses a currency that is not ISO 4217', () => {
    expect(judge({ paymentAmount: { currency: 'XXX', value: '1' } })).toMatch(/^paymentAmount\.currency: /);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(judge({ order: { ...guideRequest.order, orderDescription: '😀'.repeat(256) } })).toBe('valid');
  });
});

describe('inquiryPayment', () => {
  it('needs one of the two ids', () => {
    const read = readMessage(inquiryPaymentRequestSchema, {});
    expect(read).toMatchObject({ kind: 'invalid', reason: expect.stringContaining('is required') });
  });
});

describe('ISO 4217', () => {
  it.each([
    ['SGD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['IDR', 2],
    ['CLF', 4],
  ])('%s has %i decimals', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });

  it('has no exponent for what is no money', () => {
    expect(currencyExponent('XAU')).toBeUndefined();
    expect(currencyExponent('constructor')).toBeUndefined();
  });
});

it('writes times to the second, in UTC', () => {
  expect(isoTime(1_795_404_249_999)).toBe('2026-11-23T03:24:09Z');
});
