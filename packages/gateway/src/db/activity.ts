import type { Selectable } from 'kysely';
import type { ActivityEntry } from '../activity.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

export type ActivityRow = Selectable<Schema['activity']>;

/** An entry with its id and the time of the machine at which it was made. */
export type RecordedEntry = ActivityEntry & { readonly activityId: string; readonly recordedAtMs: number };

/** Writes entries in one statement. */
export async function insertActivity(db: Db, entries: readonly RecordedEntry[]): Promise<void> {
  await db.insertInto('activity').values(entries.map(rowOf)).execute();
}

/** What was said around a payment, first to last; the last `limit` entries where there are more. */
export async function activityOfPayment(
  db: Db,
  {
    clientId,
    paymentRequestId,
    paymentId,
  }: { clientId: string; paymentRequestId: string; paymentId: string },
  limit: number,
): Promise<ActivityRow[]> {
  const of = (column: 'payment_request_id' | 'payment_id', value: string) =>
    db
      .selectFrom('activity')
      .selectAll()
      .where('client_id', '=', clientId)
      .where(column, '=', value)
      .orderBy('at', 'desc')
      .limit(limit)
      .execute();
  const found = [
    ...(await of('payment_request_id', paymentRequestId)),
    ...(await of('payment_id', paymentId)),
  ];
  const unique = new Map(found.map((row) => [row.activity_id, row]));
  return [...unique.values()]
    .sort((a, b) => Number(a.at - b.at) || Number(a.recorded_at - b.recorded_at))
    .slice(-limit);
}

/** What was said around a vaulting, first to last; the last `limit` entries where there are more. */
export async function activityOfVaulting(
  db: Db,
  { clientId, vaultingRequestId }: { clientId: string; vaultingRequestId: string },
  limit: number,
): Promise<ActivityRow[]> {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('vaulting_request_id', '=', vaultingRequestId)
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse();
}

/** One call of a client, or undefined. */
export async function findCall(db: Db, clientId: string, callId: string): Promise<ActivityRow | undefined> {
  return db
    .selectFrom('activity')
    .selectAll()
    .where('activity_id', '=', callId)
    .where('client_id', '=', clientId)
    .where('kind', '=', 'API_CALL')
    .executeTakeFirst();
}

/** Removes entries that were made before a time of the machine, at most so many. Returns how many those were. */
export async function deleteActivityBefore(db: Db, beforeMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('activity')
    .where('activity_id', 'in', (old) =>
      old
        .selectFrom('activity')
        .select('activity_id')
        .where('recorded_at', '<', BigInt(beforeMs))
        .orderBy('recorded_at')
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function rowOf(entry: RecordedEntry) {
  const isCall = entry.kind === 'API_CALL';
  return {
    activity_id: entry.activityId,
    client_id: entry.clientId,
    kind: entry.kind,
    name: entry.name,
    payment_request_id: entry.paymentRequestId ?? null,
    payment_id: entry.paymentId ?? null,
    vaulting_request_id: entry.vaultingRequestId ?? null,
    result_code: isCall ? entry.resultCode : null,
    result_status: isCall ? entry.resultStatus : null,
    details: storable(JSON.stringify(entry.details)),
    at: entry.atMs,
    recorded_at: entry.recordedAtMs,
  };
}

/** PostgreSQL keeps no NUL in a text, and JSON writes it as this. */
function storable(json: string): string {
  return json.replaceAll('\\u0000', '\\ufffd').replaceAll('\0', '');
}
