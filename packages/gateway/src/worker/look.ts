import { machineTime, type Due } from '../db/due.js';
import type { Context } from '../ports.js';

/** Whose things a look of the worker is for, given the machine's time. */
export type Look = (machineMs: number) => readonly Due[];

/** Every merchant's, each by its own clock. */
export const everyone: Look = (nowMs) => [machineTime(nowMs), { whose: 'WITH_OWN_CLOCK', nowMs }];

/** One merchant's, by a time of its own. */
export function ofMerchant(clientId: string, nowMs: number): Look {
  return () => [{ whose: 'MERCHANT', clientId, nowMs }];
}

/** What is due in a look. */
export async function foundBy<T>(
  { machineClock }: Context,
  look: Look,
  find: (due: Due) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const due of look(machineClock.nowMs())) found.push(...(await find(due)));
  return found;
}
