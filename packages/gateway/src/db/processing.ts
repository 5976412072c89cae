import { sql } from 'kysely';
import { isDue, nowOf, type Due } from './due.js';
import type { Db } from './engine.js';

/** An operation without an answer, claimed by a worker. */
export interface ProcessingClaim {
  operationId: string;
  paymentId: string;
}

const shortestDelayMs = 5_000;
const longestDelayMs = 300_000;

/**
 * Claims operations that are due for a look, in one statement. The next look moves ahead by the operation's age
 * (so looks come at 5 s, 10 s, 20 s … 5 min), and a worker that dies with a claim only postpones it.
 */
export async function claimProcessing(db: Db, due: Due, limit: number): Promise<ProcessingClaim[]> {
  const now = nowOf('operation', due);
  const rows = await db
    .updateTable('operation')
    .set({
      next_check_at: sql<bigint>`case
        when created_at > ${now} - ${BigInt(shortestDelayMs)} then ${now} + ${BigInt(shortestDelayMs)}
        when created_at < ${now} - ${BigInt(longestDelayMs)} then ${now} + ${BigInt(longestDelayMs)}
        else ${now} + (${now} - created_at) end`,
    })
    .where('operation_id', 'in', (found) =>
      found
        .selectFrom('operation')
        .select('operation_id')
        .where('state', '=', 'PROCESSING')
        .where(isDue('operation.next_check_at', due))
        .orderBy('next_check_at')
        .limit(limit),
    )
    .where('state', '=', 'PROCESSING')
    .where(isDue('operation.next_check_at', due))
    .returning(['operation_id', 'payment_id'])
    .execute();
  return rows.map((row) => ({ operationId: row.operation_id, paymentId: row.payment_id }));
}

/** Makes an operation without an answer due for a look at a time of its own, not after the usual wait. */
export async function lookAt(db: Db, operationId: string, atMs: number): Promise<void> {
  await db
    .updateTable('operation')
    .set({ next_check_at: atMs })
    .where('operation_id', '=', operationId)
    .where('state', '=', 'PROCESSING')
    .execute();
}
