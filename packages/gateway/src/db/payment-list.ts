import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { indexed, rarest, tested, type Condition } from './conditions.js';
import type { Db } from './engine.js';
import type { SummaryRow } from './payment-summaries.js';

/** A part of a merchant's payments, newest first. */
export interface Page {
  readonly clientId: string;
  /** Epoch milliseconds; `untilMs` is not included. */
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
  /** The last payment of the page before. */
  readonly after?: { readonly at: bigint; readonly id: string } | undefined;
  readonly limit: number;
}

/** Payments that fulfil all conditions. Each statement follows one index from its end, and stops when the page is full. */
export async function paymentsWith(
  db: Db,
  page: Page,
  conditions: readonly Condition[],
): Promise<SummaryRow[]> {
  const chosen = await rarest(db, page.clientId, conditions);
  const rest = conditions.filter((condition) => condition !== chosen).map(tested);
  const values = chosen?.kind === 'equal' ? chosen.values : [undefined];
  const found: SummaryRow[] = [];
  for (const value of values) {
    const own = chosen === undefined ? [] : [indexed(chosen, value)];
    found.push(...(await rowsOf(db, page, [sql<SqlBool>`client_id = ${page.clientId}`, ...own, ...rest])));
  }
  return newest(found, page.limit);
}

/** Of these payments, those of the client that fulfil all conditions. */
export async function paymentsNamed(
  db: Db,
  page: Page,
  paymentIds: readonly string[],
  conditions: readonly Condition[],
): Promise<SummaryRow[]> {
  if (paymentIds.length === 0) return [];
  const isNamed = sql<SqlBool>`payment_id in (${sql.join(paymentIds)})`;
  const isOwn = sql<SqlBool>`coalesce(client_id, '') = ${page.clientId}`;
  return rowsOf(db, page, [isNamed, isOwn, ...conditions.map(tested)]);
}

/** The newest of payments that were found in several ways, each once. */
export function newest(found: readonly SummaryRow[], limit: number): SummaryRow[] {
  const unique = new Map(found.map((row) => [row.payment_id, row]));
  return [...unique.values()].sort(byAge).slice(0, limit);
}

function byAge(a: SummaryRow, b: SummaryRow): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1;
  return a.payment_id < b.payment_id ? 1 : -1;
}

function rowsOf(
  db: Db,
  { fromMs, untilMs, after, limit }: Page,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<SummaryRow[]> {
  const where = [
    ...conditions,
    ...(fromMs === undefined ? [] : [sql<SqlBool>`created_at >= ${BigInt(fromMs)}`]),
    ...(untilMs === undefined ? [] : [sql<SqlBool>`created_at < ${BigInt(untilMs)}`]),
    ...(after === undefined ? [] : [sql<SqlBool>`(created_at, payment_id) < (${after.at}, ${after.id})`]),
  ];
  return db
    .selectFrom('payment_summary')
    .selectAll()
    .where(sql<SqlBool>`${sql.join(where, sql` and `)}`)
    .orderBy('created_at', 'desc')
    .orderBy('payment_id', 'desc')
    .limit(limit)
    .execute();
}
