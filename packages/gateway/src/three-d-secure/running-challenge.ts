import { findAuthentication, type RunningChallenge } from '../db/authentications.js';
import { isClosed } from '../domain/ending.js';
import { operationsOf, type Payment } from '../domain/payment.js';
import type { Context } from '../ports.js';

/** The challenge that the buyer of a payment has before him; undefined where there is none. */
export async function runningChallenge(
  { db, clock }: Context,
  payment: Payment,
): Promise<RunningChallenge | undefined> {
  const last = operationsOf(payment, 'AUTHORIZATION').at(-1);
  if (last?.state !== 'PROCESSING' || isClosed(payment)) return undefined;
  const found = await findAuthentication(db, { operationId: last.operationId });
  return found?.state === 'CHALLENGE' && clock.nowMs() < found.expiresAtMs ? found : undefined;
}
