import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WireMethodName } from '@tillgate/contract';
import { cards, captureCards, incrementCards, refundCards, voidCards } from '../testing/cards.js';
import { startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type Shop } from '../testing/shop.js';
import type { Answer } from '../testing/test-gateway.js';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());
// Whatever an earlier test left to the worker is done, so that the books grow by what a test does.
beforeEach(async () => {
  world.clock.advance(10 * 60_000);
  await world.gateway.runDue();
});

const codeOf = ({ json }: Answer) => json.result.resultCode;

/** A request that a merchant repeats. */
interface Repeatable {
  method: WireMethodName;
  /** What it is about, and the request. */
  arrange(shop: Shop): Promise<{ message: Record<string, unknown>; paymentId?: string }>;
  /** What the same id must not be used for; a cancel has no parameters. */
  otherParameters?: Record<string, unknown>;
  /** The field that names the payment, where the request id stands for one operation on it. */
  onAnother?: boolean;
  /** What the network books for it. */
  books?: 'AUTHORIZATION' | 'CAPTURE' | 'REFUND' | 'VOID' | 'INCREMENT';
}

const repeatables: Repeatable[] = [
  {
    method: 'createPaymentSession',
    arrange: async (shop) => ({ message: { ...shop.sessionRequest() } }),
    otherParameters: { paymentAmount: money('4300') },
  },
  {
    method: 'pay',
    arrange: async (shop) => ({ message: { ...shop.payRequest() } }),
    otherParameters: { paymentAmount: money('4300') },
    books: 'AUTHORIZATION',
  },
  {
    method: 'capture',
    arrange: async (shop) => {
      const { paymentId } = await shop.authorized();
      return { message: { captureRequestId: 'same', paymentId, captureAmount: money('100') }, paymentId };
    },
    otherParameters: { captureAmount: money('200') },
    onAnother: true,
    books: 'CAPTURE',
  },
  {
    method: 'updateAmount',
    arrange: async (shop) => {
      const { paymentId } = await shop.authorized();
      return { message: { updateRequestId: 'same', paymentId, amount: money('5000') }, paymentId };
    },
    otherParameters: { amount: money('6000') },
    onAnother: true,
    books: 'INCREMENT',
  },
  {
    method: 'refund',
    arrange: async (shop) => {
      const { paymentId } = await shop.captured();
      return { message: { refundRequestId: 'same', paymentId, refundAmount: money('100') }, paymentId };
    },
    otherParameters: { refundAmount: money('200') },
    onAnother: true,
    books: 'REFUND',
  },
  {
    method: 'cancel',
    arrange: async (shop) => {
      const { paymentId } = await shop.authorized();
      return { message: { paymentId }, paymentId };
    },
    books: 'VOID',
  },
];

const newShop = () => world.newShop({ rawCardData: true, severalCaptures: true });

/** How many operations of a kind the network booked since it had booked so many. */
async function bookedSince(count: number, kind: string | undefined): Promise<number> {
  return (await world.booked()).slice(count).filter((entry) => entry.kind === kind).length;
}

describe.each(repeatables)('$method', ({ method, arrange, books }) => {
  it('has one effect and one answer, byte for byte, for a hundred equal calls at once', async () => {
    const shop = await newShop();
    const { message } = await arrange(shop);
    const before = (await world.booked()).length;
    const answers = await Promise.all(Array.from({ length: 100 }, () => shop.ask(method, message)));
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['SUCCESS']));
    await world.gateway.runDue();
    const later = await shop.ask(method, message);
    expect(new Set([...answers, later].map(({ body }) => body)).size).toBe(1);
    expect(await bookedSince(before, books)).toBe(books ? 1 : 0);
  });

  it('has one effect where the calls differ in what nobody reads, as from several nodes', async () => {
    const shop = await newShop();
    const { message } = await arrange(shop);
    const before = (await world.booked()).length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, node) => shop.ask(method, { ...message, node })),
    );
    await world.gateway.runDue();
    const later = await shop.ask(method, message);
    expect(codeOf(later)).toBe('SUCCESS');
    const done = answers.filter((answer) => codeOf(answer) === 'SUCCESS');
    expect(new Set([...done, later].map(({ body }) => body)).size).toBe(1);
    const open = answers.filter((answer) => codeOf(answer) !== 'SUCCESS');
    expect(open.filter(({ json }) => json.result.resultStatus !== 'U')).toEqual([]);
    expect(await bookedSince(before, books)).toBe(books ? 1 : 0);
  });

  it('gives the first answer to a retry whose first answer was lost with the gateway', async () => {
    const shop = await newShop();
    const { message } = await arrange(shop);
    const first = await shop.ask(method, message);
    await world.restart();
    expect((await shop.ask(method, message)).body).toBe(first.body);
    await world.gateway.runDue();
    expect((await shop.ask(method, message)).body).toBe(first.body);
  });
});

describe('the same id', () => {
  it.each(repeatables.filter((one) => one.otherParameters))(
    'of $method with other parameters is refused, and changes nothing',
    async ({ method, arrange, otherParameters }) => {
      const shop = await newShop();
      const { message } = await arrange(shop);
      const first = await shop.ask(method, message);
      const before = (await world.booked()).length;
      expect(codeOf(await shop.ask(method, { ...message, ...otherParameters }))).toBe(
        'REPEAT_REQ_INCONSISTENT',
      );
      await world.gateway.runDue();
      expect((await world.booked()).length - before).toBe(method === 'updateAmount' ? 1 : 0);
      expect((await shop.ask(method, message)).body).toBe(first.body);
    },
  );

  it.each(repeatables.filter((one) => one.onAnother))(
    'of $method for another payment is refused',
    async ({ method, arrange }) => {
      const shop = await newShop();
      const { message } = await arrange(shop);
      await shop.ask(method, message);
      const other = await arrange(shop);
      const before = await shop.ask('inquiryPayment', { paymentId: other.paymentId });
      expect(codeOf(await shop.ask(method, other.message))).toBe('REPEAT_REQ_INCONSISTENT');
      expect((await shop.ask('inquiryPayment', { paymentId: other.paymentId })).body).toBe(before.body);
    },
  );
});

/** The network did it, and its answer never came (or the request never arrived); then the gateway ended. */
const lost: [what: string, method: WireMethodName, kind: string, card: string, code: string][] = [
  ['a capture whose reply got lost', 'capture', 'CAPTURE', captureCards.replyLost, 'CAPTURE_IN_PROCESS'],
  ['a capture that got lost', 'capture', 'CAPTURE', captureCards.firstRequestLost, 'CAPTURE_IN_PROCESS'],
  ['a refund whose reply got lost', 'refund', 'REFUND', refundCards.replyLost, 'REFUND_IN_PROCESS'],
  ['a refund that got lost', 'refund', 'REFUND', refundCards.firstRequestLost, 'REFUND_IN_PROCESS'],
  ['a cancel whose reply got lost', 'cancel', 'VOID', voidCards.replyLost, 'UNKNOWN_EXCEPTION'],
  ['a cancel that got lost', 'cancel', 'VOID', voidCards.firstRequestLost, 'UNKNOWN_EXCEPTION'],
];

function messageFor(method: WireMethodName, paymentId: string): object {
  if (method === 'capture') return { captureRequestId: 'lost', paymentId, captureAmount: money('4200') };
  if (method === 'refund') return { refundRequestId: 'lost', paymentId, refundAmount: money('4200') };
  return { paymentId };
}

describe('after the gateway ended in the middle', () => {
  it.each(lost)('%s is done once, by the retry', async (_what, method, kind, card, code) => {
    const shop = await newShop();
    const { paymentId } = await (method === 'refund' ? shop.captured(card) : shop.authorized({}, card));
    const before = (await world.booked()).length;
    const message = messageFor(method, paymentId);
    expect(codeOf(await shop.ask(method, message))).toBe(code);
    await world.restart();
    const retried = await shop.ask(method, message);
    expect(codeOf(retried)).toBe('SUCCESS');
    await world.gateway.runDue();
    expect((await shop.ask(method, message)).body).toBe(retried.body);
    expect(await bookedSince(before, kind)).toBe(1);
  });

  it.each(lost)(
    '%s is done once, by the worker, without a retry',
    async (_what, method, kind, card, code) => {
      const shop = await newShop();
      const { paymentId } = await (method === 'refund' ? shop.captured(card) : shop.authorized({}, card));
      const before = (await world.booked()).length;
      const message = messageFor(method, paymentId);
      expect(codeOf(await shop.ask(method, message))).toBe(code);
      await world.restart();
      world.clock.advance(60_000);
      await world.gateway.runDue();
      expect(codeOf(await shop.ask(method, message))).toBe('SUCCESS');
      expect(await bookedSince(before, kind)).toBe(1);
    },
  );

  it.each([
    ['whose reply got lost', incrementCards.replyLost],
    ['that got lost', incrementCards.firstRequestLost],
  ])('an updateAmount %s is done once and told once', async (_what, card) => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, card);
    const before = (await world.booked()).length;
    await shop.updateAmount(paymentId, '5000', { updateRequestId: 'lost' });
    await world.gateway.runDue();
    await world.restart();
    world.clock.advance(60_000);
    await world.gateway.runDue();
    await shop.updateAmount(paymentId, '5000', { updateRequestId: 'lost' });
    expect(await bookedSince(before, 'INCREMENT')).toBe(1);
    const told = shop.notifications().filter(({ notifyType }) => notifyType === 'UPDATE_AMOUNT_RESULT');
    expect(told).toMatchObject([{ result: { resultCode: 'SUCCESS' }, paymentAmount: money('5000') }]);
  });

  it('a pay whose reply got lost is in process, then what the network says, and charged once', async () => {
    const shop = await newShop();
    const message = shop.payRequest(cards.replyLost);
    const before = (await world.booked()).length;
    expect(codeOf(await shop.ask('pay', message))).toBe('PAYMENT_IN_PROCESS');
    await world.restart();
    expect(codeOf(await shop.ask('pay', message))).toBe('PAYMENT_IN_PROCESS');
    world.clock.advance(60_000);
    await world.gateway.runDue();
    expect(codeOf(await shop.ask('pay', message))).toBe('SUCCESS');
    expect(await bookedSince(before, 'AUTHORIZATION')).toBe(1);
  });

  it('a pay that never arrived fails once it is abandoned, and holds nothing', async () => {
    const shop = await newShop();
    const message = shop.payRequest(cards.requestLost);
    expect(codeOf(await shop.ask('pay', message))).toBe('PAYMENT_IN_PROCESS');
    await world.restart();
    world.clock.advance(60_000);
    await world.gateway.runDue();
    const after = await shop.ask('pay', message);
    expect(after.json.result.resultStatus).toBe('F');
    const inquiry = await shop.ask('inquiryPayment', { paymentRequestId: message.paymentRequestId });
    expect(inquiry.json).toMatchObject({ paymentStatus: 'FAIL' });
  });
});

describe('a request that comes again', () => {
  it('after its pay was cancelled is ORDER_IS_CANCELED, whatever it asks for', async () => {
    const shop = await newShop();
    const message = shop.payRequest();
    const { json } = await shop.ask('pay', message);
    await shop.ask('cancel', { paymentId: json['paymentId'] });
    expect(codeOf(await shop.ask('pay', message))).toBe('ORDER_IS_CANCELED');
  });

  it('after its pay was declined is declined the same way, byte for byte, and tried once', async () => {
    const shop = await newShop();
    const message = shop.payRequest(cards.declined);
    const first = await shop.ask('pay', message);
    expect(codeOf(first)).toBe('DO_NOT_HONOR');
    const before = (await world.booked()).length;
    expect((await shop.ask('pay', message)).body).toBe(first.body);
    expect((await world.booked()).length).toBe(before);
  });

  it('after its capture was refused is refused the same way, byte for byte', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized({}, captureCards.RISK_REJECT);
    const capture = () => shop.capture(paymentId, '4200', { captureRequestId: 'refused' });
    const first = await capture();
    expect(codeOf(first)).toBe('RISK_REJECT');
    expect((await capture()).body).toBe(first.body);
  });

  it('after the payment was captured and cancelled by nobody gives the same capture in the end', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized();
    const capture = () => shop.capture(paymentId, '4200', { captureRequestId: 'first' });
    const first = await capture();
    await shop.refund(paymentId, '4200');
    world.clock.advance(8 * 24 * 3_600_000);
    await world.gateway.runDue();
    expect((await capture()).body).toBe(first.body);
  });

  it('for a session gives the same session after the terms of the merchant changed', async () => {
    const shop = await world.newShop();
    const message = shop.sessionRequest();
    const first = await shop.ask('createPaymentSession', message);
    await shop.configure({ currencies: ['EUR'] });
    expect((await shop.ask('createPaymentSession', message)).body).toBe(first.body);
    expect(codeOf(await shop.ask('createPaymentSession', shop.sessionRequest()))).toBe(
      'CURRENCY_NOT_SUPPORT',
    );
  });

  it('for a refund gives the same refund after the merchant was suspended', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.captured();
    const refund = () => shop.refund(paymentId, '100', { refundRequestId: 'before' });
    const first = await refund();
    await shop.configure({ status: 'SUSPENDED' });
    expect((await refund()).body).toBe(first.body);
    expect(codeOf(await shop.refund(paymentId, '100'))).toBe('INVALID_MERCHANT_STATUS');
  });

  it('for a raise gives the same answer after the merchant was limited', async () => {
    const shop = await newShop();
    const { paymentId } = await shop.authorized();
    const raise = () => shop.updateAmount(paymentId, '5000', { updateRequestId: 'before' });
    const first = await raise();
    await shop.configure({ largestAmount: '4999' });
    expect((await raise()).body).toBe(first.body);
  });

  it('opens no session on the id of a pay, and pays nothing on the id of a session', async () => {
    const shop = await newShop();
    const paid = shop.payRequest();
    await shop.ask('pay', paid);
    const { paymentRequestId } = paid;
    const session = await shop.ask('createPaymentSession', shop.sessionRequest({ paymentRequestId }));
    expect(codeOf(session)).toBe('REPEAT_REQ_INCONSISTENT');
    const opened = await shop.openSession();
    const pay = await shop.ask('pay', shop.payRequest(cards.approved, { paymentRequestId: opened }));
    expect(codeOf(pay)).toBe('REPEAT_REQ_INCONSISTENT');
  });
});
