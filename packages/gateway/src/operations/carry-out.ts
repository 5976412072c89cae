import { commitOutcome } from '../db/commit.js';
import {
  approvedAuthorization,
  isSettled,
  operationWith,
  type Operation,
  type Payment,
} from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, Context } from '../ports.js';

/** An operation and its payment, as they stand. */
export interface Standing {
  readonly payment: Payment;
  readonly operation: Operation;
}

/**
 * Has the acquirer do an operation on an authorisation, unless it is settled, and commits what came of it. It can be done
 * as often as we like, because the operation's id makes it one: so a repeated request and the worker do the same again.
 * Returns how both then stand; PROCESSING where no answer came.
 */
export async function carryOut(context: Context, before: Standing): Promise<Standing> {
  const { payment, operation } = before;
  const acquirer = context.acquirerFor(payment.facts);
  if (isSettled(operation) || !acquirer) return before;
  const outcome = await requestOperation(acquirer, payment, operation);
  const subject = { paymentId: payment.facts.paymentId, operationId: operation.operationId };
  const after = await commitOutcome(context.db, subject, outcome, at(context));
  context.wakeWorker();
  return { payment: after, operation: operationWith(after, operation.operationId) ?? operation };
}

/** Sends an operation other than an authorisation to the acquirer. */
export async function requestOperation(
  acquirer: Acquirer,
  payment: Payment,
  operation: Operation,
): Promise<Outcome> {
  const { operationId, amountMinor, details } = operation;
  const { currency } = payment.facts;
  const authorizationId =
    (operation.kind === 'VOID' ? operation.referenceId : approvedAuthorization(payment)?.operationId) ?? '';
  const call = { operationId, authorizationId, currency, amountMinor };
  switch (operation.kind) {
    case 'CAPTURE':
      return acquirer.capture({ ...call, isFinal: details.isFinal ?? false });
    case 'REFUND':
      return acquirer.refund(call);
    case 'INCREMENT':
      return acquirer.increment(call);
    case 'VOID':
      return acquirer.void({ operationId, authorizationId });
    case 'AUTHORIZATION':
    case 'CLOSE':
      throw new Error(`${operation.kind} is not an operation on an authorisation`);
  }
}

/** Time and ids for a commit. */
export function at({ clock, ids }: Context) {
  return { nowMs: clock.nowMs(), ids };
}
