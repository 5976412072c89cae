import { sql, type SqlBool } from 'kysely';
import type { ActivityRow } from './activity.js';
import type { Db } from './engine.js';

export interface CallQuery {
  readonly clientId: string;
  /** A paymentRequestId, a paymentId, a vaultingRequestId, or the name of a method. */
  readonly search?: string | undefined;
  readonly resultStatus?: readonly string[] | undefined;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
  readonly after?: { readonly at: bigint; readonly id: string } | undefined;
  readonly limit: number;
}

const statuses = ['S', 'F', 'U'];
const idColumns = ['payment_request_id', 'payment_id', 'vaulting_request_id'] as const;

/** As the indexes have it; a parameter in its place would hide from SQLite that they hold all that is asked for. */
const isCall = sql<SqlBool>`kind = 'API_CALL'`;

/**
 * Calls of the wire API that fit, the one that was recorded last first, whatever the merchant's clock shows. A page is made of
 * the first ones of a few parts of the indexes, so that it takes no longer where there are many calls.
 */
export async function findCalls(db: Db, query: CallQuery): Promise<ActivityRow[]> {
  const [first, ...others] = partsOf(db, query);
  if (!first) return [];
  return db
    .selectFrom('activity')
    .selectAll()
    .where(
      'activity_id',
      'in',
      others.reduce((all, next) => all.union(next), first),
    )
    .orderBy('activity_id', 'desc')
    .limit(query.limit)
    .execute();
}

/** Where the calls stand that fit. What is sought may be an id of three kinds, or a method. */
function partsOf(db: Db, query: CallQuery): Part[] {
  const { search, resultStatus } = query;
  if (search === undefined) {
    return (resultStatus ?? [undefined]).map((status) => newestOf(db, query, { status }));
  }
  const ofMethod = (resultStatus ?? statuses).map((status) => newestOf(db, query, { name: search, status }));
  return [...idColumns.map((column) => withId(db, query, column)), ...ofMethod];
}

type Part = ReturnType<typeof newestOf>;

/** The newest calls of a method and a status, in the order of an index. */
function newestOf(db: Db, query: CallQuery, { name, status }: { name?: string; status: string | undefined }) {
  let calls = callsIn(db, query);
  if (name !== undefined) calls = calls.where('name', '=', name);
  if (status !== undefined) calls = calls.where('result_status', '=', status);
  // Wrapped, as SQLite takes no limit within a union.
  const newest = calls.orderBy('activity_id', 'desc').limit(query.limit);
  return db.selectFrom(newest.as('part')).select('activity_id');
}

/** All calls with an id: they are few, and neither their order nor their status is to lead to another index. */
function withId(db: Db, query: CallQuery, column: (typeof idColumns)[number]): Part {
  const { search = '', resultStatus = statuses } = query;
  const calls = callsIn(db, query)
    .where(column, '=', search)
    .where(sql`result_status || ''`, 'in', resultStatus);
  return db.selectFrom(calls.as('part')).select('activity_id');
}

function callsIn(db: Db, { clientId, fromMs, untilMs, after }: CallQuery) {
  let calls = db.selectFrom('activity').select('activity_id').where('client_id', '=', clientId).where(isCall);
  if (fromMs !== undefined) calls = calls.where('at', '>=', BigInt(fromMs));
  if (untilMs !== undefined) calls = calls.where('at', '<', BigInt(untilMs));
  if (after !== undefined) calls = calls.where('activity_id', '<', after.id);
  return calls;
}
