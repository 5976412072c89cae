import type { LeaveChallengeRequest, ReadStatusResponse } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import type { Context } from '../ports.js';
import { finishChallenge, unfinished } from '../three-d-secure/finish-challenge.js';
import { runningChallenge } from '../three-d-secure/running-challenge.js';
import { readStatus } from './readStatus.js';
import { isRefusal, sessionFor } from './open-session.js';

/** Ends the challenge that the buyer closed, if it still runs: the attempt fails, and another card can be tried. */
export async function leaveChallenge(
  gateway: Context,
  request: LeaveChallengeRequest,
): Promise<ReadStatusResponse> {
  const session = await sessionFor(gateway, request.sessionData);
  if (isRefusal(session)) return session;
  const context = await gateway.forMerchant(session);
  const payment = await findPayment(context.db, session);
  const challenge = payment && (await runningChallenge(context, payment));
  if (challenge) await finishChallenge(context, challenge.operationId, unfinished(challenge, '01'));
  return readStatus(context, request);
}
