import type { Transaction } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

export type Tx = Transaction<Schema>;

const maxTries = 10;

/**
 * Codes of "somebody else was first; look again": unique violations and serialisation failures. A lock that could not
 * be had in time is none of them: whoever called has waited enough.
 */
const conflictCodes = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_BUSY_SNAPSHOT',
  '23505',
  '40001',
  '40P01',
]);

/**
 * Runs work in one transaction, again from the start when a racing writer was first. Decisions are read and
 * written in the same transaction, and a unique (payment, sequence) makes the later of two racers fail, so
 * that the retry decides on what the first one wrote. Work must not call anyone outside the database.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= maxTries || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflictCodes.has(String(error.code));
}
