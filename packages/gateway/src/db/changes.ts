import { sql } from 'kysely';
import type { Db } from './engine.js';
import type { SummaryRow } from './payment-summaries.js';

/** The number of a merchant's last change; 0 where there was none. */
export async function lastChange(db: Db, clientId: string): Promise<number> {
  const { last } = await db
    .selectFrom('payment_summary')
    .select(sql<bigint | null>`max(change_no)`.as('last'))
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** Payments that changed after a number, in the order of their changes. */
export async function changedAfter(
  db: Db,
  clientId: string,
  { after, limit }: { after: number; limit: number },
): Promise<SummaryRow[]> {
  return db
    .selectFrom('payment_summary')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('change_no', '>', BigInt(after))
    .orderBy('change_no')
    .limit(limit)
    .execute();
}

/** Where the newest notifications of a merchant stand: a text that is another one after each attempt, by their ids. */
export async function deliveryStandings(
  db: Db,
  clientId: string,
  limit: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('delivery')
    .select(['delivery_id', 'state', 'attempts'])
    .where('client_id', '=', clientId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return new Map(rows.map((row) => [row.delivery_id, `${row.state} ${row.attempts}`]));
}
