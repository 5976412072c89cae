import { isAcknowledged } from './judge-reply.js';

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

/** When something is due that waits until somebody says so: at no time that a clock shows. */
export const neverMs = Date.UTC(9999, 11, 31);

export type DeliveryState =
  | { readonly state: 'PENDING'; readonly nextAttemptAtMs: number }
  | { readonly state: 'DELIVERED' }
  | { readonly state: 'DEAD' };

/** What a receiver answered, or why there is no answer. */
export type Reply =
  | { readonly kind: 'answered'; readonly httpStatus: number; readonly body: string }
  | { readonly kind: 'failed'; readonly error: string };

/** What an attempt is made for: the schedule, or somebody who asked for it. */
export type AttemptCause = 'SCHEDULE' | 'RESEND';

/** A notification before an attempt to send it. */
export interface BeforeAttempt {
  readonly cause: AttemptCause;
  /** How many attempts of the schedule were made before. */
  readonly scheduledAttempts: number;
  readonly standing: DeliveryState;
}

/**
 * What follows an attempt that began at `attemptedAtMs`. One that somebody asked for is outside the schedule: received, it
 * ends that; else everything stays as it was, so that the next attempt of the schedule comes when it would have come.
 */
export function afterAttempt(before: BeforeAttempt, attemptedAtMs: number, reply: Reply): DeliveryState {
  if (isAcknowledged(reply)) return { state: 'DELIVERED' };
  if (before.cause === 'RESEND') return before.standing;
  const delayMs = delaysBeforeAttemptMs[before.scheduledAttempts + 1];
  if (delayMs === undefined) return { state: 'DEAD' };
  return { state: 'PENDING', nextAttemptAtMs: attemptedAtMs + delayMs };
}
