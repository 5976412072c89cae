import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import { learn } from '../domain/dispute-change.js';
import type { Dispute, DisputeFacts } from '../domain/dispute.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { aDispute, dayMs, startMs } from '../testing/disputes.js';
import { addMerchant } from '../testing/merchants.js';
import { aSession } from '../testing/payments.js';
import { capturedPayment, commitRefund } from '../testing/refunds.js';
import { commitCommand } from './commit.js';
import { commitDisputeStep, openDispute } from './commit-dispute.js';
import { findEvidence, keepEvidenceOnce } from './dispute-evidence.js';
import { pageOfDisputes } from './dispute-page.js';
import { findDispute, findDisputesOf, findDueDisputes, findKnownChanges, putOffDispute } from './disputes.js';
import { machineTime } from './due.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { sessionInserter } from './sessions.js';

const clientId = 'SANDBOX_TEST';
const settings = JSON.stringify({ disputeNotifyUrl: 'https://shop.example/disputes' });
const at = { nowMs: startMs, ids: randomIds };

describe.each(engines)('disputes on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let paymentId: string;
  let count = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    await addMerchant(db, clientId);
    await db.updateTable('merchant').set({ settings }).execute();
    const session = aSession({ clientId, createdAtMs: startMs, expiresAtMs: startMs + dayMs });
    await sessionInserter(db)(session);
    const authorize = (operationId: string) =>
      ({ type: 'AUTHORIZE', operationId, expiresAtMs: startMs + dayMs }) as const;
    const { payment } = await commitCommand(db, { session }, authorize, at);
    paymentId = payment.facts.paymentId;
  });
  afterAll(() => database.close());

  const factsOf = (changes: Partial<DisputeFacts> = {}): DisputeFacts => {
    const id = String(++count).padStart(4, '0');
    const names = { disputeId: `dispute-${id}`, networkDisputeId: `network-${id}`, paymentId, clientId };
    return aDispute('OPEN', { facts: { ...names, ...changes } }).facts;
  };
  const open = async (changes: Partial<DisputeFacts> = {}): Promise<Dispute> => {
    const dispute = await openDispute(db, factsOf(changes), at);
    if (!dispute) throw new Error('the dispute was not written');
    return dispute;
  };
  /** A payment of its own. */
  const captured = (name: string) => {
    const names = { clientId, sessionId: name, paymentRequestId: name };
    const session = aSession({ ...names, createdAtMs: startMs, expiresAtMs: startMs + dayMs });
    return sessionInserter(db)(session).then((inserted) => capturedPayment(db, inserted, at));
  };
  const typesTold = async ({ facts }: Dispute): Promise<string[]> => {
    const deliveries = db.selectFrom('delivery').select('operation_id');
    const rows = await deliveries.where('operation_id', 'like', `${facts.disputeId}/%`).execute();
    return rows.map(({ operation_id: id }) => id.slice(facts.disputeId.length + 1)).sort();
  };

  it('are read as they were written', async () => {
    const dispute = await open({ acquirerReferenceNo: '7299', type: 'RETRIEVAL_REQUEST' });
    const { disputeId, networkDisputeId } = dispute.facts;
    expect(await findDispute(db, { disputeId })).toEqual(dispute);
    expect(await findDispute(db, { networkDisputeId })).toEqual(dispute);
    expect(await findDispute(db, { disputeId, clientId })).toEqual(dispute);
  });

  it('of another client are not found', async () => {
    const { facts } = await open();
    expect(await findDispute(db, { disputeId: facts.disputeId, clientId: 'SANDBOX_OTHER' })).toBeUndefined();
  });

  it('are opened once, and told once, however many hear of them at the same time', async () => {
    const facts = factsOf();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDispute(db, facts, at)));
    expect(opened.filter((dispute) => dispute !== undefined)).toHaveLength(1);
    expect(await typesTold({ ...aDispute('OPEN'), facts })).toEqual(['DISPUTE_CREATED']);
  });

  it('are not opened of a payment that is not there', async () => {
    expect(await openDispute(db, factsOf({ paymentId: 'none' }), at)).toBeUndefined();
  });

  it('go on once, with what is told of it, however many hear of that at the same time', async () => {
    const dispute = await open();
    const told = { change: 2, state: 'CANCELLED' } as const;
    const steps = await Promise.all(
      [1, 2, 3, 4].map(() =>
        commitDisputeStep(db, dispute, (standing) => learn(standing, told, startMs), at),
      ),
    );
    expect(steps.filter((step) => step !== undefined)).toHaveLength(1);
    expect(await typesTold(dispute)).toEqual(['DISPUTE_CANCELLED', 'DISPUTE_CREATED']);
    expect(await findDispute(db, dispute.facts)).toMatchObject({ state: 'CANCELLED' });
  });

  it('neither go on nor are told where one of the two cannot be written', async () => {
    const dispute = await open();
    const told = { change: 2, state: 'WON' } as const;
    const spoilt = { ...at, ids: { ...randomIds, transactionId: () => fail() } };
    const step = commitDisputeStep(db, dispute, (standing) => learn(standing, told, startMs), spoilt);
    await expect(step).rejects.toThrow('no more ids');
    expect(await findDispute(db, dispute.facts)).toEqual(dispute);
    expect(await typesTold(dispute)).toEqual(['DISPUTE_CREATED']);
  });

  it('are due a day before their end, and put off where nobody answered', async () => {
    const { facts } = await open({ createdAtMs: startMs + dayMs, defenseDueAtMs: startMs + 40 * dayMs });
    const dueAt = async (nowMs: number) =>
      (await findDueDisputes(db, machineTime(nowMs), 1000)).some(
        (each) => each.facts.disputeId === facts.disputeId,
      );
    expect(await dueAt(startMs + 39 * dayMs - 1)).toBe(false);
    expect(await dueAt(startMs + 39 * dayMs)).toBe(true);
    await putOffDispute(db, facts.disputeId, startMs + 50 * dayMs);
    expect(await dueAt(startMs + 50 * dayMs - 1)).toBe(false);
    expect(await dueAt(startMs + 50 * dayMs)).toBe(true);
  });

  it('are listed newest first, in pages without a gap, and by their state', async () => {
    const times = [1, 3, 3, 2].map((day) => ({ createdAtMs: startMs + (100 + day) * dayMs }));
    const opened: Dispute[] = [];
    for (const time of times) opened.push(await open(time));
    const ids = opened.map(({ facts }) => facts.disputeId);
    const first = await pageOfDisputes(db, clientId, { limit: 3 });
    expect(first.map(({ facts }) => facts.disputeId)).toEqual([ids[2], ids[1], ids[3]]);
    const second = await pageOfDisputes(db, clientId, { limit: 1, after: first[2]?.facts });
    expect(second.map(({ facts }) => facts.disputeId)).toEqual([ids[0]]);
    const [newest] = first;
    if (!newest) throw new Error('the page is empty');
    const told = { change: 2, state: 'LOST' } as const;
    await commitDisputeStep(db, newest, (standing) => learn(standing, told, startMs), at);
    const lost = await pageOfDisputes(db, clientId, { states: ['LOST'], limit: 10 });
    expect(lost.map(({ facts }) => facts.disputeId)).toEqual([ids[2]]);
    expect(await pageOfDisputes(db, 'SANDBOX_OTHER', { limit: 10 })).toEqual([]);
  });

  it('are known up to their last change, and others are not', async () => {
    const [first, second] = [await open(), await open()];
    const told = { change: 2, state: 'LOST' } as const;
    await commitDisputeStep(db, first, (standing) => learn(standing, told, startMs), at);
    const ids = [first, second].map(({ facts }) => facts.networkDisputeId);
    const known = await findKnownChanges(db, [...ids, 'none']);
    expect([...known].sort()).toEqual([
      [ids[0], 2],
      [ids[1], 1],
    ]);
    expect(await findKnownChanges(db, [])).toEqual(new Map());
  });

  it('of a payment are found by it, newest first, with all that they are', async () => {
    const payment = await captured('of-payment');
    const { paymentId } = payment.facts;
    const first = await open({ paymentId });
    const second = await open({ paymentId, createdAtMs: startMs + 1 });
    expect(await findDisputesOf(db, paymentId)).toEqual([second, first]);
    expect(await findDisputesOf(db, 'none')).toEqual([]);
  });

  it('leave what they are not about to be refunded, and all once they are won', async () => {
    const payment = await captured('refunded');
    const dispute = await open({ paymentId: payment.facts.paymentId, amountMinor: 1000n });
    const refund = async (requestId: string, amountMinor: bigint) =>
      (await commitRefund(db, payment, { requestId, amountMinor, at }))?.decision;
    const refused = { kind: 'refused', code: 'REFUND_AMOUNT_EXCEED' };
    expect(await refund('r1', 3201n)).toMatchObject(refused);
    expect(await refund('r2', 3200n)).toMatchObject({ kind: 'accepted' });
    expect(await refund('r3', 1n)).toMatchObject(refused);
    const told = { change: 2, state: 'WON' } as const;
    await commitDisputeStep(db, dispute, (standing) => learn(standing, told, startMs), at);
    expect(await refund('r4', 1000n)).toMatchObject({ kind: 'accepted' });
  });

  it('keep the first document, whatever comes after it', async () => {
    const dispute = await open();
    expect(await findEvidence(db, dispute.facts.disputeId)).toBeUndefined();
    const kept = await Promise.all(
      ['Zmlyc3Q=', 'c2Vjb25k'].map((text) => keepEvidenceOnce(db, dispute, text, 1)),
    );
    expect(new Set(kept).size).toBe(1);
    expect(await findEvidence(db, dispute.facts.disputeId)).toBe(kept[0]);
  });
});

function fail(): never {
  throw new Error('no more ids');
}
