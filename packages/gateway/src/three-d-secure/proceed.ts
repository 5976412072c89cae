import { commitOutcome } from '../db/commit.js';
import { lookAt } from '../db/processing.js';
import { mayAuthorize, type AuthenticationResult } from '../domain/authentication.js';
import { closingOf } from '../domain/ending.js';
import { withAuthentication } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import type { Acquirer, Context } from '../ports.js';
import type { Attempt, AuthenticatedAttempt } from './attempt.js';
import { authorizeOrUpgrade } from './authorize-or-upgrade.js';
import type { PaymentSubject } from './subject.js';
import { verifyAndStore } from './verify-and-store.js';

/** After the directory server answered, the acquirer has its whole time before the worker asks what became of it. */
const acquirerTimeMs = 15_000;

/**
 * What follows from the end of an authentication: the authorisation with its proof, or the verification of a card to store;
 * or the end of the attempt. An order that was closed meanwhile is not authorised any more. Returns the attempt that
 * follows where the issuer, who had been only told, then asks for more.
 */
export async function proceed(
  context: Context,
  acquirer: Acquirer,
  attempt: Attempt,
  authentication: AuthenticationResult,
): Promise<AuthenticatedAttempt | undefined> {
  const { subject, charge } = attempt;
  if (subject.kind === 'VAULTING') {
    await verifyAndStore(context, acquirer, { ...subject, charge }, authentication);
    return undefined;
  }
  const closing = closingOf(subject.payment);
  if (closing || !mayAuthorize(authentication)) {
    const resultCode = closing?.resultCode ?? 'USER_PAYMENT_VERIFICATION_FAILED';
    const declined = { kind: 'DECLINED', resultCode, cardResult: maskedNumber(charge.card.number) } as const;
    await settle(context, subject, withAuthentication(declined, authentication));
    return undefined;
  }
  await lookAt(context.db, subject.operation.operationId, context.clock.nowMs() + acquirerTimeMs);
  const authenticated = { ...attempt, subject, charge: { ...charge, authentication } };
  return authorizeOrUpgrade(context, acquirer, authenticated);
}

async function settle(
  context: Context,
  { payment, operation }: PaymentSubject,
  outcome: Parameters<typeof commitOutcome>[2],
): Promise<void> {
  const subject = { paymentId: payment.facts.paymentId, operationId: operation.operationId };
  await commitOutcome(context.db, subject, outcome, at(context));
  context.wakeWorker();
}

function maskedNumber(number: string) {
  const lastFour = number.slice(-4);
  return { cardNo: `************${lastFour}`, lastFour };
}
