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

/** The number of the last change of a merchant's notifications; 0 where there was none. */
export async function lastDeliveryChange(db: Db, clientId: string): Promise<number> {
  const { last } = await db
    .selectFrom('delivery')
    .select(sql<bigint | null>`max(change_no)`.as('last'))
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** Notifications that changed after a number, and the numbers of their changes, in that order. */
export async function changedDeliveries(
  db: Db,
  clientId: string,
  { after, limit }: { after: number; limit: number },
): Promise<{ readonly delivery_id: string; readonly change_no: bigint }[]> {
  return db
    .selectFrom('delivery')
    .select(['delivery_id', 'change_no'])
    .where('client_id', '=', clientId)
    .where('change_no', '>', BigInt(after))
    .orderBy('change_no')
    .limit(limit)
    .execute();
}

/**
 * The number that a notification gets when it changes: made, or tried. Two transactions that run at once may take the same
 * number; whoever follows the numbers looks back a little.
 */
export function nextDeliveryChange(clientId: string) {
  return sql<bigint>`(select coalesce(max(change_no), 0) + 1 from delivery where client_id = ${clientId})`;
}
