import { sql, type KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { Command } from '../domain/command.js';
import { createPostgres } from '../testing/databases.js';
import { aDispute } from '../testing/disputes.js';
import { addMerchant } from '../testing/merchants.js';
import { aSession } from '../testing/payments.js';
import { capturedPayment, commitRefund } from '../testing/refunds.js';
import { commitCommand } from './commit.js';
import { openDispute } from './commit-dispute.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { sessionInserter } from './sessions.js';

const at = { nowMs: 500, ids: randomIds };
const authorize = (operationId: string): Command => ({
  type: 'AUTHORIZE',
  operationId,
  expiresAtMs: 3_600_000,
});

/** Calls back after each statement of a kind, before the next one is sent. */
function after(kind: 'UpdateQueryNode' | 'InsertQueryNode', call: () => Promise<void>): KyselyPlugin {
  const watched = new WeakSet<object>();
  return {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === kind) watched.add(queryId);
      return node;
    },
    transformResult: async ({ queryId, result }) => {
      if (watched.has(queryId)) await call();
      return result;
    },
  };
}

/**
 * Found by the model of payments: a cancellation looked for the row to lock before another node had written it, and read
 * the payment after that. Decided without the lock, its CLOSE stood beside an approval that was told as a success.
 */
let db: Db;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ db, close: drop } = await createPostgres());
  await migrate(db);
  await addMerchant(db, 'SANDBOX_TEST');
});
afterEach(() => drop());

it('a payment that another node begins in between is decided on under its lock', async () => {
  const session = await sessionInserter(db)(aSession());

  let hasBegun = false;
  const begin = async () => {
    if (hasBegun) return;
    hasBegun = true;
    await commitCommand(db, { session }, authorize, at);
  };
  const free: unknown[] = [];
  const lookForLock = async () => {
    free.push(
      ...(await db.selectFrom('payment').select('payment_id').forNoKeyUpdate().skipLocked().execute()),
    );
  };
  const node = db
    .withPlugin(after('UpdateQueryNode', begin))
    .withPlugin(after('InsertQueryNode', lookForLock));
  const cancel = (operationId: string): Command => ({ type: 'CANCEL', operationId });
  const { payment, decision } = await commitCommand(node, { session }, cancel, at);

  expect(decision.kind).toBe('accepted');
  expect(payment.operations.map(({ kind }) => kind)).toEqual(['AUTHORIZATION', 'CLOSE']);
  expect(free, 'payments that were not locked while the end was written').toEqual([]);
});

/** Decided without the lock, it would give back what the dispute that is being written takes. */
it('a refund that is asked for while a dispute is being written waits for it, and leaves it its amount', async () => {
  const payment = await capturedPayment(db, await sessionInserter(db)(aSession()), at);
  const { paymentId } = payment.facts;
  let refund: ReturnType<typeof commitRefund> | undefined;
  const waiting = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  const askForRefund = async () => {
    if (refund) return;
    let isDecided = false;
    refund = commitRefund(db, payment, { requestId: 'r', amountMinor: 1n, at });
    void refund.finally(() => (isDecided = true));
    await vi.waitUntil(async () => isDecided || (await waiting.execute(db)).rows.length > 0, 10_000);
  };
  const node = db.withPlugin(after('InsertQueryNode', askForRefund));
  expect(await openDispute(node, aDispute('OPEN', { facts: { paymentId } }).facts, at)).toBeDefined();
  expect((await refund)?.decision).toMatchObject({ kind: 'refused', code: 'REFUND_AMOUNT_EXCEED' });
});
