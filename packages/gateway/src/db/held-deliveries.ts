import type { Db } from './engine.js';

/**
 * What a notification waits for besides its schedule. Of a fault: a time, another one of the merchant, or the form that is to
 * be told first. ENDPOINT: that somebody resumes the one it goes to.
 */
export type HeldFor = 'TIME' | 'OTHER' | 'RETURN' | 'ENDPOINT';

/** Which of them have waited long enough: those that this one overtook, or those of a payment whose form was told. */
export type Released =
  | { heldFor: 'OTHER'; clientId: string; deliveryId: string }
  | { heldFor: 'RETURN'; paymentId: string };

/** Puts a claimed notification off, and gives up the claim. No attempt is counted. */
export async function holdDelivery(
  db: Db,
  deliveryId: string,
  { heldFor, untilMs }: { heldFor: Exclude<HeldFor, 'ENDPOINT'>; untilMs: number },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ held_for: heldFor, next_attempt_at: untilMs, claimed_until: 0 })
    .where('delivery_id', '=', deliveryId)
    .execute();
}

/** Has notifications sent now that waited. Returns whether there were any. */
export async function releaseDeliveries(db: Db, released: Released, nowMs: number): Promise<boolean> {
  const held = db
    .updateTable('delivery')
    .set({ next_attempt_at: nowMs })
    .where('held_for', '=', released.heldFor)
    .where('state', '=', 'PENDING')
    .where('attempts', '=', 0n)
    .where('next_attempt_at', '>', BigInt(nowMs));
  const chosen =
    released.heldFor === 'RETURN'
      ? held.where('payment_id', '=', released.paymentId)
      : held.where('client_id', '=', released.clientId).where('delivery_id', '!=', released.deliveryId);
  const { numUpdatedRows } = await chosen.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the form of a payment was told how it ended. */
export async function isFormTold(db: Db, paymentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payment')
    .select('form_told_at')
    .where('payment_id', '=', paymentId)
    .executeTakeFirst();
  return row !== undefined && row.form_told_at !== null;
}

/** Notes that the form of a payment is told how it ended. */
export async function markFormTold(db: Db, paymentId: string, nowMs: number): Promise<void> {
  await db
    .updateTable('payment')
    .set({ form_told_at: nowMs })
    .where('payment_id', '=', paymentId)
    .where('form_told_at', 'is', null)
    .execute();
}

/** Whether the result of a payment is still to be told to its merchant. */
export async function isResultUntold(db: Db, paymentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('delivery_id')
    .where('payment_id', '=', paymentId)
    .where('notify_type', '=', 'PAYMENT_RESULT')
    .where('state', '=', 'PENDING')
    .executeTakeFirst();
  return row !== undefined;
}
