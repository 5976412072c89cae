import {
  endAsking,
  findAuthentication,
  takeEnded,
  takeUnasked,
  type Authentication,
  type AuthenticationIn,
} from '../db/authentications.js';
import type { AuthenticationResult } from '../domain/authentication.js';
import type { Acquirer, Context } from '../ports.js';
import { askIssuer } from './ask-issuer.js';
import { authenticate } from './authenticate.js';
import type { Attempt, AuthenticatedAttempt } from './attempt.js';
import { askingLifeMs } from './begin-authentication.js';
import { finishAwaited, unfinished } from './end-awaited.js';
import { proceed } from './proceed.js';
import { openWaiting } from './sealed-charge.js';
import { orderOf, subjectOf } from './subject.js';

/**
 * Goes on with an authentication that is due, by whichever node comes first: asks the issuer once the method page ran, or
 * took too long; authorises once there is a result; ends what nobody came to, or came back to.
 */
export async function continueAuthentication(context: Context, operationId: string): Promise<void> {
  const found = await findAuthentication(context.db, { operationId });
  const acquirer = found && context.acquirerFor(found);
  if (!found || !acquirer) return;
  const next = await stepOf(context, acquirer, found);
  if (next) await authenticate(context, acquirer, next);
}

async function stepOf(
  context: Context,
  acquirer: Acquirer,
  found: Authentication,
): Promise<AuthenticatedAttempt | undefined> {
  switch (found.state) {
    case 'METHOD':
    case 'METHOD_OVER':
      return askNow(context, acquirer, found);
    case 'ENDED': {
      if (!(await takeEnded(context.db, found.operationId))) return undefined;
      return proceed(context, acquirer, await waitingAttempt(context, found), found.result);
    }
    case 'BUYER':
    case 'CHALLENGE':
      if (isOver(context, found)) await finishAwaited(context, found, unfinished(found, '03'));
      return undefined;
    case 'ASKING':
      // Whoever asked is gone, and with it the card: the operation is asked after, and abandoned.
      if (isOver(context, found)) await endAsking(context.db, found.operationId, unanswered(found));
      return undefined;
    case 'DONE':
      return undefined;
  }
}

async function askNow(
  context: Context,
  acquirer: Acquirer,
  found: AuthenticationIn<'METHOD' | 'METHOD_OVER'>,
): Promise<AuthenticatedAttempt | undefined> {
  if (found.state === 'METHOD' && !isOver(context, found)) return undefined;
  if (!(await takeUnasked(context.db, found, context.clock.nowMs() + askingLifeMs))) return undefined;
  const { buyer, ...attempt } = await waitingAttempt(context, found);
  if (!buyer) throw new Error(`nobody is known to authenticate in ${found.operationId}`);
  const completion = completionOf(found);
  const result = await askIssuer(context, { ...attempt, buyer, authentication: found, completion });
  return result && proceed(context, acquirer, { ...attempt, buyer }, result);
}

function completionOf({ state, asking }: AuthenticationIn<'METHOD' | 'METHOD_OVER'>): 'Y' | 'N' | 'U' {
  if (asking.methodUrl === undefined) return 'U';
  return state === 'METHOD_OVER' ? 'Y' : 'N';
}

/** The attempt as it was before it waited; without the card's secrets where the node that has them is another one. */
async function waitingAttempt(
  context: Context,
  found: AuthenticationIn<'METHOD' | 'METHOD_OVER' | 'ENDED'>,
): Promise<Attempt> {
  const subject = await subjectOf(context, found);
  const merchant = await context.merchantKeys(orderOf(subject).clientId);
  if (!merchant) throw new Error(`the merchant of ${found.operationId} is not in the database`);
  const { charge, buyer } = openWaiting(context.vault, found, context.cardSecrets.take(found.operationId));
  return { subject, merchant, charge, buyer };
}

function isOver({ clock }: Context, { expiresAtMs }: Authentication): boolean {
  return clock.nowMs() >= expiresAtMs;
}

function unanswered({ asking: { messageVersion } }: AuthenticationIn<'ASKING'>): AuthenticationResult {
  return { messageVersion, transStatus: 'U', isChallenged: false };
}
