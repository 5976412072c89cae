import type { LeaveChallengeRequest, ReadStatusResponse } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import { findLatestAuthentication, type Authentication } from '../db/authentications.js';
import type { Context } from '../ports.js';
import { finishAwaited, unfinished } from '../three-d-secure/end-awaited.js';
import { runningAuthentication, runningChallenge } from '../three-d-secure/running-step.js';
import { recordForm } from './form-activity.js';
import { readStatus } from './readStatus.js';
import { isRefusal, openedBy, ownerOf, type Opened } from './open-session.js';

/** Ends the challenge that the buyer closed, if it still runs: the attempt fails, and another card can be tried. */
export async function leaveChallenge(
  gateway: Context,
  request: LeaveChallengeRequest,
): Promise<ReadStatusResponse> {
  const opened = await openedBy(gateway, request.sessionData);
  if (isRefusal(opened)) return opened;
  const context = await gateway.forMerchant(ownerOf(opened));
  const challenge = runningChallenge(context, await authenticationOf(context, opened));
  if (challenge && opened.kind === 'payment') recordForm(context, opened.session, 'CHALLENGE_LEFT');
  if (challenge) await finishAwaited(context, challenge, unfinished(challenge, '01'));
  return readStatus(context, request);
}

async function authenticationOf(context: Context, opened: Opened): Promise<Authentication | undefined> {
  if (opened.kind === 'vaulting') return findLatestAuthentication(context.db, opened.vaulting.vaultingId);
  const payment = await findPayment(context.db, opened.session);
  return payment && runningAuthentication(context, payment);
}
