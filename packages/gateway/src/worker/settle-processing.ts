import { commitOutcome } from '../db/commit.js';
import { findPayment } from '../db/payments.js';
import { claimProcessing } from '../db/processing.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import type { Acquirer, Context } from '../ports.js';

const batchSize = 16;

/** Sends captures that are due and asks after operations without an answer. Returns how many it looked at. */
export async function settleProcessing(context: Context): Promise<number> {
  const claims = await claimProcessing(context.db, context.clock.nowMs(), batchSize);
  await Promise.all(
    claims.map(async ({ paymentId, operationId }) => {
      const payment = await findPayment(context.db, { paymentId });
      const operation = payment?.operations.find((candidate) => candidate.operationId === operationId);
      if (payment && operation) await settleOne(context, payment, operation);
    }),
  );
  return claims.length;
}

async function settleOne(context: Context, payment: Payment, operation: Operation): Promise<void> {
  const { paymentId, clientId } = payment.facts;
  const acquirer = context.acquirerFor({ clientId });
  if (!acquirer) return;
  const outcome = await outcomeOf(acquirer, payment, operation);
  const { operationId, kind } = operation;
  context.log.info(
    { paymentId, operationId, operation: kind, outcome: outcome.kind },
    'operation looked after',
  );
  const at = { nowMs: context.clock.nowMs(), ids: context.ids };
  await commitOutcome(context.db, { paymentId, operationId }, outcome, at);
}

/**
 * A capture can be sent as often as we like: its id makes it one. An authorisation is only asked after, for it cannot be
 * sent again: the CVV is gone. One that the acquirer never received is abandoned there, so that a copy which is still
 * on its way charges nobody after we said that the payment failed.
 */
async function outcomeOf(
  acquirer: Acquirer,
  { facts, operations }: Payment,
  operation: Operation,
): Promise<Outcome> {
  const { operationId, amountMinor } = operation;
  if (operation.kind === 'CAPTURE') {
    const authorization = operations.find(
      ({ kind, state }) => kind === 'AUTHORIZATION' && state === 'SUCCESS',
    );
    const authorizationId = authorization?.operationId ?? '';
    return acquirer.capture({ operationId, authorizationId, currency: facts.currency, amountMinor });
  }
  const found = await acquirer.inquire(operationId);
  return found.kind === 'NOT_RECEIVED' ? acquirer.abandon(operationId) : found;
}
