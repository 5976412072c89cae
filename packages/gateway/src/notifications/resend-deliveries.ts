import { askResend, askResends, type ResendRange } from '../db/resends.js';
import type { Context } from '../ports.js';

/** As many as one call has sent again; whoever has more calls again. */
export const mostResentAtOnce = 10_000;

/**
 * Has a notification sent again now, whatever became of it: one attempt besides the schedule, which goes on as if there had
 * been none, unless this one is received. Returns whether the merchant has such a notification.
 */
export async function resendDelivery(
  context: Context,
  { clientId, deliveryId }: { clientId: string; deliveryId: string },
): Promise<boolean> {
  const { clock } = await context.forMerchant({ clientId });
  const isThere = await askResend(context.db, { clientId, deliveryId }, clock.nowMs());
  context.wakeWorker();
  return isThere;
}

/** Has the notifications of a state and a span of time sent again now, the oldest {@link mostResentAtOnce}. Returns how many. */
export async function resendDeliveries(
  context: Context,
  range: Omit<ResendRange, 'limit'>,
): Promise<{ asked: number; isComplete: boolean }> {
  const { clock } = await context.forMerchant(range);
  const asked = await askResends(context.db, { ...range, limit: mostResentAtOnce }, clock.nowMs());
  context.wakeWorker();
  return { asked, isComplete: asked < mostResentAtOnce };
}
