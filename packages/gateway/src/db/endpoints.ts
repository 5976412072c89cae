import { sql, type Selectable, type SqlBool } from 'kysely';
import { neverMs } from '../domain/delivery.js';
import { pauseReason } from '../domain/endpoint-health.js';
import { raiseAlert, resolveAlerts } from './alerts.js';
import type { At } from './commit.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import { transact, type Tx } from './transact.js';

/** Of a healthy endpoint the time of the last success is kept to the minute: else each notification would write it. */
const successKeptToMs = 60_000;

/** A URL without its query, to which notifications of a merchant are sent. */
export interface EndpointKey {
  readonly clientId: string;
  readonly url: string;
}

interface Failure extends EndpointKey {
  readonly atMs: number;
  readonly error: string;
}

/**
 * Whether what is to be sent to an endpoint has to wait. One that is paused stays so until the transaction is over, so that
 * whoever resumes it finds what the transaction leaves to wait: an update that changes nothing takes the row on every engine.
 */
export async function isEndpointPaused(tx: Tx, { clientId, url }: EndpointKey): Promise<boolean> {
  const row = await findEndpoint(tx, { clientId, url });
  if (row === undefined || row.paused_at === null) return false;
  const { numUpdatedRows } = await tx
    .updateTable('endpoint')
    .set(({ ref }) => ({ paused_at: ref('paused_at') }))
    .where('client_id', '=', clientId)
    .where('url', '=', url)
    .where('paused_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findEndpoint(
  db: Db,
  { clientId, url }: EndpointKey,
): Promise<Selectable<Schema['endpoint']> | undefined> {
  return db
    .selectFrom('endpoint')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('url', '=', url)
    .executeTakeFirst();
}

/** The endpoints of a merchant: first those that are paused, then those that fail, then by URL. */
export async function listEndpointsOf(
  db: Db,
  clientId: string,
  limit: number,
): Promise<Selectable<Schema['endpoint']>[]> {
  return db
    .selectFrom('endpoint')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy(sql`case when paused_at is not null then 0 when failing_since is not null then 1 else 2 end`)
    .orderBy('url')
    .limit(limit)
    .execute();
}

/** How many notifications of a merchant are to be sent, by endpoint. */
export async function countPending(db: Db, clientId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('delivery')
    .select(({ fn }) => ['endpoint', fn.countAll<bigint | number>().as('count')])
    .where('client_id', '=', clientId)
    .where(sql<SqlBool>`state = 'PENDING'`)
    .groupBy('endpoint')
    .execute();
  return new Map(rows.map(({ endpoint, count }) => [endpoint, Number(count)]));
}

/** Notes that a notification was received. */
export async function noteSuccess(
  tx: Tx,
  { clientId, url, atMs }: EndpointKey & { atMs: number },
): Promise<void> {
  await tx
    .insertInto('endpoint')
    .values({ client_id: clientId, url, failures: 0, last_success_at: atMs })
    .onConflict((conflict) =>
      conflict
        .columns(['client_id', 'url'])
        .doUpdateSet({ failing_since: null, failures: 0, last_success_at: atMs })
        .where(({ eb, or }) =>
          or([
            eb('endpoint.failing_since', 'is not', null),
            eb('endpoint.last_success_at', 'is', null),
            eb('endpoint.last_success_at', '<', BigInt(atMs - successKeptToMs)),
          ]),
        ),
    )
    .execute();
}

/** Notes that a notification was not received. Returns since when that is so, how often it was, and whether it is paused. */
export async function noteFailure(
  tx: Tx,
  { clientId, url, atMs, error }: Failure,
): Promise<{ failingSinceMs: number; failures: number; isPaused: boolean }> {
  const last = { last_failure_at: atMs, last_error: error };
  const row = await tx
    .insertInto('endpoint')
    .values({ client_id: clientId, url, failing_since: atMs, failures: 1, ...last })
    .onConflict((conflict) =>
      conflict.columns(['client_id', 'url']).doUpdateSet({
        ...last,
        failing_since: sql<bigint>`coalesce(endpoint.failing_since, excluded.failing_since)`,
        failures: sql<bigint>`endpoint.failures + 1`,
      }),
    )
    .returning(['failing_since', 'failures', 'paused_at'])
    .executeTakeFirstOrThrow();
  return {
    failingSinceMs: Number(row.failing_since),
    failures: Number(row.failures),
    isPaused: row.paused_at !== null,
  };
}

/** Pauses an endpoint, and tells its merchant. */
export async function pauseEndpoint(
  tx: Tx,
  { clientId, url, atMs, error, failures }: Failure & { failures: number },
  ids: At['ids'],
): Promise<void> {
  const reason = pauseReason(failures, error);
  await tx
    .updateTable('endpoint')
    .set({ paused_at: atMs, pause_reason: reason })
    .where('client_id', '=', clientId)
    .where('url', '=', url)
    .execute();
  await raiseAlert(tx, {
    alertId: ids.transactionId(atMs, ['alert', 'ENDPOINT_PAUSED', url, atMs]),
    clientId,
    kind: 'ENDPOINT_PAUSED',
    subject: url,
    details: { reason },
    createdAtMs: atMs,
  });
}

/** Has all wait that is to be sent to an endpoint. */
export async function holdDeliveriesTo(tx: Tx, { clientId, url }: EndpointKey): Promise<void> {
  await tx
    .updateTable('delivery')
    .set({ held_for: 'ENDPOINT', next_attempt_at: neverMs })
    .where('client_id', '=', clientId)
    .where('endpoint', '=', url)
    .where('state', '=', 'PENDING')
    .where('next_attempt_at', '<', BigInt(neverMs))
    .execute();
}

/**
 * Sends to an endpoint again: all that waits is due now, each with what is left of its schedule, and its failures are
 * counted anew. Returns how many wait; undefined where it is not paused.
 */
export async function resumeEndpoint(
  db: Db,
  { clientId, url }: EndpointKey,
  nowMs: number,
): Promise<number | undefined> {
  return transact(db, async (tx) => {
    const { numUpdatedRows: resumed } = await tx
      .updateTable('endpoint')
      .set({ paused_at: null, pause_reason: null, failing_since: null, failures: 0 })
      .where('client_id', '=', clientId)
      .where('url', '=', url)
      .where('paused_at', 'is not', null)
      .executeTakeFirst();
    if (resumed === 0n) return undefined;
    await resolveAlerts(tx, { clientId, kind: 'ENDPOINT_PAUSED', subject: url }, nowMs);
    const { numUpdatedRows: waiting } = await tx
      .updateTable('delivery')
      .set({ held_for: null, next_attempt_at: nowMs })
      .where('client_id', '=', clientId)
      .where('endpoint', '=', url)
      .where('state', '=', 'PENDING')
      .where('held_for', '=', 'ENDPOINT')
      .executeTakeFirst();
    return Number(waiting);
  });
}
