import type { Acquirer, Context } from '../ports.js';
import { askIssuer } from './ask-issuer.js';
import type { AuthenticatedAttempt } from './attempt.js';
import { beginAuthentication } from './begin-authentication.js';
import { proceed } from './proceed.js';

/**
 * Authenticates the buyer of an attempt, and goes on at once with whatever needs nothing of the buyer. Else it stays
 * PROCESSING, and the worker goes on: with the end of the method page or of the challenge, or when its time is over.
 */
export async function authenticate(
  context: Context,
  acquirer: Acquirer,
  attempt: AuthenticatedAttempt,
): Promise<void> {
  let next: AuthenticatedAttempt | undefined = attempt;
  while (next) next = await authenticateOnce(context, acquirer, next);
}

async function authenticateOnce(
  context: Context,
  acquirer: Acquirer,
  attempt: AuthenticatedAttempt,
): Promise<AuthenticatedAttempt | undefined> {
  const authentication = await beginAuthentication(context, attempt);
  const { buyer } = attempt;
  if (authentication.state !== 'ASKING' || !buyer) return undefined;
  const result = await askIssuer(context, { ...attempt, buyer, authentication, completion: 'U' });
  return result && proceed(context, acquirer, attempt, result);
}
