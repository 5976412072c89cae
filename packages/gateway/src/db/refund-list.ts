import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { findNamedPayments } from './named-payments.js';
import type { Db } from './engine.js';

/** A part of a merchant's refunds, newest first. */
export interface RefundQuery {
  readonly clientId: string;
  /** An id of the refund or of its payment, ours or the merchant's. */
  readonly search?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
  readonly after?: { readonly at: bigint; readonly id: string } | undefined;
  readonly limit: number;
}

export interface RefundRow {
  refund_id: string;
  request_id: string | null;
  payment_id: string;
  payment_request_id: string;
  state: string;
  result_code: string | null;
  currency: string;
  amount: bigint;
  created_at: bigint;
  settled_at: bigint | null;
}

/** Refunds that fit. Of several states each is looked up by itself, so that none of them has to be sorted. */
export async function findRefunds(db: Db, query: RefundQuery): Promise<RefundRow[]> {
  const named = query.search === undefined ? [] : [await isNamed(db, query.clientId, query.search)];
  const states =
    query.state === undefined ? [[]] : query.state.map((state) => [sql<SqlBool>`o.state = ${state}`]);
  const found: RefundRow[] = [];
  for (const state of states) found.push(...(await rowsWith(db, query, [...named, ...state])));
  return found.sort(byAge).slice(0, query.limit);
}

/** The refund itself where the id is one of a refund; else all refunds of the payment that it is of. */
async function isNamed(db: Db, clientId: string, id: string): Promise<RawBuilder<SqlBool>> {
  const { rows } = await sql<{ operation_id: string }>`
    select operation_id from operation where operation_id = ${id} and kind = 'REFUND'
    union select operation_id from operation
      where client_id = ${clientId} and kind = 'REFUND' and request_id = ${id}`.execute(db);
  if (rows.length > 0)
    return isOneOf(
      'o.operation_id',
      rows.map((row) => row.operation_id),
    );
  return isOneOf('o.payment_id', await findNamedPayments(db, clientId, id));
}

function isOneOf(column: string, ids: readonly string[]): RawBuilder<SqlBool> {
  return ids.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${sql.ref(column)} in (${sql.join(ids)})`;
}

async function rowsWith(
  db: Db,
  { clientId, fromMs, untilMs, after, limit }: RefundQuery,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<RefundRow[]> {
  const where = [
    ...conditions,
    ...(fromMs === undefined ? [] : [sql<SqlBool>`o.created_at >= ${BigInt(fromMs)}`]),
    ...(untilMs === undefined ? [] : [sql<SqlBool>`o.created_at < ${BigInt(untilMs)}`]),
    ...(after === undefined
      ? []
      : [sql<SqlBool>`(o.created_at, o.operation_id) < (${after.at}, ${after.id})`]),
  ].map((condition) => sql` and ${condition}`);
  const { rows } = await sql<RefundRow>`
    select o.operation_id as refund_id, o.request_id, o.payment_id, p.payment_request_id, o.state, o.result_code,
      p.currency, o.amount, o.created_at, o.settled_at
    from operation o join payment p on p.payment_id = o.payment_id
    where o.client_id = ${clientId} and o.kind = 'REFUND'${sql.join(where, sql``)}
    order by o.created_at desc, o.operation_id desc limit ${limit}`.execute(db);
  return rows;
}

function byAge(a: RefundRow, b: RefundRow): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1;
  return a.refund_id < b.refund_id ? 1 : -1;
}
