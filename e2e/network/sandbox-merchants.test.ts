import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { payResponseSchema } from '@tillgate/contract';
import { listen, makeShard, type Ear, type Shard } from '../sandbox-shards.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

/** `SANDBOX_MERCHANTS=1000` is what we promise; so many are made in an ordinary run. */
const count = Number(process.env['SANDBOX_MERCHANTS'] ?? 24);
const atOnce = 10;
const limitMs = 60_000 + count * 500;

let network: TestNetwork;
let ear: Ear;
beforeAll(async () => {
  [network, ear] = await Promise.all([startTestNetwork(), listen()]);
}, 60_000);
afterAll(() => Promise.all([network.close(), ear.close()]));

/** What each merchant knows of its one payment. All of them name it by the same id. */
interface Paid {
  shard: Shard;
  paymentId: string;
  cardToken: string;
}

async function eachAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let begin = 0; begin < items.length; begin += atOnce) {
    done.push(...(await Promise.all(items.slice(begin, begin + atOnce).map(work))));
  }
  return done;
}

describe(`${count} merchants of the sandbox`, () => {
  let paid: Paid[];

  it('are made, and each pays once', { timeout: limitMs }, async () => {
    paid = await eachAtOnce(Array.from({ length: count }), async () => {
      const shard = await makeShard(network, ear);
      const answer = await shard.pay('payment');
      expect(answer.result.resultCode).toBe('SUCCESS');
      const { paymentId = '', paymentResultInfo } = payResponseSchema.parse(answer);
      return { shard, paymentId, cardToken: paymentResultInfo?.cardToken ?? '' };
    });
    for (const facts of [
      paid.map(({ shard }) => shard.clientId),
      paid.map(({ paymentId }) => paymentId),
      paid.map(({ cardToken }) => cardToken),
    ]) {
      expect(new Set(facts).size).toBe(count);
    }
  });

  it('are told of their own payment, and of no other', { timeout: limitMs }, async () => {
    const heardOf = ({ shard }: Paid) => ear.heard.get(shard.clientId) ?? [];
    await vi.waitUntil(() => paid.every((one) => heardOf(one).length >= 2), { timeout: limitMs });
    for (const one of paid) {
      const types = heardOf(one).map(({ notifyType }) => notifyType);
      expect(types.sort()).toEqual(['CAPTURE_RESULT', 'PAYMENT_RESULT']);
      for (const told of heardOf(one)) expect(told).toMatchObject({ paymentId: one.paymentId });
    }
  });

  it('see nothing of each other', { timeout: limitMs }, async () => {
    const pairs = paid.map((own, index) => ({ own, other: paid[(index + 1) % count] ?? own }));
    await eachAtOnce(pairs, async ({ own, other }) => {
      const { shard } = own;
      const codeOf = async (answer: ReturnType<Shard['ask']>) => (await answer).result.resultCode;
      const inquired = await shard.ask('inquiryPayment', { paymentRequestId: 'payment' });
      expect(inquired).toMatchObject({ paymentId: own.paymentId, paymentStatus: 'SUCCESS' });
      const deliveries = await shard.deliveries();
      expect(deliveries.map(({ paymentId }) => paymentId)).toEqual([own.paymentId, own.paymentId]);

      const { paymentId, cardToken } = other;
      expect(await codeOf(shard.ask('inquiryPayment', { paymentId }))).toBe('ORDER_NOT_EXIST');
      const refund = { paymentId, refundRequestId: 'refund', refundAmount: { currency: 'SGD', value: '1' } };
      expect(await codeOf(shard.ask('refund', refund))).toBe('ORDER_NOT_EXIST');
      const token = { token: cardToken };
      expect(await codeOf(shard.ask('inquireToken', token, 'vaults'))).toBe('ORDER_NOT_EXIST');
      const ownToken = { token: own.cardToken };
      expect(await codeOf(shard.ask('inquireToken', ownToken, 'vaults'))).toBe('SUCCESS');
    });
  });

  it('are deleted one by one, and the others stay as they were', { timeout: limitMs }, async () => {
    const [first, ...rest] = paid;
    if (!first) throw new Error('nobody paid');
    await eachAtOnce(rest, ({ shard }) => shard.remove());
    const inquiry = { paymentRequestId: 'payment' };
    const codes = await eachAtOnce(
      paid,
      async ({ shard }) => (await shard.ask('inquiryPayment', inquiry)).result.resultCode,
    );
    expect(codes).toEqual(['SUCCESS', ...rest.map(() => 'CLIENT_INVALID')]);
  });
});
