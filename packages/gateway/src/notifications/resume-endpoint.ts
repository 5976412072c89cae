import { resumeEndpoint as resumeStored } from '../db/endpoints.js';
import type { Context } from '../ports.js';

/**
 * Sends to an endpoint again that was paused: all that waits is due at once, and goes as fast as the limits for one host
 * and one merchant let it. Returns how many wait; undefined where no such endpoint is paused.
 */
export async function resumeEndpoint(
  context: Context,
  { clientId, url }: { clientId: string; url: string },
): Promise<number | undefined> {
  const { clock } = await context.forMerchant({ clientId });
  const waiting = await resumeStored(context.db, { clientId, url }, clock.nowMs());
  context.wakeWorker();
  return waiting;
}
