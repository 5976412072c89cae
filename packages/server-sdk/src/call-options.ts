import { checkedTimeoutMs } from './check-input.js';
import { isFields } from './fields.js';

/** How one call differs from the client's settings. */
export interface CallOptions {
  /** Stops the call, which then throws a TransportError: whether the gateway acted is unknown. */
  signal?: AbortSignal | undefined;
  /** Instead of the client's. */
  timeoutMs?: number | undefined;
}

/** When a call ends without an answer. */
export interface CallLimits {
  timeoutMs: number;
  /** The merchant's. */
  abort: AbortSignal | undefined;
  /** The end of the time. */
  timeout: AbortSignal;
  /** Either of the two. */
  signal: AbortSignal;
}

/** Starts the call's clock. Throws a TypeError that names the option that is wrong. */
export function startLimits(options: unknown, defaultTimeoutMs: number): CallLimits {
  if (!isFields(options)) throw new TypeError('The options of the call must be an object.');
  const { signal: abort, timeoutMs: given = defaultTimeoutMs } = options;
  if (!(abort === undefined || abort instanceof AbortSignal)) {
    throw new TypeError('signal: It must be an AbortSignal.');
  }
  const timeoutMs = checkedTimeoutMs(given);
  const timeout = AbortSignal.timeout(timeoutMs);
  return { timeoutMs, abort, timeout, signal: abort ? AbortSignal.any([abort, timeout]) : timeout };
}
