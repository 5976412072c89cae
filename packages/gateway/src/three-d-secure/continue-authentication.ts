import { takeEnded, type EndedChallenge, type RunningChallenge } from '../db/authentications.js';
import { lookAt } from '../db/processing.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { Acquirer, Context } from '../ports.js';
import { finishChallenge, unfinished } from './finish-challenge.js';
import { proceed } from './proceed.js';
import { openCharge } from './sealed-charge.js';

/**
 * Goes on with a payment whose buyer was asked: once there is a result, by whichever node comes first; and ends a challenge
 * whose time is over.
 */
export async function continueAuthentication(
  context: Context,
  acquirer: Acquirer,
  standing: { readonly payment: Payment; readonly operation: Operation },
  authentication: RunningChallenge | EndedChallenge,
): Promise<void> {
  const { db, clock, vault, cardSecrets } = context;
  const { operationId, expiresAtMs } = authentication;
  if (authentication.state === 'CHALLENGE') {
    if (clock.nowMs() < expiresAtMs) await lookAt(db, operationId, expiresAtMs);
    else await finishChallenge(context, operationId, unfinished(authentication, '03'));
    return;
  }
  if (!(await takeEnded(db, operationId))) return;
  const charge = openCharge(vault, operationId, authentication.sealedCharge, cardSecrets.take(operationId));
  await proceed(context, acquirer, standing, charge, authentication.result);
}
