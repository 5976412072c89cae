const dayMs = 24 * 60 * 60_000;

/** An endpoint to which nothing got through for this long, while it was tried, is paused. */
export const pausedAfterMs = 3 * dayMs;

/** Whether an endpoint is given up that has failed since a time, with nothing received in between, and failed again now. */
export function isToBePaused(failingSinceMs: number, nowMs: number): boolean {
  return nowMs - failingSinceMs >= pausedAfterMs;
}

/** Why an endpoint is paused, for its merchant to read. */
export function pauseReason(failures: number, lastError: string): string {
  const days = pausedAfterMs / dayMs;
  return `No notification was received here for ${days} days; the last ${failures} attempts failed. The last one: ${lastError}`;
}
