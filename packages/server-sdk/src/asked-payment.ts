import { isFields, type Fields } from './fields.js';
import type { Method } from './methods.js';

/** The payment that a request is about. */
export interface AskedPayment {
  paymentRequestId: string | undefined;
  paymentId: string | undefined;
}

/**
 * Reads which payment a request is about, before it is sent. Throws a TypeError that names what the request lacks.
 * Everything else is the gateway's to judge.
 */
export function askedPayment({ name, requires }: Method<unknown>, request: unknown): AskedPayment {
  if (!isFields(request)) throw new TypeError(`${name}: The request is missing; give an object.`);
  const lacking = requires.find((names) => names.every((field) => isMissing(request[field])));
  if (lacking) throw new TypeError(`${name}: ${lacking.join(' or ')} is missing.`);
  return {
    paymentRequestId: idOf(name, request, 'paymentRequestId'),
    paymentId: idOf(name, request, 'paymentId'),
  };
}

/**
 * The id by which an answer turns out to be about another payment: a signature says who speaks, not what was asked, so
 * that an old answer could be played again. An answer that names no payment (a new session) cannot be told by its ids.
 */
export function idOfAnotherPayment(asked: AskedPayment, answer: Fields): keyof AskedPayment | undefined {
  return (['paymentId', 'paymentRequestId'] as const).find((id) => {
    const isGiven = asked[id] !== undefined && answer[id] !== undefined;
    return isGiven && asked[id] !== answer[id];
  });
}

function idOf(method: string, request: Fields, name: keyof AskedPayment): string | undefined {
  const id = request[name];
  if (isMissing(id)) return undefined;
  if (typeof id === 'string') return id;
  throw new TypeError(`${method}: ${name} is no text.`);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
