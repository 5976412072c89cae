import type { DeliveryState } from '../domain/delivery.js';
import type { Db } from './engine.js';

/** Which notifications of a merchant are to be sent again: those of a state that were made in a span of time. */
export interface ResendRange {
  readonly clientId: string;
  readonly state: DeliveryState['state'];
  /** Inclusive. */
  readonly fromMs: number;
  /** Exclusive. */
  readonly untilMs: number;
  /** The oldest so many. */
  readonly limit: number;
}

/** Has a notification sent now, whatever became of it. Returns whether the merchant has it. */
export async function askResend(
  db: Db,
  { clientId, deliveryId }: { clientId: string; deliveryId: string },
  nowMs: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ resend_at: nowMs })
    .where('client_id', '=', clientId)
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Has the notifications of a range sent now, but those for which that was asked already. Returns how many they are. */
export async function askResends(db: Db, range: ResendRange, nowMs: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ resend_at: nowMs })
    .where('delivery_id', 'in', (found) =>
      found
        .selectFrom('delivery')
        .select('delivery_id')
        .where('client_id', '=', range.clientId)
        .where('state', '=', range.state)
        .where('created_at', '>=', BigInt(range.fromMs))
        .where('created_at', '<', BigInt(range.untilMs))
        .where('resend_at', 'is', null)
        .orderBy('created_at')
        .limit(range.limit),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
