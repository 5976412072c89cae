import type { Selectable } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

/** A notification with the attempts to send it, first to last. */
export interface LoggedDelivery {
  delivery: Selectable<Schema['delivery']>;
  attempts: Selectable<Schema['delivery_attempt']>[];
}

/** Notifications of a client, oldest first, those after one. */
export async function pageOfDeliveries(
  db: Db,
  clientId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<LoggedDelivery[]> {
  const last = after === undefined ? undefined : await findDelivery(db, clientId, after);
  if (after !== undefined && !last) return [];
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('client_id', '=', clientId)
    .$if(last !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('created_at', 'delivery_id'),
          '>',
          tuple(last?.created_at ?? 0n, last?.delivery_id ?? ''),
        ),
      ),
    )
    .orderBy('created_at')
    .orderBy('delivery_id')
    .limit(limit)
    .execute();
  return withAttempts(db, rows);
}

/** Notifications of a payment, oldest first. */
export async function deliveriesOfPayment(db: Db, paymentId: string): Promise<LoggedDelivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('created_at')
    .orderBy('delivery_id')
    .execute();
  return withAttempts(db, rows);
}

/** Notifications of a vaulting, of which there is one. */
export async function deliveriesOfVaulting(db: Db, vaultingId: string): Promise<LoggedDelivery[]> {
  const rows = await db.selectFrom('delivery').selectAll().where('operation_id', '=', vaultingId).execute();
  return withAttempts(db, rows);
}

async function withAttempts(
  db: Db,
  rows: readonly Selectable<Schema['delivery']>[],
): Promise<LoggedDelivery[]> {
  const attempts = await attemptsOf(
    db,
    rows.map((row) => row.delivery_id),
  );
  return rows.map((delivery) => ({
    delivery,
    attempts: attempts.filter((attempt) => attempt.delivery_id === delivery.delivery_id),
  }));
}

/** One notification of a client with its attempts. */
export async function findLoggedDelivery(
  db: Db,
  clientId: string,
  deliveryId: string,
): Promise<LoggedDelivery | undefined> {
  const delivery = await db
    .selectFrom('delivery')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return delivery && { delivery, attempts: await attemptsOf(db, [deliveryId]) };
}

async function findDelivery(db: Db, clientId: string, deliveryId: string) {
  return db
    .selectFrom('delivery')
    .select(['created_at', 'delivery_id'])
    .where('delivery_id', '=', deliveryId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

async function attemptsOf(
  db: Db,
  deliveryIds: readonly string[],
): Promise<Selectable<Schema['delivery_attempt']>[]> {
  if (deliveryIds.length === 0) return [];
  return db
    .selectFrom('delivery_attempt')
    .selectAll()
    .where('delivery_id', 'in', deliveryIds)
    .orderBy('attempt')
    .execute();
}
