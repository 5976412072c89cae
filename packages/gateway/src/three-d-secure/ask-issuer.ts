import type { ARes } from '@tillgate/contract/three-d-secure';
import { beginChallenge, endAsking, type Authentication } from '../db/authentications.js';
import {
  challengeLifeMs,
  type Asking,
  type AuthenticationResult,
  type Challenge,
} from '../domain/authentication.js';
import type { Context } from '../ports.js';
import type { Attempt } from './attempt.js';
import { askDirectoryServer } from './ask-directory-server.js';
import { authenticationRequest, type MethodCompletion } from './authentication-request.js';
import type { Buyer } from './buyer.js';
import { sealWaiting, secretsOf } from './sealed-charge.js';
import { orderOf } from './subject.js';

/** An attempt of which the issuer is asked now, by whoever took that into hand. */
export interface AskedAttempt extends Attempt {
  readonly buyer: Buyer;
  readonly authentication: Authentication & { readonly asking: Asking };
  readonly completion: MethodCompletion;
}

/**
 * Asks the issuer to authenticate the buyer. Returns how that ended; undefined where the issuer wants to hear from the buyer,
 * or where somebody gave the question up meanwhile.
 */
export async function askIssuer(
  context: Context,
  attempt: AskedAttempt,
): Promise<AuthenticationResult | undefined> {
  const { db, clock } = context;
  const { operationId, asking } = attempt.authentication;
  const request = authenticationRequest(attempt, clock.nowMs());
  const answer = await askDirectoryServer(context, orderOf(attempt.subject), request);
  context.log.info({ operationId, transStatus: answer?.transStatus ?? 'none' }, 'authentication asked');
  if (answer?.transStatus === 'C' && asking.wish === 'CHALLENGE') {
    await challenge(context, attempt, challengeOf(answer));
    return undefined;
  }
  const result = resultOf(asking, answer);
  return (await endAsking(db, operationId, result)) ? result : undefined;
}

async function challenge(
  { db, clock, vault, cardSecrets }: Context,
  { authentication: { operationId }, charge }: AskedAttempt,
  asked: Challenge,
): Promise<void> {
  cardSecrets.keep(operationId, secretsOf(charge), challengeLifeMs);
  await beginChallenge(db, operationId, {
    challenge: asked,
    sealedCharge: sealWaiting(vault, operationId, { charge }),
    expiresAtMs: clock.nowMs() + challengeLifeMs,
  });
}

function challengeOf(answer: Extract<ARes, { transStatus: 'C' }>): Challenge {
  const { acsURL: acsUrl, acsTransID: acsTransId, dsTransID: dsTransId, messageVersion } = answer;
  return { acsUrl, acsTransId, dsTransId, messageVersion };
}

/**
 * What an answer means that asks nothing of the buyer. No answer is U: it could not be performed. An issuer who is only told
 * may still reject; anything else but a taking note (I) proves nothing, and refuses nothing.
 */
function resultOf({ messageVersion, wish }: Asking, answer: ARes | undefined): AuthenticationResult {
  const isDataOnly = wish === 'DATA_ONLY' ? true : undefined;
  const isNoted = answer?.transStatus === 'I' || answer?.transStatus === 'R';
  if (answer === undefined || answer.transStatus === 'C' || (isDataOnly && !isNoted)) {
    return { messageVersion, transStatus: 'U', isChallenged: false };
  }
  const { transStatus, eci, authenticationValue, dsTransID: dsTransId, transStatusReason } = answer;
  return {
    messageVersion: answer.messageVersion,
    transStatus,
    isChallenged: false,
    isDataOnly,
    eci,
    authenticationValue,
    dsTransId,
    transStatusReason,
  };
}
