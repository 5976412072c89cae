import { refused, started, type AuthorizeCommand, type Decision } from './command.js';
import { cancellationOf, isClosed } from './ending.js';
import { approvedAuthorization, operationsOf, type Payment } from './payment.js';

/** Attempts that one order allows: a limit against card testing. */
const mostAuthorizations = 20;

/** May a card be tried? One attempt at a time, none after a success, and with `pay` only one in all. */
export function decideAuthorize(payment: Payment, command: AuthorizeCommand, nowMs: number): Decision {
  const attempts = operationsOf(payment, 'AUTHORIZATION');
  if (cancellationOf(payment)) return refused('ORDER_IS_CANCELED');
  if (isClosed(payment) || approvedAuthorization(payment)) return refused('ORDER_IS_CLOSED');
  if (isAuthorizing(payment)) return refused('PAYMENT_IN_PROCESS');
  if (payment.facts.source === 'API' && attempts.length > 0) return refused('ORDER_IS_CLOSED');
  if (nowMs >= command.expiresAtMs) return refused('ORDER_IS_CLOSED');
  if (attempts.length >= mostAuthorizations) return refused('PAYMENT_COUNT_EXCEED_LIMIT');
  const { operationId } = command;
  const { amountMinor } = payment.facts;
  return started(payment, { kind: 'AUTHORIZATION', operationId, amountMinor }, nowMs);
}

/** Whether an attempt has no answer yet. */
export function isAuthorizing(payment: Payment): boolean {
  return operationsOf(payment, 'AUTHORIZATION').some(({ state }) => state === 'PROCESSING');
}
