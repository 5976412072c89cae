/** Whether something may happen for a key once more in this minute; counts it if so. */
export type TakeTurn = (key: string, nowMs: number) => boolean;

const minuteMs = 60_000;

/** So many turns for each key and minute; forgotten with the minute. */
export function minuteLimit(most: number): TakeTurn {
  const counts = new Map<string, number>();
  let minute = 0;
  return (key, nowMs) => {
    const now = Math.floor(nowMs / minuteMs);
    if (now !== minute) counts.clear();
    minute = now;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}
