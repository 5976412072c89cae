import type { Asked } from '../domain/command.js';
import { commitCommand, commitOutcome, type At, type Committed } from '../db/commit.js';
import type { Db } from '../db/engine.js';
import type { Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';

const approved = { kind: 'APPROVED', cardResult: {} } as const;

/** The payment of a session, paid and captured as a whole. */
export async function capturedPayment(db: Db, session: PaymentSession, at: At): Promise<Payment> {
  const expiresAtMs = at.nowMs + 1;
  const authorize = (operationId: string) => ({ type: 'AUTHORIZE', operationId, expiresAtMs }) as const;
  const begun = await commitCommand(db, { session }, authorize, at);
  return approveAll(db, await approveAll(db, begun.payment, at), at);
}

/** Settles what is on its way as approved. */
async function approveAll(db: Db, payment: Payment, at: At): Promise<Payment> {
  const { paymentId } = payment.facts;
  let after = payment;
  for (const { operationId, state } of payment.operations) {
    if (state !== 'PROCESSING') continue;
    after = await commitOutcome(db, { paymentId, operationId }, approved, at);
  }
  return after;
}

/** Asks for a refund of a payment by its merchant, and carries it out nowhere. */
export function commitRefund(
  db: Db,
  { facts }: Payment,
  refund: { readonly requestId: string; readonly amountMinor: bigint; readonly at: At },
): Promise<Committed | undefined> {
  const { at, ...asked } = refund;
  const commandOf = (operationId: string): Asked => ({
    type: 'REFUND',
    operationId,
    currency: facts.currency,
    captureId: undefined,
    policy: 'ANY',
    windowMs: 1,
    details: {},
    ...asked,
  });
  return commitCommand(db, facts, commandOf, at);
}
