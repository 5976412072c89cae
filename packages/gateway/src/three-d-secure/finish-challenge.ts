import { endChallenge, type RunningChallenge } from '../db/authentications.js';
import { lookAt } from '../db/processing.js';
import type { AuthenticationResult } from '../domain/authentication.js';
import type { Context } from '../ports.js';

/** Gives a challenge its result, unless it has one, and has the worker go on with the payment. */
export async function finishChallenge(
  context: Context,
  operationId: string,
  result: AuthenticationResult,
): Promise<void> {
  if (!(await endChallenge(context.db, operationId, result))) return;
  context.log.info({ operationId, transStatus: result.transStatus }, 'challenge ended');
  await lookAt(context.db, operationId, context.clock.nowMs());
  context.wakeWorker();
}

/** The result of a challenge that the buyer did not bring to its end: 01 the buyer closed it, 03 nobody came back. */
export function unfinished(
  { challenge }: RunningChallenge,
  challengeCancel: '01' | '03',
): AuthenticationResult {
  const { messageVersion, dsTransId } = challenge;
  return { messageVersion, transStatus: 'N', isChallenged: true, dsTransId, challengeCancel };
}
