import { isFields } from './fields.js';

/** How often and how soon a call is repeated whose outcome is unknown. All of it within the call's `timeoutMs`. */
export interface RetryOptions {
  /** How many times beyond the first: 0 to 10. Default 2. */
  max?: number | undefined;
  /** The longest wait before the first repetition; it doubles with each. Default 200. */
  baseDelayMs?: number | undefined;
  /** No wait is longer. Default 2,000. */
  maxDelayMs?: number | undefined;
}

/** The options, read and checked. */
export interface RetryPolicy {
  max: number;
  baseDelayMs: number;
  maxDelayMs: number;
}

const longestDelayMs = 60_000;

/** Throws a TypeError that names the option that is wrong. */
export function readRetryOptions(options: unknown): RetryPolicy {
  if (options === undefined) return { max: 2, baseDelayMs: 200, maxDelayMs: 2_000 };
  if (!isFields(options)) throw new TypeError('retries: It must be an object, e.g. { max: 2 }.');
  const { max = 2, baseDelayMs = 200, maxDelayMs = 2_000 } = options;
  return {
    max: checkedCount('retries.max', max, 10),
    baseDelayMs: checkedCount('retries.baseDelayMs', baseDelayMs, longestDelayMs),
    maxDelayMs: checkedCount('retries.maxDelayMs', maxDelayMs, longestDelayMs),
  };
}

function checkedCount(name: string, value: unknown, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new TypeError(`${name}: It must be a whole number from 0 to ${most}.`);
}
