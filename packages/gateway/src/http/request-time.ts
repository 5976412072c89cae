import { isoTime, result, type Result } from '@tillgate/contract';
import type { MerchantKeys } from '../ports.js';

const liveWindowMs = 10 * 60_000;

/**
 * Refuses a `request-time` that is none, or that is further from our clock than the merchant's window: a copy of an old
 * request proves nothing. In the sandbox any time goes unless the operator set a window.
 */
export function requestTimeFault(time: string, merchant: MerchantKeys, nowMs: number): Result | undefined {
  const sentAtMs = readRequestTime(time);
  if (sentAtMs === undefined) {
    return result('INVALID_SIGNATURE', 'request-time must be epoch milliseconds or an ISO 8601 time.');
  }
  const windowMs = merchant.settings.requestTimeWindowMs ?? (merchant.isSandbox ? 0 : liveWindowMs);
  if (windowMs === 0 || Math.abs(nowMs - sentAtMs) <= windowMs) return undefined;
  const times = `request-time is ${isoTime(sentAtMs)}, here it is ${isoTime(nowMs)}`;
  return result('INVALID_SIGNATURE', `${times}; they may differ by ${windowMs / 1000} s.`);
}

/** Epoch milliseconds (Java, Go) or ISO 8601, with or without a colon in the offset and up to 9 decimals. */
function readRequestTime(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  const isShaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.test(text);
  const epochMs = isShaped ? Date.parse(text) : NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
