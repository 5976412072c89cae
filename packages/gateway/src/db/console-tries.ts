import type { Db } from './engine.js';
import { transact, type Tx } from './transact.js';

export interface Tries {
  count: number;
  lastAtMs: number;
  waitsUntilMs: number;
}

/** What becomes of the tries of one key with another one; WAIT: it is not taken. */
export type JudgeTry = (key: string, before: Tries) => Tries | 'WAIT';

/**
 * Counts a try under each of these keys, or, where one has to wait, under none. Each is counted before anybody knows
 * whether it is right, so that many at once, on any number of nodes, are no more than one after another.
 */
export async function takeTry(db: Db, keys: readonly string[], judge: JudgeTry): Promise<boolean> {
  return transact(db, async (tx) => {
    const judged: [string, Tries][] = [];
    // In one order, so that two calls do not hold a row each and wait for the other's.
    for (const key of keys.toSorted()) {
      const after = judge(key, await holdTries(tx, key));
      if (after === 'WAIT') return false;
      judged.push([key, after]);
    }
    for (const [key, tries] of judged) await writeTries(tx, key, tries);
    return true;
  });
}

/** Forgets what was counted. */
export async function forgetTries(db: Db, keys: readonly string[]): Promise<void> {
  await db.deleteFrom('console_try').where('try_key', 'in', keys).execute();
}

export async function deleteTriesBefore(db: Db, timeMs: number): Promise<void> {
  await db.deleteFrom('console_try').where('last_at', '<', BigInt(timeMs)).execute();
}

/** Reads the tries of a key, and makes whoever reads them next wait for this transaction. */
async function holdTries(tx: Tx, key: string): Promise<Tries> {
  const row = await tx
    .insertInto('console_try')
    .values({ try_key: key, tries: 0, last_at: 0, waits_until: 0 })
    .onConflict((conflict) => conflict.column('try_key').doUpdateSet({ try_key: key }))
    .returning(['tries', 'last_at', 'waits_until'])
    .executeTakeFirstOrThrow();
  return {
    count: Number(row.tries),
    lastAtMs: Number(row.last_at),
    waitsUntilMs: Number(row.waits_until),
  };
}

async function writeTries(tx: Tx, key: string, { count, lastAtMs, waitsUntilMs }: Tries): Promise<void> {
  await tx
    .updateTable('console_try')
    .set({ tries: count, last_at: lastAtMs, waits_until: waitsUntilMs })
    .where('try_key', '=', key)
    .execute();
}
