import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoTime } from '@tillgate/contract';
import { captureCards, cards, incrementCards, refundCards, voidCards } from '../testing/cards.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { fillPayment } from '../testing/result-codes/fill-payment.js';
import { money, type Shop } from '../testing/shop.js';
import type { Answer } from '../testing/test-gateway.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const codeOf = ({ json }: Answer) => json.result.resultCode;
const newShop = () => world.newShop({ rawCardData: true });
const automatic = { paymentFactor: { captureMode: 'AUTOMATIC' } };

async function inquiry(shop: Shop, paymentRequestId: string) {
  return (await shop.ask('inquiryPayment', { paymentRequestId })).json;
}

/** Lets time pass, and has the worker do what is due then. */
async function pass(ms: number): Promise<void> {
  world.clock.advance(ms);
  await world.gateway.runDue();
}

/** What a shop was told, by type and id: what is due at the same time may arrive in any order. */
function told(shop: Shop, notifyType?: string) {
  return shop
    .notifications()
    .filter((message) => notifyType === undefined || message.notifyType === notifyType)
    .map((message) => ({ message, key: JSON.stringify(message) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ message }) => message);
}

describe('a session', () => {
  const isoIn = (ms: number) => new Date(world.clock.nowMs() + ms).toISOString();

  it.each([
    ['one hour', hourMs, () => ({})],
    ['its custom time', 10 * minuteMs, () => ({ paymentSessionExpiryTime: isoIn(10 * minuteMs) })],
  ])('takes a card until one millisecond before %s, and none at it', async (_what, lifeMs, changes) => {
    const shop = await newShop();
    const [inTime, tooLate] = [await shop.openSession(changes()), await shop.openSession(changes())];
    world.clock.advance(lifeMs - 1);
    expect(await (await shop.submitCard(inTime)).json()).toMatchObject({ paymentStatus: 'SUCCESS' });
    world.clock.advance(1);
    expect(await (await shop.submitCard(tooLate)).json()).toMatchObject({
      kind: 'refused',
      code: 'INQUIRY_PAYMENT_SESSION_FAILED',
    });
  });

  it('takes no card of a merchant who was suspended meanwhile', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    await shop.configure({ status: 'SUSPENDED' });
    const code = 'INVALID_MERCHANT_STATUS';
    expect(await (await shop.submitCard(paymentRequestId)).json()).toMatchObject({ kind: 'refused', code });
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      result: { resultCode: 'ORDER_NOT_EXIST' },
    });
  });

  it('that nobody paid is told as closed at its end, once, and not before', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    await pass(hourMs - 1);
    expect(told(shop)).toEqual([]);
    await pass(1);
    await pass(hourMs);
    expect(told(shop)).toMatchObject([
      {
        notifyType: 'PAYMENT_RESULT',
        result: { resultCode: 'ORDER_IS_CLOSED', resultStatus: 'F' },
        paymentRequestId,
      },
    ]);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      paymentStatus: 'CANCELLED',
      paymentResultCode: 'ORDER_IS_CLOSED',
    });
  });

  it('takes another card after a decline, and tells the success alone', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    await shop.submitCard(paymentRequestId, cards.declined);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({ paymentStatus: 'FAIL' });
    await shop.submitCard(paymentRequestId, cards.approved);
    await pass(hourMs);
    expect(told(shop)).toMatchObject([{ notifyType: 'PAYMENT_RESULT', result: { resultCode: 'SUCCESS' } }]);
  });

  it('takes no second card after a success', async () => {
    const shop = await newShop();
    const { paymentRequestId } = await shop.authorized();
    const before = (await world.booked()).length;
    await shop.submitCard(paymentRequestId, cards.mastercard);
    expect((await world.booked()).length).toBe(before);
  });
});

describe('an order of pay', () => {
  it('whose network answers later is told as pending once, then by its result once', async () => {
    const shop = await newShop();
    const message = shop.payRequest(cards.pending);
    expect(codeOf(await shop.ask('pay', message))).toBe('PAYMENT_IN_PROCESS');
    await pass(minuteMs);
    await pass(minuteMs);
    expect(told(shop)).toMatchObject([
      { notifyType: 'PAYMENT_PENDING', result: { resultCode: 'SUCCESS', resultStatus: 'S' } },
      { notifyType: 'PAYMENT_RESULT', result: { resultCode: 'SUCCESS', resultStatus: 'S' } },
    ]);
  });

  it('that is declined later is told as pending once, then as failed once', async () => {
    const shop = await newShop();
    await shop.ask('pay', shop.payRequest(cards.pendingThenDeclined));
    await pass(minuteMs);
    await pass(hourMs);
    expect(told(shop)).toMatchObject([
      { notifyType: 'PAYMENT_PENDING' },
      { notifyType: 'PAYMENT_RESULT', result: { resultCode: 'DO_NOT_HONOR', resultStatus: 'F' } },
    ]);
  });

  it.each([
    ['at its default time', 14 * minuteMs, {}],
    ["at the merchant's time", 5 * minuteMs, { payExpiryMs: 5 * minuteMs }],
  ])('that was never begun is closed %s', async (_what, lifeMs, settings) => {
    const shop = await world.newShop({ rawCardData: true, ...settings });
    const message = shop.payRequest();
    await beginOrderOnly(shop, message.paymentRequestId, lifeMs);
    await pass(lifeMs - 1);
    expect(told(shop)).toEqual([]);
    await pass(1);
    expect(told(shop)).toMatchObject([{ result: { resultCode: 'ORDER_IS_CLOSED', resultStatus: 'F' } }]);
  });
});

/** The order that a gateway leaves which ended between the order and the payment. */
async function beginOrderOnly(shop: Shop, paymentRequestId: string, lifeMs: number): Promise<void> {
  const { insertSession, ids } = world.gateway.context;
  const nowMs = world.clock.nowMs();
  await insertSession({
    sessionId: ids.sessionId(['session', paymentRequestId]),
    clientId: shop.clientId,
    paymentRequestId,
    source: 'API',
    currency: 'SGD',
    amountMinor: 4200n,
    captureMode: 'MANUAL',
    referenceOrderId: 'order-1',
    orderDescription: 'A stoneware bowl',
    merchantDisplayName: undefined,
    redirectUrl: 'https://shop.example/result',
    notifyUrl: shop.notifyUrl(),
    cardKey: undefined,
    terms: {},
    notes: {},
    createdAtMs: nowMs,
    expiresAtMs: nowMs + lifeMs,
    closedAtMs: undefined,
  });
}

describe('an authorisation', () => {
  it('is captured one millisecond before its seven days are over, and not at their end', async () => {
    const shop = await newShop();
    const [inTime, tooLate] = [await shop.authorized(), await shop.authorized()];
    world.clock.advance(weekMs - 1);
    expect(codeOf(await shop.capture(inTime.paymentId, '4200'))).toBe('SUCCESS');
    world.clock.advance(1);
    expect(codeOf(await shop.capture(tooLate.paymentId, '4200'))).toBe('AUTH_EXPIRED');
  });

  it('is released at the end of its seven days, and not one millisecond before', async () => {
    const shop = await newShop();
    const { paymentId, paymentRequestId } = await shop.authorized();
    const authExpiryTime = isoTime(world.clock.nowMs() + weekMs);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({ authExpiryTime });
    await pass(weekMs - 1);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      paymentStatus: 'SUCCESS',
      transactions: null,
    });
    await pass(1);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      paymentStatus: 'CANCELLED',
      transactions: [{ transactionType: 'VOID', transactionStatus: 'SUCCESS' }],
    });
    expect(codeOf(await shop.capture(paymentId, '1'))).toBe('AUTH_EXPIRED');
    expect(codeOf(await shop.ask('cancel', { paymentId }))).toBe('CANCEL_WINDOW_EXCEED');
  });

  it('is released at the end, however much its merchant had asked of it', async () => {
    const shop = await newShop();
    const { paymentId, paymentRequestId } = await shop.authorized();
    await fillPayment(world, paymentId);
    expect(codeOf(await shop.ask('cancel', { paymentId }))).toBe('PAYMENT_COUNT_EXCEED_LIMIT');
    await pass(weekMs);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({ paymentStatus: 'CANCELLED' });
  });

  it('is released at the end, however often the network refused to cancel it', async () => {
    const shop = await newShop();
    const { paymentId, paymentRequestId } = await shop.authorized({}, voidCards.PROCESS_FAIL);
    for (let again = 1; again <= 3; again++) await shop.ask('cancel', { paymentId });
    await pass(weekMs);
    const { transactions } = await inquiry(shop, paymentRequestId);
    expect(transactions).toHaveLength(4);
  });

  it('has what is left released after a part of it was captured', async () => {
    const shop = await world.newShop({ severalCaptures: true });
    const { paymentId, paymentRequestId } = await shop.authorized();
    await shop.capture(paymentId, '1000');
    await pass(weekMs);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      paymentStatus: 'SUCCESS',
      transactions: [
        { transactionType: 'CAPTURE', transactionAmount: money('1000') },
        { transactionType: 'VOID', transactionAmount: money('3200') },
      ],
    });
    expect(codeOf(await shop.refund(paymentId, '1000'))).toBe('SUCCESS');
  });

  it('that comes after its order was cancelled is released, and told to nobody', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    await shop.submitCard(paymentRequestId, cards.replyLost);
    expect(codeOf(await shop.ask('cancel', { paymentRequestId }))).toBe('SUCCESS');
    await pass(minuteMs);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({
      paymentStatus: 'CANCELLED',
      paymentResultCode: 'ORDER_IS_CANCELED',
      transactions: [{ transactionType: 'VOID', transactionStatus: 'SUCCESS' }],
    });
    expect(told(shop)).toEqual([]);
  });

  it('whose answer comes after its session ended is a success all the same, told once', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    world.clock.advance(hourMs - 1);
    await shop.submitCard(paymentRequestId, cards.replyLost);
    await pass(minuteMs);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({ paymentStatus: 'SUCCESS' });
    expect(told(shop)).toMatchObject([{ result: { resultCode: 'SUCCESS' } }]);
  });
});

describe('captures', () => {
  it('are one, unless the merchant may capture in parts', async () => {
    const [once, often] = [await newShop(), await world.newShop({ severalCaptures: true })];
    const captures = async (shop: Shop) => {
      const { paymentId } = await shop.authorized();
      return [
        codeOf(await shop.capture(paymentId, '1000')),
        codeOf(await shop.capture(paymentId, '3200')),
        codeOf(await shop.capture(paymentId, '1')),
      ];
    };
    expect(await captures(once)).toEqual([
      'SUCCESS',
      'MULTI_CAPTURE_NOT_SUPPORTED',
      'MULTI_CAPTURE_NOT_SUPPORTED',
    ]);
    expect(await captures(often)).toEqual(['SUCCESS', 'SUCCESS', 'MULTI_CAPTURE_NOT_SUPPORTED']);
  });

  it('end with the one that is said to be the last, and what is left is released at the network', async () => {
    const shop = await world.newShop({ severalCaptures: true });
    const { paymentId } = await shop.authorized();
    expect(codeOf(await shop.capture(paymentId, '1000', { isLastCapture: 'true' }))).toBe('SUCCESS');
    expect(codeOf(await shop.capture(paymentId, '1'))).toBe('MULTI_CAPTURE_NOT_SUPPORTED');
    const { json } = await shop.ask('inquiryPayment', { paymentId });
    const [capture] = [json['transactions']].flat();
    const captureId = Reflect.get(Object(capture), 'transactionId');
    expect((await world.booked()).filter(({ operationId }) => operationId === captureId)).toMatchObject([
      { kind: 'CAPTURE', amount: money('1000'), isFinal: true },
    ]);
  });

  it('that the network holds back are in process, then settled by the worker and told once', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, captureCards.pending);
    expect(codeOf(await shop.capture(paymentId, '4200'))).toBe('CAPTURE_IN_PROCESS');
    await pass(minuteMs);
    await pass(minuteMs);
    expect(told(shop, 'CAPTURE_RESULT')).toMatchObject([
      { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, captureAmount: money('4200') },
    ]);
  });

  it('that the network refuses later are told as failed once, and leave the sum to be captured', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, captureCards.pendingThenDeclined);
    await shop.capture(paymentId, '4200');
    await pass(minuteMs);
    await pass(minuteMs);
    expect(told(shop, 'CAPTURE_RESULT')).toMatchObject([{ result: { resultCode: 'PROCESS_FAIL' } }]);
    expect(codeOf(await shop.capture(paymentId, '4200'))).toBe('CAPTURE_IN_PROCESS');
  });

  it('that are automatic follow the authorisation, and are told too', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized(automatic);
    await world.gateway.runDue();
    expect(told(shop).map(({ notifyType }) => notifyType)).toEqual(['CAPTURE_RESULT', 'PAYMENT_RESULT']);
    expect(codeOf(await shop.capture(paymentId, '4200'))).toBe('ORDER_STATUS_INVALID');
  });

  it('that are automatic and were refused can be made by hand', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized(automatic, captureCards.PROCESS_FAIL);
    await world.gateway.runDue();
    expect(told(shop, 'CAPTURE_RESULT')).toMatchObject([{ result: { resultCode: 'PROCESS_FAIL' } }]);
    expect(codeOf(await shop.capture(paymentId, '4200'))).toBe('PROCESS_FAIL');
  });
});

describe('refunds', () => {
  it('go up to the captured sum, over several captures, and up to each capture that is named', async () => {
    const shop = await world.newShop({ severalCaptures: true });
    const { paymentId } = await shop.authorized();
    const first = (await shop.capture(paymentId, '1000')).json['captureId'];
    const second = (await shop.capture(paymentId, '2000')).json['captureId'];
    const refund = async (value: string, captureId?: unknown) =>
      codeOf(await shop.refund(paymentId, value, { captureId }));
    expect([
      await refund('1001', first),
      await refund('1000', first),
      await refund('1', first),
      await refund('1500', second),
      await refund('501'),
      await refund('500'),
      await refund('1'),
    ]).toEqual([
      'REFUND_AMOUNT_EXCEED',
      'SUCCESS',
      'REFUND_AMOUNT_EXCEED',
      'SUCCESS',
      'REFUND_AMOUNT_EXCEED',
      'SUCCESS',
      'REFUND_AMOUNT_EXCEED',
    ]);
  });

  it('that race never give back more than was captured', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.captured();
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.refund(paymentId, '1000')));
    expect(answers.map(codeOf).sort()).toEqual([
      ...Array<string>(6).fill('REFUND_AMOUNT_EXCEED'),
      ...Array<string>(4).fill('SUCCESS'),
    ]);
  });

  it('that nobody waits for are in process, and told once they are done', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.captured();
    const refundNotifyUrl = shop.notifyUrl('/refunds');
    const answer = await shop.refund(paymentId, '100', { isAsyncRefund: true, refundNotifyUrl });
    expect(codeOf(answer)).toBe('REFUND_IN_PROCESS');
    const inquire = () => shop.ask('inquiryRefund', { refundId: answer.json['refundId'] });
    expect((await inquire()).json).toMatchObject({ refundStatus: 'PROCESSING' });
    await world.gateway.runDue();
    expect((await inquire()).json).toMatchObject({ refundStatus: 'SUCCESS' });
    await pass(minuteMs);
    expect(shop.notifications('/refunds')).toMatchObject([
      { notifyType: 'REFUND_RESULT', refundStatus: 'SUCCESS', refundAmount: money('100') },
    ]);
  });

  it.each([
    ['approves', refundCards.pending, 'SUCCESS', 'SUCCESS'],
    ['refuses', refundCards.pendingThenDeclined, 'FAIL', 'PROCESS_FAIL'],
  ])('that the network %s later are told once', async (_what, card, refundStatus, resultCode) => {
    const shop = await newShop();
    const { paymentId } = await shop.captured(card);
    const refundNotifyUrl = shop.notifyUrl('/refunds');
    expect(codeOf(await shop.refund(paymentId, '4200', { refundNotifyUrl }))).toBe('REFUND_IN_PROCESS');
    await pass(minuteMs);
    await pass(minuteMs);
    expect(shop.notifications('/refunds')).toMatchObject([{ refundStatus, result: { resultCode } }]);
  });
});

describe('an updateAmount', () => {
  it.each([
    ['approves', incrementCards.pending, 'SUCCESS', '5000'],
    ['refuses', incrementCards.pendingThenDeclined, 'PROCESS_FAIL', '4200'],
    ['refuses at once', incrementCards.INVALID_AMOUNT, 'INVALID_AMOUNT', '4200'],
    ['limits', incrementCards.PAYMENT_AMOUNT_EXCEED_LIMIT, 'PAYMENT_AMOUNT_EXCEED_LIMIT', '4200'],
  ])('that the network %s is told once, with what is held then', async (_what, card, resultCode, held) => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, card);
    expect(codeOf(await shop.updateAmount(paymentId, '5000'))).toBe('SUCCESS');
    await pass(minuteMs);
    await pass(minuteMs);
    expect(told(shop, 'UPDATE_AMOUNT_RESULT')).toMatchObject([
      { result: { resultCode }, paymentAmount: money(held) },
    ]);
    expect(codeOf(await shop.capture(paymentId, '5000'))).toBe(
      held === '5000' ? 'SUCCESS' : 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT',
    );
  });
});

describe('cancel', () => {
  /** A payment in a state, and what cancel and inquiry say of it. */
  const states: [state: string, arrange: (shop: Shop) => Promise<string>, code: string, status: string][] = [
    ['a session in which nobody paid', (shop) => shop.openSession(), 'SUCCESS', 'CANCELLED'],
    ['a declined session', idOf({}, cards.declined), 'SUCCESS', 'CANCELLED'],
    ['a payment whose answer comes later', idOf({}, cards.pending), 'SUCCESS', 'CANCELLED'],
    ['an authorisation', idOf({}), 'SUCCESS', 'CANCELLED'],
    ['an automatic capture on its way', idOf(automatic), 'ORDER_STATUS_INVALID', 'SUCCESS'],
    [
      'a captured payment',
      async (shop) => (await shop.captured()).paymentRequestId,
      'ORDER_STATUS_INVALID',
      'SUCCESS',
    ],
    ['a refunded payment', refunded, 'PROCESS_FAIL', 'SUCCESS'],
    ['an order that ran out', ranOut, 'SUCCESS', 'CANCELLED'],
    ['a declined pay', declinedPay, 'ORDER_STATUS_INVALID', 'FAIL'],
    [
      'an authorisation that the network does not release',
      idOf({}, voidCards.PROCESS_FAIL),
      'PROCESS_FAIL',
      'SUCCESS',
    ],
  ];

  function idOf(changes: object, card?: string) {
    return async (shop: Shop) => (await shop.authorized(changes, card)).paymentRequestId;
  }
  async function refunded(shop: Shop) {
    const { paymentId, paymentRequestId } = await shop.captured();
    await shop.refund(paymentId, '1');
    return paymentRequestId;
  }
  async function ranOut(shop: Shop) {
    const paymentRequestId = await shop.openSession();
    await pass(hourMs);
    return paymentRequestId;
  }
  async function declinedPay(shop: Shop) {
    const message = shop.payRequest(cards.declined);
    await shop.ask('pay', message);
    return message.paymentRequestId;
  }

  it.each(states)('of %s', async (_state, arrange, code, status) => {
    const shop = await newShop();
    const paymentRequestId = await arrange(shop);
    const first = await shop.ask('cancel', { paymentRequestId });
    expect(codeOf(first)).toBe(code);
    expect(await inquiry(shop, paymentRequestId)).toMatchObject({ paymentStatus: status });
    if (code === 'SUCCESS') expect((await shop.ask('cancel', { paymentRequestId })).body).toBe(first.body);
  });

  it('whose answer got lost is settled by the worker, told to nobody, and SUCCESS when asked again', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, voidCards.pending);
    await world.gateway.runDue();
    const before = told(shop).length;
    expect(codeOf(await shop.ask('cancel', { paymentId }))).toBe('UNKNOWN_EXCEPTION');
    await pass(minuteMs);
    expect(codeOf(await shop.ask('cancel', { paymentId }))).toBe('SUCCESS');
    expect(told(shop).length).toBe(before);
  });

  it('of a session keeps the form from taking a card', async () => {
    const shop = await newShop();
    const paymentRequestId = await shop.openSession();
    await shop.ask('cancel', { paymentRequestId });
    expect(await (await shop.submitCard(paymentRequestId)).json()).toMatchObject({ kind: 'refused' });
  });
});

describe('a notification goes', () => {
  const kinds = ['PAYMENT_RESULT', 'CAPTURE_RESULT', 'REFUND_RESULT', 'UPDATE_AMOUNT_RESULT'] as const;

  /** Has every kind of notification come up once; where each arrived. */
  async function wherefrom(shop: Shop, request: { payment?: string; refund?: string }) {
    const { paymentId } = await shop.authorized({ paymentNotifyUrl: request.payment });
    await shop.updateAmount(paymentId, '5000');
    await world.gateway.runDue();
    await shop.capture(paymentId, '5000');
    await shop.refund(paymentId, '5000', { refundNotifyUrl: request.refund });
    await world.gateway.runDue();
    const paths = ['/payments', '/captures', '/refunds/', '/asked', '/refunds-asked'];
    return Object.fromEntries(
      kinds.map((kind) => [
        kind,
        paths.filter((path) => shop.notifications(path).some(({ notifyType }) => notifyType === kind)),
      ]),
    );
  }
  async function configured() {
    const shop = await world.newShop();
    await shop.configure({
      paymentNotifyUrl: shop.notifyUrl('/payments/'),
      captureNotifyUrl: shop.notifyUrl('/captures/'),
      refundNotifyUrl: shop.notifyUrl('/refunds/'),
    });
    return shop;
  }

  it('to the URL that is set for its kind', async () => {
    expect(await wherefrom(await configured(), {})).toEqual({
      PAYMENT_RESULT: ['/payments'],
      UPDATE_AMOUNT_RESULT: ['/payments'],
      CAPTURE_RESULT: ['/captures'],
      REFUND_RESULT: ['/refunds/'],
    });
  });

  it('to the URL of the request rather than to the one that is set', async () => {
    const shop = await configured();
    const request = { payment: shop.notifyUrl('/asked/'), refund: shop.notifyUrl('/refunds-asked/') };
    expect(await wherefrom(shop, request)).toEqual({
      PAYMENT_RESULT: ['/asked'],
      UPDATE_AMOUNT_RESULT: ['/asked'],
      CAPTURE_RESULT: ['/asked'],
      REFUND_RESULT: ['/refunds-asked'],
    });
  });

  it('nowhere without a URL, and the payment goes on', async () => {
    const shop = await world.newShop();
    const nowhere = { PAYMENT_RESULT: [], UPDATE_AMOUNT_RESULT: [], CAPTURE_RESULT: [], REFUND_RESULT: [] };
    expect(await wherefrom(shop, {})).toEqual(nowhere);
    expect(shop.notifications()).toEqual([]);
  });
});

describe('an amount of sixteen digits', () => {
  it('is paid, captured, refunded and told to the last digit', async () => {
    const shop = await newShop();
    const largest = '9999999999999999';
    const message = shop.payRequest(cards.approved, { paymentAmount: money(largest) });
    const { json } = await shop.ask('pay', message);
    expect(json).toMatchObject({ result: { resultCode: 'SUCCESS' }, paymentAmount: money(largest) });
    const paymentId = String(json['paymentId']);
    expect((await shop.capture(paymentId, largest)).json).toMatchObject({ captureAmount: money(largest) });
    const refundNotifyUrl = shop.notifyUrl();
    const refunds = [
      await shop.refund(paymentId, '9999999999999998', { refundNotifyUrl }),
      await shop.refund(paymentId, '2'),
      await shop.refund(paymentId, '1', { refundNotifyUrl }),
    ];
    expect(refunds.map(codeOf)).toEqual(['SUCCESS', 'REFUND_AMOUNT_EXCEED', 'SUCCESS']);
    await world.gateway.runDue();
    expect(told(shop)).toMatchObject([
      { notifyType: 'CAPTURE_RESULT', captureAmount: money(largest) },
      { notifyType: 'PAYMENT_RESULT', paymentAmount: money(largest) },
      { notifyType: 'REFUND_RESULT', refundAmount: money('9999999999999998') },
      { notifyType: 'REFUND_RESULT', refundAmount: money('1') },
    ]);
  });
});
