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
  signal: AbortSignal | undefined;
}

/** Throws a TypeError that names the option that is wrong. */
export function readCallOptions(options: unknown, defaultTimeoutMs: number): CallLimits {
  if (!isFields(options)) throw new TypeError('The options of the call must be an object.');
  const { signal, timeoutMs = defaultTimeoutMs } = options;
  if (!(signal === undefined || signal instanceof AbortSignal)) {
    throw new TypeError('signal: It must be an AbortSignal.');
  }
  return { signal, timeoutMs: checkedTimeoutMs(timeoutMs) };
}
