import type { AuthenticationWish } from '../domain/authentication.js';
import type { Acquirer, Context } from '../ports.js';
import { authenticate } from './authenticate.js';
import type { Attempt } from './attempt.js';
import { authorizeOrUpgrade } from './authorize-or-upgrade.js';
import type { PaymentSubject } from './subject.js';

/** An attempt to pay, and what is wanted of 3-D Secure; absent: nothing, unless the issuer asks for it. */
export interface PayingAttempt extends Attempt {
  readonly subject: PaymentSubject;
  readonly wish: AuthenticationWish | undefined;
}

/**
 * Pays with a card: authenticates its holder where that is wanted, authorises, and authenticates after a soft decline. It ends
 * where the payment is settled, or waits for the buyer or for an answer.
 */
export async function payWithCard(
  context: Context,
  acquirer: Acquirer,
  { wish, ...attempt }: PayingAttempt,
): Promise<void> {
  const next = wish ? { ...attempt, wish } : await authorizeOrUpgrade(context, acquirer, attempt);
  if (next) await authenticate(context, acquirer, next);
}
