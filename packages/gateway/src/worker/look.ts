import { machineTime, type Due } from '../db/due.js';
import type { Happening } from '../domain/happening.js';
import type { Context } from '../ports.js';

/** A look of the worker at what is due. */
export interface Look {
  /** Whose things it is for, given the machine's time. */
  dues(machineMs: number): readonly Due[];
  /** Hears what was done; absent: nobody wants to know. */
  readonly tell?: ((happening: Happening) => void) | undefined;
}

/** For every merchant, each by its own clock. */
export const everyone: Look = {
  dues: (nowMs) => [machineTime(nowMs), { whose: 'WITH_OWN_CLOCK', nowMs }],
};

/** For one merchant, at a time of its own. */
export function ofMerchant(
  { clientId, nowMs }: { clientId: string; nowMs: number },
  tell: Look['tell'],
): Look {
  return { dues: () => [{ whose: 'MERCHANT', clientId, nowMs }], tell };
}

/** What is due in a look. */
export async function foundBy<T>(
  { machineClock }: Context,
  look: Look,
  find: (due: Due) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const due of look.dues(machineClock.nowMs())) found.push(...(await find(due)));
  return found;
}
