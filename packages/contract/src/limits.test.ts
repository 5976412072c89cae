import { describe, expect, it } from 'vitest';
import { readMessage, wireMethodNames, wireMethods, type WireMethodName } from './index.js';
import { completeRequests, money, withField } from './testing/complete-requests.js';

/** "valid", or why a request is refused. */
function judge(method: WireMethodName, message: object): string {
  const read = readMessage(wireMethods[method].request, message);
  return read.kind === 'invalid' ? read.reason : 'valid';
}

/** What becomes of a complete request with one field set. */
function judgeField(method: WireMethodName, path: string, value: unknown): string {
  return judge(method, withField(completeRequests[method], path, value));
}

type Table<Row> = Partial<Record<WireMethodName, Readonly<Record<string, Row>>>>;
type Entry<Row> = [method: WireMethodName, path: string, row: Row];

function entriesOf<Row>(table: Table<Row>): Entry<Row>[] {
  return wireMethodNames.flatMap((method) =>
    Object.entries(table[method] ?? {}).map(([path, row]): Entry<Row> => [method, path, row]),
  );
}

function below<Row>(prefix: string, rows: Readonly<Record<string, Row>>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([path, row]) => [`${prefix}.${path}`, row]));
}

function named<Row>(row: Row, paths: readonly string[]): Record<string, Row> {
  return Object.fromEntries(paths.map((path) => [path, row]));
}

/** Where the reference has no limit there is one of ours. */
const free = 2048;

const userNameTexts = { firstName: 32, middleName: 32, lastName: 32, fullName: 128 };
const addressTexts = {
  state: 8,
  city: 32,
  address1: 256,
  address2: 256,
  address3: free,
  zipCode: 32,
  label: free,
};
const envTexts = {
  clientIp: 64,
  userAgent: free,
  cookieId: free,
  extendInfo: 2048,
  deviceTokenId: 64,
  deviceBrand: 64,
  deviceModel: 128,
  deviceLanguage: free,
  deviceId: free,
  osVersion: free,
  storeTerminalId: free,
  'browserInfo.acceptHeader': 2048,
  'browserInfo.language': 32,
  'browserInfo.userAgent': 2048,
};
const goodsTexts = {
  referenceGoodsId: 64,
  goodsName: 256,
  goodsCategory: 64,
  goodsBrand: free,
  goodsSkuName: free,
};
const orderTexts = {
  referenceOrderId: 64,
  orderDescription: 256,
  orderType: free,
  'declaration.declarationBeneficiaryId': free,
  ...below('goods[2]', { ...goodsTexts, goodsUrl: 2048, goodsImageUrl: free, priceId: 64 }),
  ...below('goods[2].crossSell', goodsTexts),
  ...below('merchant', { referenceMerchantId: 32, merchantName: 256, merchantDisplayName: 64 }),
  ...below('merchant.merchantAddress', addressTexts),
  ...below('merchant.store', {
    referenceStoreId: free,
    storeName: free,
    storeDisplayName: free,
    storeTerminalId: free,
    storeOperatorId: free,
    storePhoneNo: free,
  }),
  ...below('merchant.store.storeAddress', addressTexts),
  ...below('buyer', {
    referenceBuyerId: 64,
    buyerPhoneNo: 24,
    buyerPhoneNoContryCode: free,
    buyerEmail: 64,
  }),
  ...below('buyer.buyerName', userNameTexts),
  ...below('shipping', {
    shippingCarrier: 128,
    shippingPhoneNo: 16,
    shipToEmail: 64,
    shippingFeeId: 64,
    shippingDescription: 64,
    shippingNumber: free,
    notes: free,
  }),
  ...below('shipping.shippingName', userNameTexts),
  ...below('shipping.shippingAddress', addressTexts),
  ...below('env', envTexts),
  ...below('lodging', { hotelName: 128 }),
  ...below('lodging.hotelAddress', addressTexts),
  ...below('gaming', { gameName: 128, toppedUpUser: 128, toppedUpEmail: 64, toppedUpPhoneNo: 32 }),
};
const customizedTexts = below(
  'customizedInfo',
  Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`customizedField${n}`, free])),
);
const termsTexts = {
  paymentRequestId: 64,
  merchantAccountId: 32,
  metadata: 2048,
  ...customizedTexts,
  ...below('order', orderTexts),
  ...below('paymentQuote', { quoteId: 64, quoteCurrencyPair: 16 }),
  ...below('riskData', {
    'order.orderType': free,
    'order.referringSite': free,
    'buyer.noteToMerchant': free,
    'buyer.noteToShipping': free,
    'env.ipAddressType': free,
    'riskSignal.riskCode': free,
    'riskSignal.riskReason': free,
    'address.shippingPhoneType': free,
    'cardVerificationResult.authenticationType': free,
    'cardVerificationResult.authenticationMethod': free,
    'cardVerificationResult.cvvResult': free,
    'cardVerificationResult.avsResult': free,
    'cardVerificationResult.authorizationCode': free,
    'cardVerificationResult.threeDSResult.threeDSVersion': free,
    'cardVerificationResult.threeDSResult.threeDSInteractionMode': free,
    'cardVerificationResult.threeDSResult.eci': free,
    'cardVerificationResult.threeDSResult.cavv': free,
  }),
};
const methodTexts = { paymentMethodId: 128, customerId: free, extendInfo: 2048 };
const cardTexts = {
  selectedCardBrand: 64,
  paymentMethodRegion: 6,
  ...below('billingAddress', addressTexts),
};

/** Section by section of the reference: the longest text that each field takes, in characters. */
const texts: Table<number> = {
  createPaymentSession: {
    ...termsTexts,
    productScene: 32,
    locale: 8,
    ...below('env', envTexts),
    ...below('agreementInfo', {
      authState: free,
      userLoginId: free,
      userLoginType: free,
      displayUserLoginId: free,
    }),
    ...below('paymentMethod', methodTexts),
    ...below('paymentMethod.paymentMethodMetaData', cardTexts),
    ...below('savedPaymentMethods[0]', methodTexts),
    ...below('availablePaymentMethod.paymentMethodMetaData', cardTexts),
    'availablePaymentMethod.paymentMethodTypeList[0].paymentMethodType': 64,
  },
  retrievePaymentSession: { paymentSessionId: 64, paymentRequestId: 64 },
  pay: {
    ...termsTexts,
    appId: 32,
    subscriptionId: free,
    taxCalculationId: free,
    ...below('env', envTexts),
    ...below('paymentMethod', methodTexts),
    ...below('paymentMethod.paymentMethodMetaData', {
      ...cardTexts,
      networkTransactionId: 256,
      payerEmail: 64,
      cpf: 11,
      request3DS: free,
      scaExemptionIndicator: free,
      ...below('cardholderName', userNameTexts),
      ...below('mpiData', { cavv: 64, dsTransactionId: 64, credentialType: free }),
    }),
  },
  inquiryPayment: { paymentRequestId: 64, paymentId: 64, merchantAccountId: 32 },
  capture: { captureRequestId: 64, paymentId: 64, captureType: free },
  updateAmount: { updateRequestId: 64, paymentId: 64 },
  cancel: { paymentRequestId: 64, paymentId: 64, merchantAccountId: 32 },
  refund: {
    refundRequestId: 64,
    paymentId: 64,
    referenceRefundId: 64,
    refundReason: 256,
    captureId: 64,
    extendInfo: free,
    refundSourceAccountNo: free,
    metadata: 2048,
    ...customizedTexts,
    ...below('refundToBankInfo', { bankCode: free, accountHolderName: free, accountNo: free }),
  },
  inquiryRefund: { refundRequestId: 64, refundId: 64, merchantAccountId: 32 },
  acceptDispute: { disputeId: 64 },
  supplyDefenseDocument: { disputeId: 64, disputeEvidence: 1_000_000 },
  downloadDisputeEvidence: { disputeId: 64 },
  createVaultingSession: { vaultingRequestId: 64, metadata: 2048, ...customizedTexts },
  inquireVaulting: { vaultingRequestId: 64, merchantAccountId: 32 },
  inquireToken: { token: 2048, merchantAccountId: 32 },
  deleteToken: { token: 2048, merchantAccountId: 32 },
};

describe('a text', () => {
  it.each(entriesOf(texts))('of %s.%s takes %i characters, and not one more', (method, path, most) => {
    expect(judgeField(method, path, 'x'.repeat(most))).toBe('valid');
    expect(judgeField(method, path, 'x'.repeat(most + 1))).toBe(`${path}: at most ${most} characters`);
  });

  it.each(entriesOf(texts))('of %s.%s must be one', (method, path) => {
    expect(judgeField(method, path, 7)).toMatch(new RegExp(`^${escaped(path)}: `));
    expect(judgeField(method, path, { a: 1 })).toMatch(new RegExp(`^${escaped(path)}: `));
  });

  it('is counted in characters, whatever their bytes', () => {
    expect(judgeField('createPaymentSession', 'order.buyer.buyerName.firstName', '😀'.repeat(32))).toBe(
      'valid',
    );
    expect(judgeField('createPaymentSession', 'order.buyer.buyerName.firstName', '😀'.repeat(33))).toBe(
      'order.buyer.buyerName.firstName: at most 32 characters',
    );
  });
});

function escaped(path: string): string {
  return path.replace(/[.[\]]/g, String.raw`\$&`);
}

const chineseRefused = [
  'paymentRequestId',
  ...['referenceOrderId', 'orderDescription'].map((field) => `order.${field}`),
  ...Object.keys(goodsTexts).map((field) => `order.goods[2].${field}`),
];

describe('Chinese', () => {
  it.each(['createPaymentSession', 'pay'] as const)(
    'is refused where networks choke on it, in %s',
    (method) => {
      for (const path of chineseRefused) {
        expect(judgeField(method, path, '陶碗')).toBe(`${path}: must not contain Chinese characters`);
      }
    },
  );

  it('is taken where people are named', () => {
    expect(judgeField('pay', 'order.buyer.buyerName.fullName', '王小明')).toBe('valid');
    expect(judgeField('pay', 'order.shipping.shippingAddress.address1', '南京西路')).toBe('valid');
  });
});

const urls: Table<number> = {
  createPaymentSession: { paymentRedirectUrl: 2048, paymentNotifyUrl: 2048 },
  pay: { paymentRedirectUrl: 2048, paymentNotifyUrl: 2048 },
  refund: { refundNotifyUrl: 1024 },
  createVaultingSession: { redirectUrl: 2048, vaultingNotificationUrl: 2048 },
};

describe('a URL', () => {
  it.each(entriesOf(urls))('of %s.%s takes %i characters, and not one more', (method, path, most) => {
    const longest = 'https://shop.example/'.padEnd(most, 'x');
    expect(judgeField(method, path, longest)).toBe('valid');
    expect(judgeField(method, path, `${longest}x`)).toBe(`${path}: at most ${most} characters`);
    for (const value of ['/here', 'shop.example', 'javascript:alert(1)', 'ftp://shop.example']) {
      expect(judgeField(method, path, value)).toBe(`${path}: must be an absolute http or https URL`);
    }
  });
});

const termsBooleans = named('boolean', [
  'paymentFactor.isAuthorization',
  'paymentFactor.isPaymentEvaluation',
  'paymentQuote.guaranteed',
  'order.needDeclaration',
  'order.buyer.isAccountVerified',
  'order.env.browserInfo.javaEnabled',
  'order.env.browserInfo.javaScriptEnabled',
  'riskData.address.isBillShipStateSame',
  'riskData.address.isPreviousStateSame',
  'paymentMethod.requireIssuerAuthentication',
  'paymentMethod.paymentMethodMetaData.is3DSAuthentication',
  'paymentMethod.paymentMethodMetaData.enableAuthenticationUpgrade',
  'paymentMethod.paymentMethodMetaData.isCardOnFile',
]);
const booleans: Table<string> = {
  createPaymentSession: {
    ...termsBooleans,
    enableInstallmentCollection: 'boolean',
    'availablePaymentMethod.paymentMethodTypeList[0].expressCheckout': 'boolean',
  },
  pay: {
    ...termsBooleans,
    dualOfflinePayment: 'boolean',
    'paymentMethod.paymentMethodMetaData.tokenize': 'boolean',
  },
  capture: { isLastCapture: 'boolean' },
  refund: { isAsyncRefund: 'boolean' },
  createVaultingSession: { is3DSAuthentication: 'boolean' },
};

describe('a boolean', () => {
  it.each(entriesOf(booleans))('of %s.%s may be a text', (method, path) => {
    for (const value of [true, false, 'true', 'false']) expect(judgeField(method, path, value)).toBe('valid');
    for (const value of ['yes', 'TRUE', 0, 1]) {
      expect(judgeField(method, path, value)).toBe(`${path}: must be true or false`);
    }
  });
});

type Range = [least: number, most?: number];
const screenRanges: Record<string, Range> = {
  screenHeight: [1],
  screenWidth: [1],
  timeZoneOffset: [-720, 720],
};
const termsRanges: Record<string, Range> = {
  ...below('order', {
    'goods[2].goodsQuantity': [1],
    'buyer.successfulOrderCount': [0],
    'lodging.numberOfNights': [1],
    'lodging.numberOfRooms': [1],
    'shipping.deliveryEstimate.minimum.value': [0],
    'shipping.deliveryEstimate.maximum.value': [0],
  }),
  ...below('env', screenRanges),
  ...below('order.env', screenRanges),
  ...below('creditPayPlan', {
    installmentNum: [2, 36],
    feePercentage: [0, 100],
    'filteredInstallmentPeriods[0]': [2, 36],
  }),
  ...below('riskData', {
    'buyer.orderCountIn1H': [0],
    'buyer.orderCountIn24H': [0],
    'address.locToShipDistance': [0],
    'address.minPreviousShipToBillDistance': [0],
  }),
};
const ranges: Table<Range> = {
  createPaymentSession: {
    ...termsRanges,
    'availablePaymentMethod.paymentMethodTypeList[0].paymentMethodOrder': [1],
  },
  pay: termsRanges,
};

describe('a whole number', () => {
  it.each(entriesOf(ranges))('of %s.%s may be a text, in the range %j', (method, path, [least, most]) => {
    const rule = `${path}: must be a whole number from ${least}${most === undefined ? '' : ` to ${most}`}`;
    const take = (value: unknown) => judgeField(method, path, value);
    const inside = most === undefined ? [least] : [least, most];
    const outside = [least - 1, ...(most === undefined ? [] : [most + 1])];
    for (const value of inside.flatMap((n) => [n, String(n)])) expect(take(value)).toBe('valid');
    for (const value of [...outside.flatMap((n) => [n, String(n)]), least + 0.5, 'many']) {
      expect(take(value)).toBe(rule);
    }
  });

  it('of a screen is one that browsers tell', () => {
    expect(judgeField('pay', 'env.colorDepth', '24')).toBe('valid');
    expect(judgeField('pay', 'env.colorDepth', 25)).toMatch(/^env\.colorDepth: must be one of 1, 4, 8/);
  });
});

const termsChoices = {
  'paymentFactor.captureMode': ['AUTOMATIC', 'MANUAL'],
  'paymentFactor.presentmentMode': ['BUNDLE', 'TILE', 'UNIFIED'],
  'paymentFactor.inStorePaymentScenario': ['PaymentCode', 'OrderCode', 'EntryCode'],
  'creditPayPlan.interval': ['MONTH'],
  'creditPayPlan.creditPayFeeType': ['PERCENTAGE'],
  'order.goods[2].deliveryMethodType': ['PHYSICAL', 'DIGITAL'],
  'order.merchant.merchantType': ['INDIVIDUAL', 'ENTERPRISE'],
  'order.declaration.declarationBizScene': ['AIRLINE', 'HOTEL'],
  'env.terminalType': ['WEB', 'WAP', 'APP', 'MINI_APP'],
  'env.osType': ['IOS', 'ANDROID'],
  'paymentMethod.funding': ['CREDIT', 'DEBIT', 'PREPAID', 'CHARGE', 'DEFERRED_DEBIT'],
  'paymentMethod.paymentMethodType': ['CARD'],
  productCode: ['CASHIER_PAYMENT'],
};
const choices: Table<readonly string[]> = {
  createPaymentSession: {
    ...termsChoices,
    'paymentMethod.paymentMethodMetaData.tokenizeMode': ['ASKFORCONSENT', 'ENABLED', 'DISABLED'],
    'scopes[0]': ['BASE_USER_INFO'],
  },
  pay: {
    ...termsChoices,
    'paymentMethod.paymentMethodMetaData.recurringType': ['SCHEDULED', 'UNSCHEDULED'],
    'paymentMethod.paymentMethodMetaData.mpiData.threeDSVersion': ['1.0.2', '2.1.0', '2.2.0'],
    'paymentMethod.paymentMethodMetaData.mpiData.eci': ['00', '01', '02', '05', '06', '07'],
  },
  refund: { 'refundDetails[0].refundFrom': ['SELLER', 'MARKETPLACE', 'UNSETTLED_FUNDS'] },
  createVaultingSession: { paymentMethodType: ['CARD'] },
};

describe('a choice', () => {
  it.each(entriesOf(choices))('of %s.%s is one of %j', (method, path, values) => {
    const take = (value: unknown) => judgeField(method, path, value);
    for (const value of values) expect(take(value)).toBe('valid');
    for (const value of ['OTHER', values[0]?.toLowerCase(), 1]) {
      if (value !== values[0]) expect(take(value)).toMatch(new RegExp(`^${escaped(path)}: must be `));
    }
  });
});

const shapes: Table<{ good: string[]; bad: string[] }> = {
  createPaymentSession: {
    merchantRegion: { good: ['SG'], bad: ['sg', 'SGP', '1'] },
    userRegion: { good: ['SG'], bad: ['sg', 'SGP'] },
    'order.shipping.shippingAddress.region': { good: ['CN'], bad: ['cn', 'CHN'] },
    'order.merchant.merchantMCC': { good: ['5411'], bad: ['541', '54111', 'food'] },
    'settlementStrategy.settlementCurrency': { good: ['SGD'], bad: ['sgd', 'SG', 'SGDX'] },
    paymentSessionExpiryTime: {
      good: ['2026-11-23T13:00:00Z', '2026-11-23T13:00:00+08:00', '2026-11-23T13:00:00+0800'],
      bad: ['2026-11-23 13:00', '2026-11-23T13:00:00', '1795404249999', '2026-13-40T00:00:00Z'],
    },
    'order.extendInfo': { good: ['{"a":1}'], bad: ['{a:1}'] },
    'paymentQuote.quotePrice': { good: ['1', '0.7512'], bad: ['1,5', '-1', 'x'] },
  },
  pay: Object.fromEntries(
    Object.entries({
      cardNo: {
        good: ['4054695723100768', '1'.repeat(32)],
        bad: ['4054 6957 2310 0768', '1'.repeat(33), '12'],
      },
      cvv: { good: ['123', '1234'], bad: ['12', '12345', 'abc'] },
      expiryYear: { good: ['30'], bad: ['2030', '3'] },
      expiryMonth: { good: ['01'], bad: ['1', '001'] },
      dateOfBirth: { good: ['1980-01-31'], bad: ['31.1.1980'] },
      businessNo: { good: ['1234567890'], bad: ['123'] },
      cardPasswordDigest: { good: ['12'], bad: ['1', '123'] },
    }).map(([field, shape]) => [`paymentMethod.paymentMethodMetaData.${field}`, shape]),
  ),
  refund: { refundRequestId: { good: ['a_B-1.2:3'], bad: ['a b', 'a/b', 'ä', 'a#'] } },
};

describe('a shape', () => {
  it.each(entriesOf(shapes))('of %s.%s', (method, path, { good, bad }) => {
    for (const value of good) expect(judgeField(method, path, value)).toBe('valid');
    for (const value of bad)
      expect(judgeField(method, path, value)).toMatch(new RegExp(`^${escaped(path)}: `));
  });
});

const lists: Table<{ most: number; item: unknown }> = {
  createPaymentSession: {
    'order.goods': { most: 100, item: { priceId: 'p' } },
    'order.lodging.guestNames': { most: 100, item: { firstName: 'A' } },
    savedPaymentMethods: { most: 100, item: { paymentMethodType: 'CARD' } },
    'availablePaymentMethod.paymentMethodTypeList': { most: 100, item: { paymentMethodType: 'CARD' } },
    'paymentMethod.paymentMethodMetaData.supportedCardBrands': { most: 100, item: 'VISA' },
    'paymentMethod.paymentMethodMetaData.blockedCardBrands': { most: 100, item: 'VISA' },
    'creditPayPlan.filteredInstallmentPeriods': { most: 100, item: 3 },
    scopes: { most: 100, item: 'USER_INFO' },
  },
  pay: { 'order.goods': { most: 100, item: { priceId: 'p' } } },
  refund: { refundDetails: { most: 100, item: { refundAmount: money, refundFrom: 'SELLER' } } },
};

describe('a list', () => {
  it.each(entriesOf(lists))('of %s.%s has an end', (method, path, { most, item }) => {
    const listOf = (length: number): unknown[] => Array.from({ length }, () => item);
    expect(judgeField(method, path, listOf(most))).toBe('valid');
    expect(judgeField(method, path, listOf(most + 1))).toBe(`${path}: at most ${most} items`);
  });
});

const termsAmounts = named('amount', [
  'paymentAmount',
  'processingAmount',
  'paymentQuote.exchangeAmount',
  'order.orderAmount',
  'order.orderDiscountAmount',
  'order.subTotalOrderAmount',
  'order.goods[2].goodsUnitAmount',
  'order.goods[2].goodsDiscountAmount',
  'order.shipping.shippingFee',
]);
const amounts: Table<string> = {
  createPaymentSession: termsAmounts,
  pay: termsAmounts,
  capture: { captureAmount: 'amount' },
  updateAmount: { amount: 'amount' },
  refund: named('amount', ['refundAmount', 'actualRefundAmount', 'refundDetails[0].refundAmount']),
};

describe('an amount', () => {
  it.each(entriesOf(amounts))('of %s.%s is a whole number above zero, up to 16 digits', (method, path) => {
    const take = (value: unknown, currency = 'SGD') => judgeField(method, path, { currency, value });
    for (const value of ['1', '9999999999999999', 4200]) expect(take(value)).toBe('valid');
    for (const value of [
      '0',
      '-1',
      '+1',
      '1.5',
      '1.00',
      '0042',
      '1e3',
      ' 1',
      '1'.repeat(17),
      0,
      -1,
      1.5,
      true,
    ]) {
      expect(take(value)).toMatch(new RegExp(`^${escaped(path)}\\.value: `));
    }
    for (const currency of ['XXX', 'sgd', 'SG', '702', 1]) {
      expect(judgeField(method, path, { currency, value: '1' })).toMatch(
        new RegExp(`^${escaped(path)}\\.currency: `),
      );
    }
    expect(take('1200', 'IDR')).toBe('valid');
    expect(take('1250', 'IDR')).toBe(`${path}.value: of IDR must end in 00`);
    // Its last digits are looked at, too: a number that is refused must have become a text before.
    expect(take(-1, 'IDR')).toBe(
      `${path}.value: must be a positive integer in the smallest unit of the currency`,
    );
    expect(judgeField(method, path, { value: '1' })).toBe(`${path}.currency: is required`);
    expect(judgeField(method, path, { currency: 'SGD' })).toBe(`${path}.value: is required`);
  });
});

/** Every field that is named above. */
const fields = [texts, urls, booleans, ranges, choices, shapes, lists, amounts].flatMap((table) =>
  entriesOf<unknown>(table).map(([method, path]) => ({ method, path })),
);
const required: Record<string, readonly string[]> = {
  createPaymentSession: ['productCode', 'paymentRequestId', 'order', 'paymentAmount', 'paymentRedirectUrl'],
  pay: [
    'productCode',
    'paymentRequestId',
    'order',
    'paymentAmount',
    'paymentRedirectUrl',
    'paymentMethod',
    'env.terminalType',
  ],
  retrievePaymentSession: ['paymentRequestId'],
  inquiryPayment: ['paymentRequestId'],
  capture: ['captureRequestId', 'paymentId', 'captureAmount'],
  updateAmount: ['updateRequestId', 'paymentId', 'amount'],
  cancel: ['paymentId'],
  refund: ['refundRequestId', 'paymentId', 'refundAmount'],
  inquiryRefund: ['refundId'],
  createVaultingSession: ['paymentMethodType', 'vaultingRequestId', 'redirectUrl'],
  inquireVaulting: ['vaultingRequestId'],
  inquireToken: ['token'],
  deleteToken: ['token'],
};
/** Required once their own object is there. */
const requiredInside =
  /\.(region|currency|value|paymentMethodType|quoteCurrencyPair|quotePrice|refundAmount|refundFrom|referenceOrderId|orderDescription|orderAmount)$|goods\[2\](\.crossSell)?\.(referenceGoodsId|goodsName)$/;

describe.each(wireMethodNames)('%s', (method) => {
  const base = completeRequests[method];

  it('is taken as it is, with fields that nobody knows, and with explicit nulls for what is not set', () => {
    expect(judge(method, base)).toBe('valid');
    expect(judge(method, { ...base, invented: { a: [1, null] }, order2: null })).toBe('valid');
    const optional = fields.filter(
      (field) =>
        field.method === method &&
        required[method]?.includes(field.path) === false &&
        !requiredInside.test(field.path),
    );
    for (const { path } of optional) {
      for (const unset of [null, '']) {
        expect([path, judgeField(method, path, unset)]).toEqual([path, 'valid']);
      }
    }
  });

  it('names what is missing', () => {
    for (const path of required[method] ?? []) {
      for (const value of [null, undefined, '']) {
        expect(judgeField(method, path, value)).toMatch(/: (\w+ or \w+ )?is required$/);
      }
    }
  });
});

it('names the place and the rule', () => {
  expect(judgeField('createPaymentSession', 'order.goods[2].goodsName', 'y'.repeat(257))).toBe(
    'order.goods[2].goodsName: at most 256 characters',
  );
});
