import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireMethodName } from '@tillgate/contract';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';
import { money, type Shop } from '../testing/shop.js';

let world: MerchantWorld;
let [owner, stranger]: Shop[] = [];
beforeAll(async () => {
  world = await startMerchantWorld();
  owner = await world.newShop({ severalCaptures: true, rawCardData: true });
  stranger = await world.newShop({ severalCaptures: true, rawCardData: true });
});
afterAll(() => world.close());

/** Both merchants; they have equal settings, and keys that differ in nothing but whose they are. */
function shops(): { owner: Shop; stranger: Shop } {
  if (!owner || !stranger) throw new Error('the shops are not open yet');
  return { owner, stranger };
}

interface Owned {
  paymentId: string;
  paymentRequestId: string;
  captureId: unknown;
  refundId: unknown;
  sessionId: unknown;
}

let owned = 0;
/** A payment of the owner's, half captured, a little refunded. */
async function ownedPayment(): Promise<Owned> {
  const { owner } = shops();
  const { paymentId, paymentRequestId } = await owner.authorized({ paymentRequestId: `owned-${++owned}` });
  const capture = await owner.capture(paymentId, '2100');
  const refund = await owner.refund(paymentId, '100');
  const session = await owner.ask('retrievePaymentSession', { paymentRequestId });
  return {
    paymentId,
    paymentRequestId,
    captureId: capture.json['captureId'],
    refundId: refund.json['refundId'],
    sessionId: session.json['paymentSessionId'],
  };
}

const attempts: [what: string, method: WireMethodName, message: (owned: Owned) => object, code: string][] = [
  ['inquire by id', 'inquiryPayment', ({ paymentId }) => ({ paymentId }), 'ORDER_NOT_EXIST'],
  ["inquire by the owner's request id", 'inquiryPayment', requestId, 'ORDER_NOT_EXIST'],
  ['cancel by id', 'cancel', ({ paymentId }) => ({ paymentId }), 'ORDER_NOT_EXIST'],
  ["cancel by the owner's request id", 'cancel', requestId, 'ORDER_NOT_EXIST'],
  [
    'capture',
    'capture',
    ({ paymentId }) => ({ captureRequestId: 'mine', paymentId, captureAmount: money('1') }),
    'AUTH_NOT_FOUND',
  ],
  [
    'raise',
    'updateAmount',
    ({ paymentId }) => ({ updateRequestId: 'mine', paymentId, amount: money('5000') }),
    'AUTH_NOT_FOUND',
  ],
  [
    'refund',
    'refund',
    ({ paymentId, captureId }) => ({
      refundRequestId: 'mine',
      paymentId,
      captureId,
      refundAmount: money('1'),
    }),
    'ORDER_NOT_EXIST',
  ],
  ['inquire a refund by id', 'inquiryRefund', ({ refundId }) => ({ refundId }), 'ORDER_NOT_EXIST'],
  ['take a session by id', 'retrievePaymentSession', session, 'ORDER_NOT_EXIST'],
  ["take a session by the owner's request id", 'retrievePaymentSession', requestId, 'ORDER_NOT_EXIST'],
];

function requestId({ paymentRequestId }: Owned) {
  return { paymentRequestId };
}

function session({ sessionId }: Owned) {
  return { paymentSessionId: sessionId };
}

describe("another merchant's payment", () => {
  it.each(attempts)('cannot be had: %s', async (_what, method, message, code) => {
    const { owner, stranger } = shops();
    const owned = await ownedPayment();
    const before = await owner.ask('inquiryPayment', { paymentId: owned.paymentId });
    const answer = await stranger.ask(method, message(owned));
    expect(answer.json.result.resultCode).toBe(code);
    expect(answer.body).not.toContain(owned.paymentId);
    const after = await owner.ask('inquiryPayment', { paymentId: owned.paymentId });
    expect(after.body).toBe(before.body);
  });

  it('has a card token that pays nothing for anybody else', async () => {
    const { owner, stranger } = shops();
    const paymentMethodMetaData = {
      cardNo: cards.approved,
      expiryMonth: '12',
      expiryYear: '30',
      tokenize: true,
    };
    const card = owner.payRequest(cards.approved, {
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData },
    });
    const stored = await owner.ask('pay', card);
    const token = Reflect.get(Object(stored.json['paymentResultInfo']), 'cardToken');
    const paymentMethod = { paymentMethodType: 'CARD', paymentMethodId: token };
    const pay = (shop: Shop) => shop.ask('pay', shop.payRequest(undefined, { paymentMethod }));
    expect((await pay(stranger)).json.result.resultCode).toBe('INVALID_PAYMENT_METHOD_META_DATA');
    expect((await pay(owner)).json.result.resultCode).toBe('SUCCESS');
  });

  it('takes none of the ids away that a merchant chooses', async () => {
    const { owner, stranger } = shops();
    const ids = { captureRequestId: 'chosen', refundRequestId: 'chosen' };
    for (const shop of [owner, stranger]) {
      const { paymentId } = await shop.authorized({ paymentRequestId: 'chosen' });
      const answers = [
        await shop.capture(paymentId, '4200', { captureRequestId: ids.captureRequestId }),
        await shop.refund(paymentId, '100', { refundRequestId: ids.refundRequestId }),
        await shop.ask('inquiryRefund', { refundRequestId: ids.refundRequestId }),
      ];
      expect(answers.map(({ json }) => json.result.resultCode)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
      expect(answers[1]?.json['paymentId']).toBe(paymentId);
    }
  });
});
