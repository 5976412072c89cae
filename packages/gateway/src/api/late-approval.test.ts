import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inquiryPaymentResponseSchema, type PaymentResultInfo } from '@tillgate/contract';
import type { PaymentReport } from '@tillgate/contract/frame';
import { challengedBuyer } from '../testing/challenged-buyer.js';
import type { Shop } from '../testing/shop.js';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

let world: MerchantWorld;
let shop: Shop;
beforeAll(async () => {
  world = await startMerchantWorld();
});
beforeEach(async () => {
  shop = await world.newShop({ rawCardData: true });
});
afterAll(() => world.close());

const late = [
  ['pending at first', cards.pending],
  ['of which the answer got lost', cards.replyLost],
] as const;

/** A session whose card is to be stored. */
const storing = (terms: object = { tokenizeMode: 'ENABLED' }) => ({
  paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: terms },
});

const tokenizing = (cardNo: string, terms: object = { tokenize: true }) => ({
  paymentMethod: {
    paymentMethodType: 'CARD',
    paymentMethodMetaData: { cardNo, expiryMonth: '12', expiryYear: '30', cvv: '7391', ...terms },
  },
});

/** Has the network asked until it knows. */
async function settle(): Promise<void> {
  world.clock.advance(20_000);
  await world.gateway.runDue();
  await world.gateway.runDue();
}

async function inquire(paymentRequestId: string) {
  const { json } = await shop.ask('inquiryPayment', { paymentRequestId });
  return inquiryPaymentResponseSchema.parse(json);
}

/** What inquiry and notification say of the card; both the same. */
async function toldOf(paymentRequestId: string): Promise<PaymentResultInfo | undefined> {
  const { paymentStatus, paymentResultInfo } = await inquire(paymentRequestId);
  expect(paymentStatus).toBe('SUCCESS');
  const results = shop.notifications().filter(({ notifyType }) => notifyType === 'PAYMENT_RESULT');
  expect(results).toMatchObject([{ result: { resultStatus: 'S' }, paymentResultInfo }]);
  return paymentResultInfo;
}

function storedCards() {
  const { db } = world.gateway.context;
  return db.selectFrom('stored_card').selectAll().where('client_id', '=', shop.clientId).execute();
}

/** What is kept for operations of this shop. */
function awaited() {
  return world.gateway.context.db
    .selectFrom('awaited_facts')
    .innerJoin('operation', 'operation.operation_id', 'awaited_facts.operation_id')
    .select(['awaited_facts.operation_id', 'sealed_facts'])
    .where('client_id', '=', shop.clientId)
    .execute();
}

describe('a payment that is approved late', () => {
  it.each(late)(
    '%s: stores the card that the merchant asked to store, once, and tells its token',
    async (_name, number) => {
      const paymentRequestId = await shop.openSession(storing());
      await shop.submitCard(paymentRequestId, number);
      expect((await inquire(paymentRequestId)).paymentStatus).toBe('PROCESSING');
      expect(await storedCards()).toEqual([]);
      await settle();
      await settle();
      const [stored, ...more] = await storedCards();
      expect(more).toEqual([]);
      expect(await toldOf(paymentRequestId)).toMatchObject({
        cardToken: stored?.token,
        cardBrand: 'MASTERCARD',
      });
      const again = await shop.ask('pay', {
        ...shop.payRequest(),
        paymentMethod: { paymentMethodType: 'CARD', paymentMethodId: stored?.token },
      });
      expect(again.json['paymentId']).toBeDefined();
    },
  );

  it('stores a card of pay, after a restart of the gateway too', async () => {
    const message = shop.payRequest('', tokenizing(cards.pending));
    await shop.ask('pay', message);
    await world.restart();
    await settle();
    const [stored] = await storedCards();
    expect(await toldOf(message.paymentRequestId)).toMatchObject({ cardToken: stored?.token });
  });

  it('after a challenge stores the card, and tells both', async () => {
    const paymentRequestId = await shop.openSession(
      storing({ tokenizeMode: 'ENABLED', is3DSAuthentication: true }),
    );
    const report = (await (await shop.submitCard(paymentRequestId, cards.pending)).json()) as PaymentReport;
    const buyer = challengedBuyer(world.url);
    await buyer.answer(await buyer.open(report), { answer: 'confirm', code: '123456' });
    await world.gateway.runDue();
    await settle();
    const [stored] = await storedCards();
    expect(await toldOf(paymentRequestId)).toMatchObject({
      cardToken: stored?.token,
      threeDSResult: { challenged: true },
    });
  });

  it("tells a stored card's token, and the 3-D Secure that the merchant did himself", async () => {
    const first = shop.payRequest('', tokenizing(cards.pending));
    await shop.ask('pay', first);
    await settle();
    const { cardToken = '' } = (await toldOf(first.paymentRequestId)) ?? {};
    const second = {
      ...shop.payRequest(),
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodId: cardToken },
    };
    await shop.ask('pay', second);
    await settle();
    expect((await inquire(second.paymentRequestId)).paymentResultInfo).toMatchObject({ cardToken });
    const mpiData = { threeDSVersion: '2.2.0', eci: '05', cavv: 'AAAA' };
    const third = shop.payRequest('', tokenizing(cards.pending, { mpiData }));
    await shop.ask('pay', third);
    await settle();
    expect((await inquire(third.paymentRequestId)).paymentResultInfo).toMatchObject({
      threeDSResult: mpiData,
    });
  });

  it('stores nothing that nobody asked to store', async () => {
    const paymentRequestId = await shop.openSession(storing({ tokenizeMode: 'ASKFORCONSENT' }));
    await shop.submitCard(paymentRequestId, cards.pending);
    await settle();
    expect(await toldOf(paymentRequestId)).not.toHaveProperty('cardToken');
    expect(await storedCards()).toEqual([]);
  });
});

describe('a payment that does not succeed', () => {
  it.each([
    ['because it is declined late', cards.pendingThenDeclined],
    ['because the network never received it', cards.requestLost],
  ])('%s stores no card', async (_name, number) => {
    const paymentRequestId = await shop.openSession(storing());
    await shop.submitCard(paymentRequestId, number);
    await settle();
    expect((await inquire(paymentRequestId)).paymentStatus).toBe('FAIL');
    expect(await storedCards()).toEqual([]);
  });

  it('because the merchant cancelled it before the approval came stores no card', async () => {
    const paymentRequestId = await shop.openSession(storing());
    await shop.submitCard(paymentRequestId, cards.pending);
    await shop.ask('cancel', { paymentRequestId });
    await settle();
    expect((await inquire(paymentRequestId)).paymentStatus).toBe('CANCELLED');
    expect(await storedCards()).toEqual([]);
  });
});

describe('what is kept of a card until the answer comes', () => {
  it('cannot be read, and is erased with the answer', async () => {
    const number = cards.pending;
    await shop.ask('pay', shop.payRequest('', tokenizing(number)));
    const kept = await awaited();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(number);
    const [row] = kept;
    const owner = `own facts of ${row?.operation_id ?? ''}`;
    const opened = world.gateway.context.vault.open(row?.sealed_facts ?? '', owner);
    expect(opened).toContain(number);
    expect(opened).not.toContain('"7391"');
    await settle();
    expect(await awaited()).toEqual([]);
  });

  it('is nothing where nothing is to be told', async () => {
    await shop.submitCard(await shop.openSession(), cards.pending);
    expect(await awaited()).toEqual([]);
    await settle();
  });
});
