import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';
import type { Tx } from './transact.js';

/** What an alert is about: a notification without an attempt left, or an endpoint that was paused. */
export type AlertKind = 'DELIVERY_DEAD' | 'ENDPOINT_PAUSED';

export interface NewAlert {
  readonly alertId: string;
  readonly clientId: string;
  readonly kind: AlertKind;
  /** The id of the delivery, or the URL of the endpoint. */
  readonly subject: string;
  readonly details: object;
  readonly createdAtMs: number;
}

/** Writes an alert, in the transaction of what it is about. */
export async function raiseAlert(tx: Tx, alert: NewAlert): Promise<void> {
  await tx
    .insertInto('alert')
    .values({
      alert_id: alert.alertId,
      client_id: alert.clientId,
      kind: alert.kind,
      subject: alert.subject,
      details: JSON.stringify(alert.details),
      created_at: alert.createdAtMs,
    })
    .execute();
}

/** What it was about is mended. */
export async function resolveAlerts(
  tx: Tx,
  { clientId, kind, subject }: Pick<NewAlert, 'clientId' | 'kind' | 'subject'>,
  nowMs: number,
): Promise<void> {
  await tx
    .updateTable('alert')
    .set({ resolved_at: nowMs })
    .where('client_id', '=', clientId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('resolved_at', 'is', null)
    .execute();
}

/** Somebody saw an alert and puts it away. Returns whether it stood. */
export async function dismissAlert(
  db: Db,
  { clientId, alertId }: Pick<NewAlert, 'clientId' | 'alertId'>,
  nowMs: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('alert')
    .set({ resolved_at: nowMs })
    .where('client_id', '=', clientId)
    .where('alert_id', '=', alertId)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The alerts of a merchant, newest first, those after one. */
export async function pageOfAlerts(
  db: Db,
  clientId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Selectable<Schema['alert']>[]> {
  return db
    .selectFrom('alert')
    .selectAll()
    .where('client_id', '=', clientId)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(created_at, alert_id) < (select created_at, alert_id from alert as last
          where last.client_id = ${clientId} and last.alert_id = ${after})`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('alert_id', 'desc')
    .limit(limit)
    .execute();
}
