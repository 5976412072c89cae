import type { Selectable } from 'kysely';
import type { Db } from './engine.js';
import type { Schema } from './schema.js';

export type ActivityRow = Selectable<Schema['activity']>;

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
