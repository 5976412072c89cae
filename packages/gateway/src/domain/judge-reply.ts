import type { Reply } from './delivery.js';

/** What a reply to a notification must be to count as received (Antom's rule), in the order in which people look. */
const replyRules = ['ANSWERED', 'STATUS_200', 'JSON', 'RESULT_STATUS_S', 'RESULT_CODE_SUCCESS'] as const;
export type ReplyRule = (typeof replyRules)[number];

export interface JudgedRule {
  readonly rule: ReplyRule;
  readonly isMet: boolean;
}

/** Judges a reply by each rule; without an answer none is met. */
export function judgeReply(reply: Reply): readonly JudgedRule[] {
  const body = reply.kind === 'answered' ? parsed(reply.body) : undefined;
  const result = propertyOf(body, 'result');
  const met: Record<ReplyRule, boolean> = {
    ANSWERED: reply.kind === 'answered',
    STATUS_200: reply.kind === 'answered' && reply.httpStatus === 200,
    JSON: body !== undefined,
    RESULT_STATUS_S: propertyOf(result, 'resultStatus') === 'S',
    RESULT_CODE_SUCCESS: propertyOf(result, 'resultCode') === 'SUCCESS',
  };
  return replyRules.map((rule) => ({ rule, isMet: met[rule] }));
}

/** Only HTTP 200 with `result.resultStatus` `S` and `result.resultCode` `SUCCESS` counts as received. */
export function isAcknowledged(reply: Reply): boolean {
  return judgeReply(reply).every(({ isMet }) => isMet);
}

/** Why a reply does not count as received, in a few words. */
export function shortcomingOf(reply: Reply): string {
  if (reply.kind === 'failed') return reply.error;
  const status = `HTTP ${reply.httpStatus}`;
  return reply.httpStatus === 200 ? `${status} whose result is not S, SUCCESS` : status;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
