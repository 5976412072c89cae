import { insertAuthentication, type BegunAuthentication } from '../db/authentications.js';
import { challengeLifeMs, methodLifeMs } from '../domain/authentication.js';
import type { Context } from '../ports.js';
import type { AuthenticatedAttempt } from './attempt.js';
import { sealWaiting, secretsOf } from './sealed-charge.js';
import { operationIdOf, orderOf } from './subject.js';

/** Longer than the directory server may take: whoever asks it has written its answer by then, or is gone. */
export const askingLifeMs = 15_000;

/** A first step, and for how long it may last. */
type FirstStep = { readonly state: BegunAuthentication['state']; readonly lifeMs: number };

/**
 * Writes the beginning of an authentication: first the buyer is to come, or the issuer's method page is to run, or the
 * issuer is asked at once. A charge that waits is sealed; its secrets stay in this node's memory.
 */
export async function beginAuthentication(
  context: Context,
  attempt: AuthenticatedAttempt,
): Promise<BegunAuthentication> {
  const { subject, charge, wish, buyer } = attempt;
  const { ids, clock, vault, cardSecrets, cardRanges } = context;
  const order = orderOf(subject);
  const operationId = operationIdOf(subject);
  const asking = { ...cardRanges.rangeOf(charge.card.number), wish };
  const nowMs = clock.nowMs();
  const { state, lifeMs } = firstStep(attempt, asking.methodUrl, order.expiresAtMs - nowMs);
  const facts = {
    operationId,
    clientId: order.clientId,
    subject: subject.kind,
    sessionId: order.id,
    serverTransId: ids.uuid(['authentication', operationId]),
    pageId: ids.sessionId(['authentication', operationId]),
    createdAtMs: nowMs,
    expiresAtMs: nowMs + lifeMs,
    asking,
  };
  const isWaiting = state !== 'ASKING';
  const begun: BegunAuthentication = isWaiting
    ? { ...facts, state, sealedCharge: sealWaiting(vault, operationId, { charge, buyer }) }
    : { ...facts, state };
  if (isWaiting) cardSecrets.keep(operationId, secretsOf(charge), lifeMs + challengeLifeMs);
  await insertAuthentication(context.db, begun);
  return begun;
}

function firstStep(
  { buyer }: AuthenticatedAttempt,
  methodUrl: string | undefined,
  orderLifeMs: number,
): FirstStep {
  if (!buyer) return { state: 'BUYER', lifeMs: orderLifeMs };
  if (methodUrl !== undefined) return { state: 'METHOD', lifeMs: methodLifeMs };
  return { state: 'ASKING', lifeMs: askingLifeMs };
}
