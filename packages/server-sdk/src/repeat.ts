import { setTimeout as wait } from 'node:timers/promises';
import type { CallLimits } from './call-options.js';
import { HttpStatusError, TransportError, type CallIdentity } from './errors.js';
import { transportError } from './exchange.js';
import type { Judged } from './judge-answer.js';
import type { Failure } from './result.js';
import type { RetryPolicy } from './retry-options.js';

/** Results after which the same request, with the same id, is the way to learn the outcome. */
const repeatableCodes: readonly string[] = ['UNKNOWN_EXCEPTION', 'REQUEST_TRAFFIC_EXCEED_LIMIT'];

/** What a proxy says for a gateway that is away or busy. */
const repeatableStatuses: readonly number[] = [429, 502, 503, 504];

/**
 * Sends until the outcome is known, the repetitions are used up, or the call is over. Ends with what the last attempt
 * returned or threw, or with a TransportError where the merchant stopped the call between two attempts.
 */
export async function repeat<Answer>(
  send: () => Promise<Judged<Answer>>,
  policy: RetryPolicy,
  { call, limits }: { call: CallIdentity; limits: CallLimits },
): Promise<Judged<Answer>> {
  for (let attempt = 0; ; attempt++) {
    const outcome = await settled(send);
    if (attempt >= policy.max || !isUnknown(outcome)) return unpacked(outcome);
    if (await waited(delayMs(attempt, policy, Math.random()), limits.signal)) continue;
    if (limits.abort?.aborted)
      throw transportError(call, limits, 'error' in outcome ? outcome.error : undefined);
    return unpacked(outcome);
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
