import { isFields, type Fields } from './fields.js';
import type { Method } from './method.js';

/** What identifies the payment, session, capture, refund, dispute or card that a message is about. */
const idFields = [
  'paymentId',
  'paymentRequestId',
  'paymentSessionId',
  'captureRequestId',
  'updateRequestId',
  'refundId',
  'refundRequestId',
  'vaultingRequestId',
  'disputeId',
  'token',
] as const;

/** The ids that a request names. */
export type AskedIds = Readonly<Record<string, string>>;

/**
 * Reads what a request is about, before it is sent. Throws a TypeError that names what the request lacks. Everything
 * else is the gateway's to judge.
 */
export function askedIds({ name, requires }: Method<unknown>, request: unknown): AskedIds {
  if (!isFields(request)) throw new TypeError(`${name}: The request is missing; give an object.`);
  const lacking = requires.find((names) => names.every((field) => isMissing(request[field])));
  if (lacking) throw new TypeError(`${name}: ${lacking.join(' or ')} is missing.`);
  const given = idFields.filter((field) => !isMissing(request[field]));
  return Object.fromEntries(given.map((field) => [field, textOf(name, field, request[field])]));
}

/**
 * The id by which an answer turns out to be about something else: a signature says who speaks, not what was asked, so
 * that an old answer could be played again. An answer that names nothing (a new session) cannot be told by its ids.
 */
export function idOfAnother(asked: AskedIds, answer: Fields): string | undefined {
  return Object.keys(asked).find((id) => answer[id] !== undefined && asked[id] !== answer[id]);
}

function textOf(method: string, field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${method}: ${field} is no text.`);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
