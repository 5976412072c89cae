import { endAwaited, type AwaitedAuthentication } from '../db/authentications.js';
import type { AuthenticationResult } from '../domain/authentication.js';
import type { Context } from '../ports.js';

/** Gives what waits for the buyer its result, unless it has one, and has the worker go on. */
export async function finishAwaited(
  context: Context,
  authentication: AwaitedAuthentication,
  result: AuthenticationResult,
): Promise<void> {
  const nowMs = context.clock.nowMs();
  if (!(await endAwaited(context.db, authentication, { result, nowMs }))) return;
  const { operationId } = authentication;
  context.log.info({ operationId, transStatus: result.transStatus }, 'authentication ended');
  context.wakeWorker();
}

/** The result of what the buyer did not bring to its end: 01 the buyer left it, 03 nobody came, or came back. */
export function unfinished(
  authentication: AwaitedAuthentication,
  challengeCancel: '01' | '03',
): AuthenticationResult {
  if (authentication.state === 'BUYER') {
    const { messageVersion } = authentication.asking;
    return { messageVersion, transStatus: 'N', isChallenged: false, challengeCancel };
  }
  const { messageVersion, dsTransId } = authentication.challenge;
  return { messageVersion, transStatus: 'N', isChallenged: true, dsTransId, challengeCancel };
}
