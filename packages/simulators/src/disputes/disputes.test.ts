import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerAuthorization } from '@tillgate/contract/network-script';
import { disputeCalls, type DisputeCalls } from '../testing/dispute-calls.js';
import { memoryJournal } from '../testing/memory-journal.js';
import { startScriptedNetwork, type ScriptedNetwork } from '../testing/scripted-network.js';

const wonWhenDefended = '4054695000000012';
const lostWhenDefended = '4054695000000020';
const waits = '4054695000000038';
const notDefendable = '4054695000000046';
const copyAskedFor = '4054695000000053';

let journal: ReturnType<typeof memoryJournal>;
let network: ScriptedNetwork;
let calls: DisputeCalls;

async function start(kept = memoryJournal()): Promise<void> {
  journal = kept;
  network = await startScriptedNetwork(journal);
  calls = disputeCalls(network);
}
beforeEach(() => start());
afterEach(() => network.close());

async function disputeOf(card: string): Promise<string> {
  await calls.capture('a', card);
  return (await network.script.disputes())[0]?.disputeId ?? '';
}

async function books(): Promise<LedgerAuthorization[]> {
  const rows: LedgerAuthorization[] = [];
  for await (const row of network.script.ledger()) rows.push(row);
  return rows;
}

const refusal = (code: string) => expect.objectContaining({ code }) as Error;

describe('a capture of a disputing card', () => {
  it('is disputed as a whole, as soon as it is taken', async () => {
    const { paymentId, captureId } = await calls.capture('a', wonWhenDefended);
    expect((await calls.page()).changes).toEqual([
      {
        disputeId: expect.stringMatching(/^\d{15}$/) as string,
        merchantId: 'merchant-1',
        paymentId,
        captureId,
        type: 'CHARGEBACK',
        amount: { currency: 'SGD', value: '4200' },
        scheme: 'VISA',
        reasonCode: '10.4',
        reasonMessage: 'Other Fraud: Card-Absent Environment',
        acquirerReferenceNo: expect.stringMatching(/^\d{23}$/) as string,
        isDefendable: true,
        daysToDefend: 10,
        change: 1,
        state: 'OPEN',
      },
    ]);
  });

  it('is disputed once it is settled where it was pending', async () => {
    await network.script.next().captures().approve({ delivery: 'PEND' });
    const { captureId } = await calls.capture('a', wonWhenDefended);
    expect(await network.script.disputes()).toEqual([]);
    await network.inquire(captureId);
    await network.inquire(captureId);
    expect(await network.script.disputes()).toMatchObject([{ captureId, state: 'OPEN' }]);
  });

  it('is not disputed where it was declined', async () => {
    await network.script.next().captures().decline('PROCESS_FAIL');
    await calls.capture('a', wonWhenDefended);
    expect(await network.script.disputes()).toEqual([]);
  });
});

describe('a dispute', () => {
  it.each([
    [wonWhenDefended, 'WON', '0'],
    [lostWhenDefended, 'LOST', '4200'],
  ])('of card %s is %s when it is defended; of the money %s is charged back', async (card, state, value) => {
    const disputeId = await disputeOf(card);
    expect(await books()).toMatchObject([{ captured: '4200', disputed: '4200', chargedBack: '0' }]);
    expect(await calls.defend(disputeId)).toMatchObject({ state: 'DEFENDED', change: 2 });
    expect((await calls.page()).changes.map((change) => change.state)).toEqual(['OPEN', 'DEFENDED', state]);
    expect(await books()).toMatchObject([{ captured: '4200', disputed: '0', chargedBack: value }]);
  });

  it.each([
    ['MERCHANT', 'WON', '0'],
    ['CARDHOLDER', 'LOST', '4200'],
  ] as const)('is judged for the %s by a script', async (winner, state, value) => {
    const disputeId = await disputeOf(waits);
    await calls.defend(disputeId);
    expect(await books()).toMatchObject([{ disputed: '4200' }]);
    expect(await network.script.judgeDispute(disputeId, winner)).toMatchObject({ state, change: 3 });
    expect(await books()).toMatchObject([{ disputed: '0', chargedBack: value }]);
    await expect(network.script.judgeDispute(disputeId, 'MERCHANT')).rejects.toThrow(
      refusal('DISPUTE_IS_OVER'),
    );
  });

  it('is withdrawn by a script, and gives the money free', async () => {
    const disputeId = await disputeOf(waits);
    expect(await network.script.withdrawDispute(disputeId)).toMatchObject({ state: 'WITHDRAWN', change: 2 });
    expect(await books()).toMatchObject([{ disputed: '0', chargedBack: '0' }]);
    await expect(network.script.withdrawDispute(disputeId)).rejects.toThrow(refusal('DISPUTE_IS_OVER'));
  });

  it('is accepted once: a repeat, and a defence after it, are answered with it as it stands', async () => {
    const disputeId = await disputeOf(waits);
    const accepted = await calls.accept(disputeId, 'TIMEOUT');
    expect(accepted).toMatchObject({ state: 'ACCEPTED', acceptReason: 'TIMEOUT', change: 2 });
    expect(await calls.accept(disputeId)).toEqual(accepted);
    expect(await calls.defend(disputeId)).toEqual(accepted);
    expect(await books()).toMatchObject([{ disputed: '0', chargedBack: '4200' }]);
  });

  it('that cannot be defended stays open', async () => {
    const disputeId = await disputeOf(notDefendable);
    expect(await calls.defend(disputeId)).toMatchObject({ state: 'OPEN', change: 1 });
  });

  it('that asks for a copy moves no money', async () => {
    const disputeId = await disputeOf(copyAskedFor);
    await calls.accept(disputeId, 'TIMEOUT');
    expect(await books()).toMatchObject([{ captured: '4200', disputed: '0', chargedBack: '0' }]);
  });

  it('takes a document of Antom’s greatest length, and none that is longer', async () => {
    const disputeId = await disputeOf(waits);
    expect(await calls.defend(disputeId, 'x'.repeat(1_000_001))).toEqual({ status: 400 });
    expect(await calls.defend(disputeId, 'x'.repeat(1_000_000))).toMatchObject({ state: 'DEFENDED' });
  });

  it('that nobody knows is not found', async () => {
    expect(await calls.accept('1')).toEqual({ status: 404 });
    expect(await calls.defend('1')).toEqual({ status: 404 });
    await expect(network.script.judgeDispute('1', 'MERCHANT')).rejects.toThrow(refusal('DISPUTE_NOT_FOUND'));
    await expect(network.script.withdrawDispute('1')).rejects.toThrow(refusal('DISPUTE_NOT_FOUND'));
  });
});

describe('a dispute that a script raises', () => {
  it('is about as much as it says, of a payment with any card', async () => {
    const { paymentId } = await calls.capture('a');
    const raised = await network.script.raiseDispute({
      paymentId,
      value: '1500',
      reasonCode: '13.3',
      reasonMessage: 'Not as Described',
      daysToDefend: 3,
    });
    expect(raised).toMatchObject({
      amount: { currency: 'SGD', value: '1500' },
      reasonCode: '13.3',
      daysToDefend: 3,
    });
    expect(await network.script.raiseDispute({ paymentId })).toMatchObject({ amount: { value: '2700' } });
    expect(await books()).toMatchObject([{ disputed: '4200' }]);
  });

  it('is refused of what was given back or is disputed already', async () => {
    const { paymentId } = await calls.capture('a');
    await network.operate('refunds', 'r', {
      authorizationId: 'a',
      amount: { currency: 'SGD', value: '4000' },
    });
    await expect(network.script.raiseDispute({ paymentId, value: '201' })).rejects.toThrow(
      refusal('DISPUTE_AMOUNT_EXCEED'),
    );
    await network.script.raiseDispute({ paymentId, value: '200' });
    await expect(network.script.raiseDispute({ paymentId })).rejects.toThrow(
      refusal('DISPUTE_AMOUNT_EXCEED'),
    );
  });

  it('is refused of what nobody captured, or nobody knows', async () => {
    await network.authorize('a');
    await expect(network.script.raiseDispute({ paymentId: 'payment of a' })).rejects.toThrow(
      refusal('NOT_CAPTURED'),
    );
    await expect(network.script.raiseDispute({ paymentId: 'none' })).rejects.toThrow(
      refusal('PAYMENT_NOT_FOUND'),
    );
  });
});

describe('money that a chargeback keeps or took', () => {
  const refund = (id: string, value: string) =>
    network.operate('refunds', id, { authorizationId: 'a', amount: { currency: 'SGD', value } });
  const tooMuch = { state: 'DECLINED', reason: 'REFUND_AMOUNT_EXCEED' };

  it('is not there to be given back, while it is open and when it is lost', async () => {
    const { paymentId } = await calls.capture('a');
    const { disputeId } = await network.script.raiseDispute({ paymentId, value: '1500' });
    expect(await refund('1', '2701')).toEqual(tooMuch);
    await network.script.judgeDispute(disputeId, 'CARDHOLDER');
    expect(await refund('2', '2701')).toEqual(tooMuch);
    expect(await refund('3', '2700')).toMatchObject({ state: 'APPROVED' });
    expect(await books()).toMatchObject([{ captured: '4200', refunded: '2700', chargedBack: '1500' }]);
  });

  it.each([
    ['won', (disputeId: string) => network.script.judgeDispute(disputeId, 'MERCHANT')],
    ['withdrawn', (disputeId: string) => network.script.withdrawDispute(disputeId)],
  ])('can be given back once it is %s', async (_how, end) => {
    const disputeId = await disputeOf(waits);
    expect(await refund('1', '4200')).toEqual(tooMuch);
    await end(disputeId);
    expect(await refund('2', '4200')).toMatchObject({ state: 'APPROVED' });
  });

  it('is none of a refund that is pending', async () => {
    const { paymentId } = await calls.capture('a');
    await network.script.next().refunds().approve({ delivery: 'PEND' });
    expect(await refund('1', '4000')).toEqual({ state: 'PENDING' });
    expect(await network.script.raiseDispute({ paymentId })).toMatchObject({ amount: { value: '200' } });
  });

  it('is given back where the cardholder only asks for a copy', async () => {
    await disputeOf(copyAskedFor);
    expect(await refund('1', '4200')).toMatchObject({ state: 'APPROVED' });
  });
});

describe('a dispute of a payment that was captured in parts', () => {
  const captureIds = ['first', 'second'] as const;
  beforeEach(async () => {
    await network.authorize('a');
    for (const [index, captureId] of captureIds.entries()) {
      const amount = { currency: 'SGD', value: ['3000', '1200'][index] };
      await network.operate('captures', captureId, { authorizationId: 'a', amount });
    }
  });
  const raise = (value?: string) => network.script.raiseDispute({ paymentId: 'payment of a', value });

  it('is of one of them, and of no more than was taken by it', async () => {
    expect(await raise()).toMatchObject({ captureId: 'second', amount: { value: '1200' } });
    expect(await raise('2000')).toMatchObject({ captureId: 'first' });
    await expect(raise('1001')).rejects.toThrow(refusal('DISPUTE_AMOUNT_EXCEED'));
    expect(await raise()).toMatchObject({ captureId: 'first', amount: { value: '1000' } });
    await expect(raise()).rejects.toThrow(refusal('DISPUTE_AMOUNT_EXCEED'));
  });
});

describe('the list of changes', () => {
  it('comes in pages, each of which ends where the next begins', async () => {
    for (const name of ['a', 'b', 'c']) await calls.capture(name, waits);
    const first = await calls.page({ limit: '2' });
    const second = await calls.page({ limit: '2', after: first.next });
    const third = await calls.page({ after: second.next });
    expect([first, second, third].map(({ changes }) => changes.map((change) => change.paymentId))).toEqual([
      ['payment of a', 'payment of b'],
      ['payment of c'],
      [],
    ]);
    expect(third.next).toBe(second.next);
  });

  it('begins anew after a restart, with nothing missing', async () => {
    const disputeId = await disputeOf(wonWhenDefended);
    await calls.defend(disputeId);
    const before = await calls.page();
    await network.close();
    await start(memoryJournal(journal.read()));
    expect((await calls.page({ after: before.next })).changes).toEqual(before.changes);
  });

  it('is of one merchant where it is asked for, and forgets one that is reset', async () => {
    await calls.capture('a', waits);
    await network.authorize('b', {
      merchantId: 'merchant-2',
      card: { number: waits, expiryMonth: '12', expiryYear: '30' },
    });
    await network.operate('captures', 'c', {
      authorizationId: 'b',
      amount: { currency: 'SGD', value: '100' },
    });
    const ofSecond = await calls.page({ merchantId: 'merchant-2' });
    expect(ofSecond.changes.map(({ merchantId }) => merchantId)).toEqual(['merchant-2']);
    await network.script.reset('merchant-1');
    expect((await calls.page()).changes).toEqual(ofSecond.changes);
  });

  it('comes back with a snapshot, as it was then', async () => {
    const disputeId = await disputeOf(waits);
    await network.script.keepSnapshot('merchant-1', 'open');
    await network.script.withdrawDispute(disputeId);
    await network.script.restoreSnapshot('merchant-1', 'open');
    expect(await network.script.disputes()).toMatchObject([{ disputeId, state: 'OPEN', change: 1 }]);
  });
});
