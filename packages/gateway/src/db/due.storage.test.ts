import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { aSession } from '../testing/payments.js';
import { machineTime, type Due } from './due.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { findClock, holdClock, keepClock, removeClock, setClock } from './sandbox-clocks.js';
import { findExpiredSessions, sessionInserter } from './sessions.js';

const hourMs = 3_600_000;
/** All sessions of these tests are over at this time. */
const endMs = hourMs;
const clients = ['SANDBOX_MACHINE', 'SANDBOX_AHEAD', 'SANDBOX_FROZEN', 'SANDBOX_HELD'];

describe.each(engines)('what is due on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    const insertSession = sessionInserter(db);
    for (const clientId of clients) {
      await addMerchant(db, clientId);
      await insertSession(aSession({ clientId, sessionId: clientId, expiresAtMs: endMs }));
    }
    await setClock(db, 'SANDBOX_AHEAD', { kind: 'RUNNING', offsetMs: hourMs });
    await setClock(db, 'SANDBOX_FROZEN', { kind: 'FROZEN', atMs: 0 });
    await setClock(db, 'SANDBOX_HELD', { kind: 'RUNNING', offsetMs: hourMs });
  });
  afterAll(() => database.close());

  const clientsOf = async (due: Due) =>
    (await findExpiredSessions(db, due, 10)).map(({ clientId }) => clientId).sort();
  const ownTime = (nowMs: number): Due => ({ whose: 'WITH_OWN_CLOCK', nowMs });

  it('is told by the machine for merchants without a clock of their own', async () => {
    expect(await clientsOf(machineTime(endMs - 1))).toEqual([]);
    expect(await clientsOf(machineTime(endMs))).toEqual(['SANDBOX_MACHINE']);
  });

  it('is told by its own clock for each of the others', async () => {
    expect(await clientsOf(ownTime(-1))).toEqual([]);
    expect(await clientsOf(ownTime(0))).toEqual(['SANDBOX_AHEAD', 'SANDBOX_HELD']);
    await setClock(db, 'SANDBOX_FROZEN', { kind: 'FROZEN', atMs: endMs });
    expect(await clientsOf(ownTime(0))).toContain('SANDBOX_FROZEN');
    await setClock(db, 'SANDBOX_FROZEN', { kind: 'FROZEN', atMs: 0 });
  });

  it('is left to whoever holds the clock, and to the worker again once the hold runs out', async () => {
    expect(await holdClock(db, 'SANDBOX_HELD', { nowMs: 0, untilMs: 60 })).toBe(true);
    expect(await holdClock(db, 'SANDBOX_HELD', { nowMs: 59, untilMs: 99 })).toBe(false);
    expect(await clientsOf(ownTime(59))).toEqual(['SANDBOX_AHEAD']);
    expect(await clientsOf(ownTime(60))).toEqual(['SANDBOX_AHEAD', 'SANDBOX_HELD']);
    await keepClock(db, 'SANDBOX_HELD', 0);
    expect(await clientsOf(ownTime(0))).toEqual(['SANDBOX_AHEAD', 'SANDBOX_HELD']);
  });

  it('of one merchant is told by the time that is given', async () => {
    const due = (nowMs: number): Due => ({ whose: 'MERCHANT', clientId: 'SANDBOX_FROZEN', nowMs });
    expect(await clientsOf(due(endMs - 1))).toEqual([]);
    expect(await clientsOf(due(endMs))).toEqual(['SANDBOX_FROZEN']);
  });

  it('is told by the machine again once the clock is given back', async () => {
    expect(await findClock(db, 'SANDBOX_AHEAD')).toEqual({ kind: 'RUNNING', offsetMs: hourMs });
    expect(await removeClock(db, 'SANDBOX_AHEAD')).toBe(true);
    expect(await removeClock(db, 'SANDBOX_AHEAD')).toBe(false);
    expect(await findClock(db, 'SANDBOX_AHEAD')).toBeUndefined();
    expect(await clientsOf(machineTime(endMs))).toEqual(['SANDBOX_AHEAD', 'SANDBOX_MACHINE']);
  });
});
