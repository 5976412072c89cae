import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { Outcome } from '../domain/settle.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { aSession } from '../testing/payments.js';
import { findAwaitedFacts, keepAwaitedFacts } from './awaited-facts.js';
import { commitCommand, commitOutcome } from './commit.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { sessionInserter } from './sessions.js';

const at = { nowMs: 1_000, ids: randomIds };

describe.each(engines)('what an approval is awaited with on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let sessions = 0;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    await addMerchant(db, 'SANDBOX_TEST');
  });
  afterAll(() => database.close());

  /** Begins an authorisation, and keeps something for it. */
  async function begin() {
    const name = String(++sessions);
    const session = aSession({ sessionId: name, paymentRequestId: name });
    await sessionInserter(db)(session);
    const command = (operationId: string) =>
      ({ type: 'AUTHORIZE', operationId, expiresAtMs: session.expiresAtMs }) as const;
    const { payment } = await commitCommand(db, { session }, command, at);
    const operationId = payment.operations[0]?.operationId ?? '';
    await keepAwaitedFacts(db, operationId, 'sealed', 1_000);
    return { operationId, paymentId: payment.facts.paymentId };
  }

  it.each<Outcome>([
    { kind: 'APPROVED', cardResult: {} },
    { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult: {} },
  ])('is erased with the outcome $kind', async (outcome) => {
    const subject = await begin();
    expect(await findAwaitedFacts(db, subject.operationId)).toBe('sealed');
    await commitOutcome(db, subject, outcome, at);
    expect(await findAwaitedFacts(db, subject.operationId)).toBeUndefined();
  });

  it.each<Outcome>([{ kind: 'PENDING' }, { kind: 'UNKNOWN' }])(
    'stays while the outcome is $kind',
    async (outcome) => {
      const subject = await begin();
      await commitOutcome(db, subject, outcome, at);
      expect(await findAwaitedFacts(db, subject.operationId)).toBe('sealed');
    },
  );

  it('is kept once for an operation', async () => {
    const { operationId } = await begin();
    await expect(keepAwaitedFacts(db, operationId, 'another', 1_000)).rejects.toThrow();
    expect(await findAwaitedFacts(db, operationId)).toBe('sealed');
  });
});
