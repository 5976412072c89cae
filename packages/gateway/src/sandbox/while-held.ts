import { holdClock, keepClock } from '../db/sandbox-clocks.js';
import type { Context } from '../ports.js';

/** A clock whose holder died is free again after this time of the machine; one that lives renews its hold. */
const holdMs = 120_000;
const renewEveryMs = 30_000;

/** Does work while nobody else moves a merchant's clock, and the worker keeps away; undefined where somebody moves it. */
export async function whileHeld<T>(
  { db, machineClock, log }: Context,
  clientId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const untilMs = () => machineClock.nowMs() + holdMs;
  if (!(await holdClock(db, clientId, { nowMs: machineClock.nowMs(), untilMs: untilMs() }))) return undefined;
  let renewed = Promise.resolve();
  const renewal = setInterval(() => {
    renewed = keepClock(db, clientId, untilMs()).catch((error: unknown) => {
      log.error({ err: error, clientId }, 'hold of a clock not renewed');
    });
  }, renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await renewed;
    await keepClock(db, clientId, 0);
  }
}
