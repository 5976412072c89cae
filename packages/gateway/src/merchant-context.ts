import { seededIds } from './adapters/seeded-ids.js';
import { isSandboxClient } from './client-id.js';
import { findSandboxTraits } from './db/sandbox-traits.js';
import { timeBy } from './domain/own-clock.js';
import type { Context } from './ports.js';

/**
 * The context of what happens to one merchant. The clock of a sandbox merchant is read afresh each time, by its key, so that
 * all nodes see at once that it was moved, and with it the seed of its ids; live merchants have the machine's time and random
 * ids, and nothing is read.
 */
export async function merchantContext(
  context: Context,
  { clientId }: { clientId: string },
): Promise<Context> {
  if (!isSandboxClient(clientId)) return context;
  const { db, machineClock } = context;
  const { clock: own, idSeed } = await findSandboxTraits(db, clientId);
  const clock = own ? { nowMs: () => timeBy(own, machineClock.nowMs()) } : machineClock;
  const ids = idSeed === undefined ? context.ids : seededIds(idSeed, clientId);
  return { ...context, clock, ids };
}
