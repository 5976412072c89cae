import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { Command } from '../domain/command.js';
import { decide } from '../domain/decide.js';
import type { Payment } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import { inquiryFields, view } from '../domain/view.js';
import { createPostgres, engines, type TestDatabase } from '../testing/databases.js';
import { aSession } from '../testing/payments.js';
import { commitCommand, commitOutcome } from './commit.js';
import { recordAttempt } from './attempts.js';
import { claimDeliveries } from './claims.js';
import { machineTime } from './due.js';
import { openDatabase, type Db } from './engine.js';
import { findMerchant, insertMerchantOnce } from './merchants.js';
import { migrate } from './migrate.js';
import { findPayment } from './payments.js';
import { claimProcessing } from './processing.js';
import { findExpiredSessions, findSession, sessionInserter, type InsertSession } from './sessions.js';

const clientId = 'SANDBOX_TEST';
const approved: Outcome = { kind: 'APPROVED', cardResult: { lastFour: '0768', cardBrand: 'VISA' } };
const declined: Outcome = { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult: {} };
const at = (nowMs: number) => ({ nowMs, ids: randomIds });
const authorize = (operationId: string): Command => ({
  type: 'AUTHORIZE',
  operationId,
  expiresAtMs: 3_600_000,
});
const reader = { seesReferenceNo: true };
const close = (operationId: string): Command => ({ type: 'CLOSE', operationId });

async function addMerchant(db: Db): Promise<void> {
  await insertMerchantOnce(db, {
    clientId,
    displayName: 'Test shop',
    allowedOrigins: ['http://localhost:*'],
    sealedGatewayPrivateKey: 'sealed',
    gatewayPublicKey: 'public',
    publicKey: 'merchant public',
    createdAtMs: 1,
  });
}

const claimDue = (db: Db, claim: { nowMs: number; claimMs: number; limit: number }) =>
  claimDeliveries(db, machineTime(claim.nowMs), { ...claim, exceptHosts: [], exceptClients: [] });

describe.each(engines)('on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let insertSession: InsertSession;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    insertSession = sessionInserter(db);
    await migrate(db);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of [
      'delivery_attempt',
      'delivery',
      'operation',
      'payment_summary',
      'payment',
      'payment_session',
    ] as const) {
      await db.deleteFrom(table).execute();
    }
    await addMerchant(db);
  });

  /** A session whose payment was authorised at 1,000 ms. */
  async function paid(): Promise<Payment> {
    const session = await insertSession(aSession());
    const { payment, decision } = await commitCommand(db, { session }, authorize, at(500));
    if (decision.kind !== 'accepted') throw new Error('refused');
    const { operationId } = decision.operation;
    return commitOutcome(db, { paymentId: payment.facts.paymentId, operationId }, approved, at(1_000));
  }

  it('migrating again changes nothing', async () => {
    await migrate(db);
    await migrate(db);
    expect(await findMerchant(db, clientId)).toMatchObject({ displayName: 'Test shop' });
  });

  it('two merchants with one client id are one', async () => {
    await Promise.all([addMerchant(db), addMerchant(db)]);
    expect((await findMerchant(db, clientId))?.publicKeys).toHaveLength(1);
  });

  it('keeps a session exactly, 16-digit amounts included', async () => {
    const session = aSession({ amountMinor: 9_999_999_999_999_999n, merchantDisplayName: 'Zoë 店' });
    await insertSession(session);
    expect(await findSession(db, session.sessionId)).toEqual(session);
  });

  it('50 sessions with one request id are one', async () => {
    const racers = Array.from({ length: 50 }, () =>
      aSession({ sessionId: randomIds.sessionId(['session', 'request-1']) }),
    );
    const stood = await Promise.all(racers.map((session) => insertSession(session)));
    expect(new Set(stood.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  it('of 20 racing submissions one starts a payment', async () => {
    const session = await insertSession(aSession());
    const racers = Array.from({ length: 20 }, () => commitCommand(db, { session }, authorize, at(500)));
    const kinds = (await Promise.all(racers)).map(({ decision }) => decision.kind);
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(1);
    expect((await findPayment(db, session))?.operations).toHaveLength(1);
  });

  it('a refused command leaves no trace', async () => {
    const session = await insertSession(aSession());
    await commitCommand(db, { session }, authorize, at(session.expiresAtMs));
    expect(await findPayment(db, session)).toBeUndefined();
  });

  it('an outcome, its capture and its notification are written together', async () => {
    const payment = await paid();
    expect(await findPayment(db, payment.facts)).toEqual(payment);
    expect(payment.operations.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'AUTHORIZATION SUCCESS',
      'CAPTURE PROCESSING',
    ]);
    const deliveries = await claimDue(db, { nowMs: 1_000, claimMs: 1_000, limit: 10 });
    expect(deliveries).toMatchObject([
      { notifyType: 'PAYMENT_RESULT', attempt: 1, paymentId: payment.facts.paymentId },
    ]);
  });

  it('a payment is told in the same words when it is read again', async () => {
    const payment = await paid();
    const stored = await findPayment(db, payment.facts);
    const wordsOf = (one: Payment) => JSON.stringify(inquiryFields(one, reader));
    expect(stored && wordsOf(stored)).toBe(wordsOf(payment));
  });

  it('20 racing outcomes settle an operation once and notify once', async () => {
    const session = await insertSession(aSession());
    const { payment, decision } = await commitCommand(db, { session }, authorize, at(500));
    if (decision.kind !== 'accepted') throw new Error('refused');
    const subject = { paymentId: payment.facts.paymentId, operationId: decision.operation.operationId };
    const racers = Array.from({ length: 20 }, (_, index) =>
      commitOutcome(db, subject, index % 2 === 0 ? approved : declined, at(1_000)),
    );
    const views = (await Promise.all(racers)).map(view);
    expect(new Set(views.map(({ paymentStatus }) => paymentStatus)).size).toBe(1);
    const stored = await findPayment(db, session);
    expect(stored && decide(stored, authorize('x'), 2_000).kind).toBe(
      views[0]?.paymentStatus === 'SUCCESS' ? 'refused' : 'accepted',
    );
    const deliveries = await claimDue(db, { nowMs: 1_000, claimMs: 1_000, limit: 10 });
    expect(deliveries).toHaveLength(views[0]?.paymentStatus === 'SUCCESS' ? 1 : 0);
  });

  it('closing an unpaid order races with a submission: exactly one of them happens', async () => {
    const session = await insertSession(aSession());
    const [submitted, closed] = await Promise.all([
      commitCommand(db, { session }, authorize, at(500)),
      commitCommand(db, { session }, close, at(500)),
    ]);
    expect([submitted.decision.kind, closed.decision.kind].sort()).toEqual(['accepted', 'refused']);
  });

  it('a closed order is notified, and is not found among the expired again', async () => {
    const session = await insertSession(aSession());
    const later = session.expiresAtMs + 1;
    expect(await findExpiredSessions(db, machineTime(later), 10)).toHaveLength(1);
    await commitCommand(db, { session }, close, at(later));
    expect(await findExpiredSessions(db, machineTime(later), 10)).toHaveLength(0);
    const [delivery] = await claimDue(db, { nowMs: later, claimMs: 1, limit: 10 });
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({ result: { resultCode: 'ORDER_IS_CLOSED' } });
  });

  it('an expired session whose authorisation has no answer keeps no other from being closed', async () => {
    const waiting = await insertSession(aSession({ sessionId: 'a', paymentRequestId: 'request-a' }));
    await insertSession(aSession({ sessionId: 'b', paymentRequestId: 'request-b' }));
    const { payment, decision } = await commitCommand(db, { session: waiting }, authorize, at(500));
    if (decision.kind !== 'accepted') throw new Error('refused');
    const later = waiting.expiresAtMs + 1;
    expect(await findExpiredSessions(db, machineTime(later), 1)).toMatchObject([{ sessionId: 'b' }]);

    const subject = { paymentId: payment.facts.paymentId, operationId: decision.operation.operationId };
    await commitOutcome(db, subject, declined, at(later));
    expect(await findExpiredSessions(db, machineTime(later), 10)).toHaveLength(2);
  });

  it('a merchant without a notify URL is not notified', async () => {
    const session = await insertSession(aSession({ notifyUrl: undefined }));
    await commitCommand(db, { session }, close, at(500));
    expect(await claimDue(db, { nowMs: 500, claimMs: 1, limit: 10 })).toHaveLength(0);
  });

  it('two workers never hold one delivery, and a dead claim runs out', async () => {
    await paid();
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => claimDue(db, { nowMs: 1_000, claimMs: 60_000, limit: 10 })),
    );
    expect(claims.flat()).toHaveLength(1);
    expect(await claimDue(db, { nowMs: 60_999, claimMs: 1, limit: 10 })).toHaveLength(0);
    expect(await claimDue(db, { nowMs: 61_000, claimMs: 1, limit: 10 })).toHaveLength(1);
  });

  it.each([
    [
      'hosts',
      { exceptHosts: ['shop.example'], exceptClients: [] },
      { exceptHosts: ['other'], exceptClients: [] },
    ],
    [
      'merchants',
      { exceptHosts: [], exceptClients: [clientId] },
      { exceptHosts: [], exceptClients: ['OTHER'] },
    ],
  ])('a claim passes over the %s that it is told to', async (_name, except, exceptOthers) => {
    const payment = await paid();
    const claim = { nowMs: 1_000, claimMs: 0, limit: 10 };
    const due = machineTime(claim.nowMs);
    expect(await claimDeliveries(db, due, { ...claim, ...except })).toHaveLength(0);
    expect(await claimDeliveries(db, due, { ...claim, ...exceptOthers })).toMatchObject([
      { paymentId: payment.facts.paymentId },
    ]);
  });

  it('an attempt is recorded once, and the next one is due when the schedule says', async () => {
    await paid();
    const [delivery] = await claimDue(db, { nowMs: 1_000, claimMs: 60_000, limit: 10 });
    if (!delivery) throw new Error('nothing was claimed');
    const made = {
      startedAtMs: 1_000,
      durationMs: 5,
      headers: {},
      reply: { kind: 'failed', error: 'refused' },
      next: { state: 'PENDING', nextAttemptAtMs: 121_000 },
    } as const;
    const ends = await Promise.all([1, 2].map(() => recordAttempt(db, delivery, made, randomIds)));
    expect(ends.filter((end) => end !== undefined)).toHaveLength(1);
    expect(await claimDue(db, { nowMs: 120_999, claimMs: 1, limit: 10 })).toHaveLength(0);
    expect(await claimDue(db, { nowMs: 121_000, claimMs: 1, limit: 10 })).toMatchObject([{ attempt: 2 }]);
    expect(await db.selectFrom('delivery_attempt').selectAll().execute()).toHaveLength(1);
  });

  it('what a merchant answered is recorded, though no database would keep it as it is', async () => {
    await paid();
    const [delivery] = await claimDue(db, { nowMs: 1_000, claimMs: 60_000, limit: 10 });
    if (!delivery) throw new Error('nothing was claimed');
    const made = {
      startedAtMs: 1_000,
      durationMs: 5,
      headers: {},
      reply: { kind: 'answered', httpStatus: 502, body: 'bad\0gateway' },
      next: { state: 'PENDING', nextAttemptAtMs: 121_000 },
    } as const;
    await recordAttempt(db, delivery, made, randomIds);
    expect(await db.selectFrom('delivery_attempt').select('response_body').execute()).toEqual([
      { response_body: 'bad\uFFFDgateway' },
    ]);
  });

  it('a capture is due at once, an unanswered authorisation after the time limit; each for one worker', async () => {
    const payment = await paid();
    const looks = await Promise.all(
      Array.from({ length: 5 }, () => claimProcessing(db, machineTime(1_000), 10)),
    );
    const capture = payment.operations.find(({ kind }) => kind === 'CAPTURE');
    expect(looks.flat()).toEqual([{ paymentId: payment.facts.paymentId, operationId: capture?.operationId }]);
    expect(await claimProcessing(db, machineTime(5_999), 10)).toHaveLength(0);
    expect(await claimProcessing(db, machineTime(6_000), 10)).toHaveLength(1);

    const other = await insertSession(aSession({ sessionId: 'b', paymentRequestId: 'request-2' }));
    await commitCommand(db, { session: other }, authorize, at(10_000_00));
    expect((await claimProcessing(db, machineTime(1_014_999), 10)).length).toBeLessThan(2);
    expect(await claimProcessing(db, machineTime(1_015_000), 10)).toHaveLength(1);
  });

  it('an inquiry after the capture shows it', async () => {
    const payment = await paid();
    const capture = payment.operations.find(({ kind }) => kind === 'CAPTURE');
    const subject = { paymentId: payment.facts.paymentId, operationId: capture?.operationId ?? '' };
    await commitOutcome(db, subject, approved, at(2_000));
    const stored = await findPayment(db, { paymentId: payment.facts.paymentId });
    expect(stored && inquiryFields(stored, reader).transactions).toMatchObject([
      { transactionType: 'CAPTURE', transactionStatus: 'SUCCESS', transactionAmount: { value: '4200' } },
    ]);
  });
});

describe.each(engines)('a new database on $engine', ({ create }) => {
  it('is migrated by two processes at once, and by two connections', async () => {
    const { location, close: drop } = await create();
    const compiled = new URL('../../dist/db/', import.meta.url).href;
    const program = `
      import { openDatabase } from '${compiled}engine.js';
      import { migrate } from '${compiled}migrate.js';
      const db = openDatabase(process.argv[1]);
      await migrate(db);
      await db.destroy();`;
    const run = async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, location], {
        stdio: 'inherit',
      });
      const [code]: unknown[] = await once(child, 'exit');
      return code;
    };
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    const again = openDatabase(location);
    await addMerchant(again);
    expect(await findMerchant(again, clientId)).toBeDefined();
    await again.destroy();
    await drop();
  });
});

describe('on PostgreSQL', () => {
  it('connections that the server ends are replaced, and the process goes on', async () => {
    const { db, close: drop } = await createPostgres();
    await migrate(db);
    await addMerchant(db);
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await Promise.all([findMerchant(db, clientId), findMerchant(db, clientId), findMerchant(db, clientId)]);
    await others.execute(db);
    await expect.poll(() => findMerchant(db, clientId).catch(() => undefined)).toBeDefined();
    await drop();
  });
});
