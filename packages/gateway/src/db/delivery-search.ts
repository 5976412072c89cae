import { sql, type Selectable, type SqlBool } from 'kysely';
import type { DeliveryState } from '../domain/delivery.js';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** What somebody looks for among the notifications of a merchant. */
export interface DeliverySearch {
  readonly clientId: string;
  /** The id of a delivery or of a payment. */
  readonly id?: string | undefined;
  readonly states?: readonly DeliveryState['state'][] | undefined;
  readonly notifyType?: string | undefined;
  /** When it was made; the end is not included. */
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
  /** The last one of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A notification and the last attempt to send it. */
export type FoundDelivery = Selectable<Schema['delivery']> & {
  readonly http_status: bigint | null;
  readonly error: string | null;
};

/** The notifications that fit, newest first. */
export async function searchDeliveries(db: Db, search: DeliverySearch): Promise<FoundDelivery[]> {
  const { clientId, id, states, notifyType, fromMs, untilMs, after } = search;
  const named = id === undefined ? undefined : await idsOf(db, id);
  if (named?.length === 0) return [];
  return db
    .selectFrom('delivery')
    .leftJoin('delivery_attempt', (join) =>
      join
        .onRef('delivery_attempt.delivery_id', '=', 'delivery.delivery_id')
        .onRef('delivery_attempt.attempt', '=', 'delivery.attempts'),
    )
    .selectAll('delivery')
    .select(['delivery_attempt.http_status', 'delivery_attempt.error'])
    .where('delivery.client_id', '=', clientId)
    .$if(named !== undefined, (query) => query.where('delivery.delivery_id', 'in', named ?? []))
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(states?.includes('DELIVERED') === false, (query) => query.where(isUndelivered))
    .$if(notifyType !== undefined, (query) => query.where('notify_type', '=', notifyType ?? ''))
    .$if(fromMs !== undefined, (query) => query.where('created_at', '>=', BigInt(fromMs ?? 0)))
    .$if(untilMs !== undefined, (query) => query.where('created_at', '<', BigInt(untilMs ?? 0)))
    .$if(after !== undefined, (query) => query.where(isAfter(clientId, after ?? '')))
    .orderBy('delivery.created_at', 'desc')
    .orderBy('delivery.delivery_id', 'desc')
    .limit(search.limit)
    .execute();
}

/** Word for word the condition of an index: there are few of these, and most that were ever sent are none. */
const isUndelivered = sql<SqlBool>`state in ('PENDING', 'DEAD')`;

/** The delivery of this id, and those that tell of a payment of this id; by themselves, so that each is found by its index. */
async function idsOf(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('delivery_id')
    .where('delivery_id', '=', id)
    .unionAll(db.selectFrom('delivery').select('delivery_id').where('payment_id', '=', id))
    .execute();
  return rows.map((row) => row.delivery_id);
}

/** Whether a row comes after one of its merchant, newest first. */
function isAfter(clientId: string, deliveryId: string) {
  return sql<SqlBool>`(delivery.created_at, delivery.delivery_id) <
    (select created_at, delivery_id from delivery as last
      where last.client_id = ${clientId} and last.delivery_id = ${deliveryId})`;
}
