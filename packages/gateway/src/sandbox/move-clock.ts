import { isUntouched } from '../db/is-untouched.js';
import { isSending, nextDueMs } from '../db/next-due.js';
import { findClock, setClock } from '../db/sandbox-clocks.js';
import type { Happening } from '../domain/happening.js';
import { timeBy, type OwnClock } from '../domain/own-clock.js';
import type { Context } from '../ports.js';
import { whileHeld } from './while-held.js';

/** Longer than a notification may take. */
const sendsEndWithinMs = 15_000;
const lookEveryMs = 20;

/** What is wanted of a clock. */
export interface ClockMove {
  /** Where it is to be, given what it shows. */
  target(nowMs: number): number;
  readonly mode: OwnClock['kind'];
}

export type Moved =
  | { readonly kind: 'moved'; readonly happened: readonly Happening[] }
  /** Somebody else moves it. */
  | { readonly kind: 'held' }
  /** The target lies in its past, and the merchant has a history. */
  | { readonly kind: 'backwards'; readonly nowMs: number };

/**
 * Moves the clock of a sandbox merchant forward, and before its first payment anywhere. It stops at each time at which
 * something is due, and stands still there until that is done with all that follows from it: so things happen in their
 * order, at their exact times. The worker keeps away meanwhile. After a failure the clock stands where it came to.
 */
export async function moveClock(
  context: Context,
  clientId: string,
  { target, mode }: ClockMove,
): Promise<Moved> {
  const { db, machineClock } = context;
  const machineMs = machineClock.nowMs();
  const shownMs = timeBy(await findClock(db, clientId), machineMs);
  if (target(shownMs) < shownMs) {
    if (!(await isUntouched(db, clientId))) return { kind: 'backwards', nowMs: shownMs };
    await setClock(db, clientId, clockAt(target(shownMs), mode, machineMs));
    return { kind: 'moved', happened: [] };
  }
  const happened = await whileHeld(context, clientId, async () => {
    await sendsEnded(context, clientId);
    const nowMs = timeBy(await findClock(db, clientId), machineClock.nowMs());
    const targetMs = Math.max(nowMs, target(nowMs));
    const lived = await liveThrough(context, clientId, { nowMs, targetMs });
    await setClock(db, clientId, clockAt(targetMs, mode, machineClock.nowMs()));
    return lived;
  });
  context.wakeWorker();
  return happened ? { kind: 'moved', happened } : { kind: 'held' };
}

function clockAt(atMs: number, mode: OwnClock['kind'], machineMs: number): OwnClock {
  return mode === 'FROZEN' ? { kind: mode, atMs } : { kind: mode, offsetMs: atMs - machineMs };
}

/** From one time to another, in stops. The clock stands at the last one. */
async function liveThrough(
  context: Context,
  clientId: string,
  { nowMs, targetMs }: { nowMs: number; targetMs: number },
): Promise<Happening[]> {
  const { db } = context;
  const happened: Happening[] = [];
  const tell = (done: Happening) => happened.push(done);
  for (let atMs = nowMs; ;) {
    await setClock(db, clientId, { kind: 'FROZEN', atMs });
    await context.runDueFor({ clientId, nowMs: atMs }, tell);
    if (atMs >= targetMs) return happened;
    atMs = (await nextDueMs(db, clientId, { afterMs: atMs, untilMs: targetMs })) ?? targetMs;
  }
}

/** Notifications that the worker began to send before the clock was held. */
async function sendsEnded({ db, machineClock }: Context, clientId: string): Promise<void> {
  const untilMs = performance.now() + sendsEndWithinMs;
  while ((await isSending(db, clientId, machineClock.nowMs())) && performance.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
