import { isSandboxClient } from './client-id.js';
import { findClock } from './db/sandbox-clocks.js';
import { timeBy } from './domain/own-clock.js';
import type { Context } from './ports.js';

/**
 * The context of what happens to one merchant. The clock of a sandbox merchant is read afresh each time, by its key, so that
 * all nodes see at once that it was moved; live merchants have the machine's, and nothing is read.
 */
export async function merchantContext(
  context: Context,
  { clientId }: { clientId: string },
): Promise<Context> {
  if (!isSandboxClient(clientId)) return context;
  const own = await findClock(context.db, clientId);
  const { machineClock } = context;
  return { ...context, clock: own ? { nowMs: () => timeBy(own, machineClock.nowMs()) } : machineClock };
}
