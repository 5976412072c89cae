import type { Db } from './engine.js';
import type { Tx } from './transact.js';

/** Keeps what an approval of an operation is to be told with, sealed, before the acquirer is called. */
export async function keepAwaitedFacts(
  db: Db,
  operationId: string,
  sealedFacts: string,
  nowMs: number,
): Promise<void> {
  await db
    .insertInto('awaited_facts')
    .values({ operation_id: operationId, sealed_facts: sealedFacts, created_at: nowMs })
    .execute();
}

/** What was kept for an operation, sealed; undefined where nothing was, or the operation is settled. */
export async function findAwaitedFacts(db: Db, operationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('awaited_facts')
    .select('sealed_facts')
    .where('operation_id', '=', operationId)
    .executeTakeFirst();
  return row?.sealed_facts;
}

/** Erases what was kept for an operation, with the commit of its outcome. */
export async function forgetAwaitedFacts(tx: Tx, operationId: string): Promise<void> {
  await tx.deleteFrom('awaited_facts').where('operation_id', '=', operationId).execute();
}
