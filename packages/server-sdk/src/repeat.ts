import { setTimeout as wait } from 'node:timers/promises';
import { HttpStatusError, TransportError } from './errors.js';
import type { Judged } from './judge-answer.js';
import type { Failure } from './result.js';
import type { RetryPolicy } from './retry-options.js';

/** Results after which the same request, with the same id, is the way to learn the outcome. */
const repeatableCodes: readonly string[] = ['UNKNOWN_EXCEPTION', 'REQUEST_TRAFFIC_EXCEED_LIMIT'];

/** What a proxy says for a gateway that is away or busy. */
const repeatableStatuses: readonly number[] = [429, 502, 503, 504];

/**
 * Sends until the outcome is known, the repetitions are used up, or `signal` says that the call is over. Ends with what
 * the last attempt returned or threw.
 */
export async function repeat<Answer>(
  send: () => Promise<Judged<Answer>>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<Judged<Answer>> {
  for (let attempt = 0; ; attempt++) {
    const outcome = await settled(send);
    const isLast = attempt >= policy.max || !isUnknown(outcome);
    if (isLast || !(await waited(delayMs(attempt, policy, Math.random()), signal))) return unpacked(outcome);
  }
}

/** Full jitter: anything from nothing to the doubled base, so that callers that failed together part. */
export function delayMs(
  attempt: number,
  { baseDelayMs, maxDelayMs }: Omit<RetryPolicy, 'max'>,
  random: number,
): number {
  return Math.min(maxDelayMs, baseDelayMs * 2 ** attempt) * random;
}

type Outcome<Answer> = { judged: Judged<Answer> } | { error: unknown };

function isUnknown(outcome: Outcome<unknown>): boolean {
  if ('judged' in outcome) return outcome.judged.isRefused && isRepeatable(outcome.judged.failure);
  const { error } = outcome;
  if (error instanceof TransportError) return !error.isAborted && !error.isTimeout;
  return error instanceof HttpStatusError && repeatableStatuses.includes(error.status);
}

function isRepeatable({ result: { resultStatus, resultCode } }: Failure): boolean {
  return resultStatus === 'U' && repeatableCodes.includes(resultCode);
}

async function settled<Answer>(send: () => Promise<Judged<Answer>>): Promise<Outcome<Answer>> {
  try {
    return { judged: await send() };
  } catch (error) {
    return { error };
  }
}

function unpacked<Answer>(outcome: Outcome<Answer>): Judged<Answer> {
  if ('judged' in outcome) return outcome.judged;
  throw outcome.error;
}

/** Whether there was time to wait. */
async function waited(timeMs: number, signal: AbortSignal): Promise<boolean> {
  return wait(timeMs, true, { signal }).catch(() => false);
}
