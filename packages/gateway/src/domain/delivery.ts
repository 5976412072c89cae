/**
 * Antom sends a notification up to eight times in 24 hours: at once, then 2 min, 10 min, 10 min, 1 h, 2 h, 6 h
 * and 15 h after the attempt before.
 */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const delaysBeforeAttemptMs: readonly number[] = [
  0,
  2 * minuteMs,
  10 * minuteMs,
  10 * minuteMs,
  hourMs,
  2 * hourMs,
  6 * hourMs,
  15 * hourMs,
];

export type DeliveryState =
  | { readonly state: 'PENDING'; readonly nextAttemptAtMs: number }
  | { readonly state: 'DELIVERED' }
  | { readonly state: 'DEAD' };

/** What a receiver answered, or why there is no answer. */
export type Reply =
  | { readonly kind: 'answered'; readonly httpStatus: number; readonly body: string }
  | { readonly kind: 'failed'; readonly error: string };

/** Only HTTP 200 with `result.resultStatus` `S` and `result.resultCode` `SUCCESS` counts as received. */
export function isAcknowledged(reply: Reply): boolean {
  if (reply.kind === 'failed' || reply.httpStatus !== 200) return false;
  const result = propertyOf(parsed(reply.body), 'result');
  return propertyOf(result, 'resultStatus') === 'S' && propertyOf(result, 'resultCode') === 'SUCCESS';
}

/** What follows attempt number `attempt` (from 1), made at `attemptedAtMs`. */
export function afterAttempt(attempt: number, attemptedAtMs: number, reply: Reply): DeliveryState {
  if (isAcknowledged(reply)) return { state: 'DELIVERED' };
  const delayMs = delaysBeforeAttemptMs[attempt];
  if (delayMs === undefined) return { state: 'DEAD' };
  return { state: 'PENDING', nextAttemptAtMs: attemptedAtMs + delayMs };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
