import { findAuthentication } from '../db/authentications.js';
import { commitOutcome } from '../db/commit.js';
import { findPayment } from '../db/payments.js';
import { claimProcessing, type ProcessingClaim } from '../db/processing.js';
import { endOfOperation } from '../domain/happening.js';
import { operationWith, type Operation, type Payment } from '../domain/payment.js';
import type { Outcome } from '../domain/settle.js';
import { withAuthentication } from '../operations/authorize.js';
import { at, requestOperation } from '../operations/carry-out.js';
import { withAwaitedFacts } from '../operations/own-facts.js';
import type { Acquirer, Context } from '../ports.js';
import { foundBy, type Look } from './look.js';

const batchSize = 16;

/** Carries out what is due and asks after operations without an answer. Returns how many it looked at. */
export async function settleProcessing(context: Context, look: Look): Promise<number> {
  const claims = await foundBy(context, look, (due) => claimProcessing(context.db, due, batchSize));
  await Promise.all(
    claims.map(async ({ paymentId, operationId }) => {
      const payment = await findPayment(context.db, { paymentId });
      const operation = payment && operationWith(payment, operationId);
      if (!payment || !operation) return;
      const own = await context.forMerchant(payment.facts);
      await settleOne(own, payment, operation);
      if (look.tell) await tellEnd(own, look.tell, { paymentId, operationId });
    }),
  );
  return claims.length;
}

async function tellEnd(
  { db, clock }: Context,
  tell: NonNullable<Look['tell']>,
  { paymentId, operationId }: ProcessingClaim,
): Promise<void> {
  const payment = await findPayment(db, { paymentId });
  const end = payment && endOfOperation(payment, operationId, clock.nowMs());
  if (end) tell(end);
}

async function settleOne(context: Context, payment: Payment, operation: Operation): Promise<void> {
  const { paymentId } = payment.facts;
  const acquirer = context.acquirerFor(payment.facts);
  if (!acquirer) return;
  const { operationId, kind } = operation;
  const isAuthorization = kind === 'AUTHORIZATION';
  const authentication = isAuthorization ? await findAuthentication(context.db, { operationId }) : undefined;
  // Nothing was sent yet: its own timer looks after it.
  if (authentication && authentication.state !== 'DONE') return;
  const answer = await outcomeOf(acquirer, payment, operation);
  const told = isAuthorization ? await withAwaitedFacts(context, payment, operationId, answer) : answer;
  const outcome = withAuthentication(told, authentication?.result);
  context.log.info(
    { paymentId, operationId, operation: kind, outcome: outcome.kind },
    'operation looked after',
  );
  await commitOutcome(context.db, { paymentId, operationId }, outcome, at(context));
}

/**
 * An authorisation is only asked after, for it cannot be sent again: the CVV is gone. One that the acquirer never received
 * is abandoned there, so that a copy which is still on its way charges nobody after we said that the payment failed.
 * Everything else is sent again, and asked after where the acquirer has it and answers later.
 */
async function outcomeOf(acquirer: Acquirer, payment: Payment, operation: Operation): Promise<Outcome> {
  const { operationId } = operation;
  if (operation.kind !== 'AUTHORIZATION') {
    const sent = await requestOperation(acquirer, payment, operation);
    return sent.kind === 'PENDING' ? asked(await acquirer.inquire(operationId)) : sent;
  }
  const found = await acquirer.inquire(operationId);
  const { clientId: merchantId } = payment.facts;
  return found.kind === 'NOT_RECEIVED' ? acquirer.abandon({ operationId, merchantId }) : found;
}

/** What was just received cannot be unknown; if it is, the next look tells. */
function asked(found: Awaited<ReturnType<Acquirer['inquire']>>): Outcome {
  return found.kind === 'NOT_RECEIVED' ? { kind: 'UNKNOWN' } : found;
}
