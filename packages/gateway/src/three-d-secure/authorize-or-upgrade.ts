import { softDeclinedAttempt } from '../domain/authentication-upgrade.js';
import { authorize } from '../operations/authorize.js';
import type { Acquirer, Context } from '../ports.js';
import type { Attempt, AuthenticatedAttempt } from './attempt.js';
import type { PaymentSubject } from './subject.js';

/**
 * Has the acquirer authorise a card. Returns the next attempt where the issuer softly declined this one, and says yes to the
 * same card once its holder is authenticated: it was begun with the outcome of the first one, in the same commit.
 */
export async function authorizeOrUpgrade(
  context: Context,
  acquirer: Acquirer,
  attempt: Attempt & { readonly subject: PaymentSubject },
): Promise<AuthenticatedAttempt | undefined> {
  const { subject, charge } = attempt;
  const { session, operation } = subject;
  const payment = await authorize(context, acquirer, subject.payment, operation, charge);
  const next = softDeclinedAttempt(payment, operation);
  if (!next) return undefined;
  return {
    ...attempt,
    subject: { kind: 'PAYMENT', session, payment, operation: next },
    charge: { ...charge, mayUpgrade: false, exemption: undefined, authentication: undefined },
    wish: 'CHALLENGE',
  };
}
