import type { Tries } from '../db/console-tries.js';

/** So many tries in a row are free; a mistyped password costs nobody time. */
const freeTries = { account: 5, device: 10, address: 30 } as const;
export type TryKind = keyof typeof freeTries;

const firstWaitMs = 1_000;
/** The longest wait: whoever guesses gets four tries an hour, and nobody is locked out for longer. */
const longestWaitMs = 15 * 60 * 1000;
/** Tries are forgotten when nothing was tried for this long. */
export const triesKeptMs = 24 * 60 * 60 * 1000;

/** One try more: after the free ones each has to wait twice as long as the one before. */
export function judgeTry(kind: TryKind, before: Tries, nowMs: number): Tries | 'WAIT' {
  if (nowMs < before.waitsUntilMs) return 'WAIT';
  const isForgotten = nowMs - before.lastAtMs >= triesKeptMs;
  const count = (isForgotten ? 0 : before.count) + 1;
  return { count, lastAtMs: nowMs, waitsUntilMs: waitsUntil(count - freeTries[kind], nowMs) };
}

/** After a free try nobody waits, not even who began earlier and is counted later. */
function waitsUntil(triesTooMany: number, nowMs: number): number {
  if (triesTooMany < 0) return 0;
  return nowMs + Math.min(longestWaitMs, firstWaitMs * 2 ** triesTooMany);
}
