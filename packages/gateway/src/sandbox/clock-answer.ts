import type { SandboxClock } from '@tillgate/contract/sandbox';
import { findClock } from '../db/sandbox-clocks.js';
import { timeBy } from '../domain/own-clock.js';
import type { Context } from '../ports.js';
import { clockTime } from './happening-answer.js';

/** A merchant's clock as it is told. */
export async function clockAnswer({ db, machineClock }: Context, clientId: string): Promise<SandboxClock> {
  const own = await findClock(db, clientId);
  return { mode: own?.kind ?? 'MACHINE', now: clockTime(timeBy(own, machineClock.nowMs())) };
}
