import { messageVersion, type ARes } from '@tillgate/contract/three-d-secure';
import { insertAuthentication, type RunningChallenge } from '../db/authentications.js';
import { lookAt } from '../db/processing.js';
import { challengeLifeMs, type AuthenticationResult } from '../domain/authentication.js';
import type { Operation, Payment } from '../domain/payment.js';
import type { PaymentSession } from '../domain/session.js';
import type { Charge } from '../operations/authorize.js';
import type { Acquirer, CardSecrets, Context } from '../ports.js';
import { authenticationRequest } from './authentication-request.js';
import type { Buyer } from './buyer.js';
import { proceed } from './proceed.js';
import { sealCharge, secretsOf } from './sealed-charge.js';

/** An attempt to authorise, written as PROCESSING, before anything else was done for it. */
export interface Attempt {
  readonly session: PaymentSession;
  readonly payment: Payment;
  readonly operation: Operation;
  readonly charge: Charge;
  readonly buyer: Buyer;
  readonly merchantName: string;
}

/** After the directory server answered, the acquirer has its whole time before the worker asks what became of it. */
const acquirerTimeMs = 15_000;

/**
 * Asks the issuer to authenticate the buyer, and goes on at once where that needs nothing of the buyer. With a challenge the
 * payment stays PROCESSING: its result, or its expiry, has the worker go on. Returns the payment as it then stands.
 */
export async function authenticate(context: Context, acquirer: Acquirer, attempt: Attempt): Promise<Payment> {
  const { db, ids, clock, directoryServer } = context;
  const { session, operation, charge, payment } = attempt;
  const { operationId } = operation;
  const serverTransId = ids.uuid();
  const challengeId = ids.sessionId();
  const nowMs = clock.nowMs();
  const asked = { ...attempt, card: charge.card, serverTransId, challengeId, nowMs };
  const answer = await directoryServer.authenticate(authenticationRequest(asked));
  context.log.info({ operationId, transStatus: answer?.transStatus ?? 'none' }, 'authentication asked');

  const times = { createdAtMs: nowMs, expiresAtMs: nowMs + challengeLifeMs };
  const facts = { operationId, sessionId: session.sessionId, serverTransId, ...times };
  if (answer?.transStatus === 'C') {
    const challenge = challengeOf(challengeId, answer);
    const sealedCharge = sealCharge(context.vault, operationId, charge);
    await beginChallenge(
      context,
      { ...facts, state: 'CHALLENGE', challenge, sealedCharge },
      secretsOf(charge),
    );
    return payment;
  }
  const result = answer ? resultOf(answer) : unavailable;
  await insertAuthentication(db, { ...facts, state: 'DONE', result });
  await lookAt(db, operationId, clock.nowMs() + acquirerTimeMs);
  return proceed(context, acquirer, attempt, charge, result);
}

async function beginChallenge(
  { db, cardSecrets }: Context,
  authentication: RunningChallenge,
  secrets: CardSecrets,
): Promise<void> {
  const { operationId, expiresAtMs } = authentication;
  cardSecrets.keep(operationId, secrets);
  await insertAuthentication(db, authentication);
  await lookAt(db, operationId, expiresAtMs);
}

function challengeOf(challengeId: string, answer: Extract<ARes, { transStatus: 'C' }>) {
  const { acsURL: acsUrl, acsTransID: acsTransId, dsTransID: dsTransId } = answer;
  return { challengeId, acsUrl, acsTransId, dsTransId, messageVersion: answer.messageVersion };
}

const unavailable: AuthenticationResult = { messageVersion, transStatus: 'U', isChallenged: false };

function resultOf(answer: Exclude<ARes, { transStatus: 'C' }>): AuthenticationResult {
  const { transStatus, eci, authenticationValue, dsTransID: dsTransId, transStatusReason } = answer;
  return {
    messageVersion: answer.messageVersion,
    transStatus,
    isChallenged: false,
    eci,
    authenticationValue,
    dsTransId,
    transStatusReason,
  };
}
