import { isUntouched } from '../db/is-untouched.js';
import { isSending, nextDueMs } from '../db/next-due.js';
import { findClock, holdClock, keepClock, setClock } from '../db/sandbox-clocks.js';
import type { Happening } from '../domain/happening.js';
import { timeBy, type OwnClock } from '../domain/own-clock.js';
import type { Context } from '../ports.js';

/** A clock whose holder died is free again after this time of the machine. */
const holdMs = 120_000;
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
 * Moves the clock of a sandbox merchant forward, and before its first payment anywhere. It stops at each time at which something is due, and stands still there
 * until that is done with all that follows from it: so things happen in their order, at their exact times. The worker keeps
 * away meanwhile. Repeated after a failure it goes on from where it came.
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
  if (!(await holdClock(db, clientId, { nowMs: machineMs, untilMs: machineMs + holdMs }))) {
    return { kind: 'held' };
  }
  try {
    const nowMs = timeBy(await findClock(db, clientId), machineMs);
    const targetMs = Math.max(nowMs, target(nowMs));
    await sendsEnded(context, clientId);
    const happened = await liveThrough(context, clientId, { nowMs, targetMs });
    await setClock(db, clientId, clockAt(targetMs, mode, machineClock.nowMs()));
    return { kind: 'moved', happened };
  } finally {
    await keepClock(db, clientId, 0);
    context.wakeWorker();
  }
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
  const { db, machineClock } = context;
  const happened: Happening[] = [];
  const tell = (done: Happening) => happened.push(done);
  for (let atMs = nowMs; ;) {
    await setClock(db, clientId, { kind: 'FROZEN', atMs });
    await keepClock(db, clientId, machineClock.nowMs() + holdMs);
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
