import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { Command } from '../domain/command.js';
import { createPostgres } from '../testing/databases.js';
import { aSession } from '../testing/payments.js';
import { commitCommand } from './commit.js';
import { insertMerchantOnce } from './merchants.js';
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
it('a payment that another node begins in between is decided on under its lock', async () => {
  const { db, close: drop } = await createPostgres();
  await migrate(db);
  await insertMerchantOnce(db, {
    clientId: 'SANDBOX_TEST',
    displayName: 'Test shop',
    allowedOrigins: [],
    sealedGatewayPrivateKey: 'sealed',
    gatewayPublicKey: 'public',
    publicKey: 'merchant public',
    createdAtMs: 1,
  });
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
  await drop();
});
