/** Whether a client may make a call now; counts the call if so. */
export type TakeCall = (clientId: string, callsPerSecond: number, nowMs: number) => boolean;

interface Bucket {
  calls: number;
  filledAtMs: number;
}

/**
 * A token bucket for each client: as many calls a second on average, and as many at once. Kept in memory, so that with
 * several nodes each of them allows that many.
 */
export function callLimiter(): TakeCall {
  const buckets = new Map<string, Bucket>();
  return (clientId, callsPerSecond, nowMs) => {
    const filled = fill(buckets.get(clientId), callsPerSecond, nowMs);
    const isAllowed = filled.calls >= 1;
    buckets.set(clientId, isAllowed ? { ...filled, calls: filled.calls - 1 } : filled);
    return isAllowed;
  };
}

function fill(bucket: Bucket | undefined, callsPerSecond: number, nowMs: number): Bucket {
  if (!bucket) return { calls: callsPerSecond, filledAtMs: nowMs };
  // A clock that was set back gives nothing and takes nothing.
  const elapsedMs = Math.max(0, nowMs - bucket.filledAtMs);
  const calls = Math.min(callsPerSecond, bucket.calls + (elapsedMs * callsPerSecond) / 1000);
  return { calls, filledAtMs: nowMs };
}
