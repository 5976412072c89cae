import { commitCommand } from '../db/commit.js';
import { findExpiredSessions } from '../db/sessions.js';
import { endOfOperation } from '../domain/happening.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import { eachOnItsOwn } from './each-on-its-own.js';
import { foundBy, type Look } from './look.js';

const batchSize = 50;

/**
 * Closes orders whose session ran out unpaid, and so tells their merchants. One whose authorisation still has no
 * answer is closed once it has one and it is a no. Returns how many were closed.
 */
export async function closeExpired(context: Context, look: Look): Promise<number> {
  const sessions = await foundBy(context, look, (due) => findExpiredSessions(context.db, due, batchSize));
  return eachOnItsOwn(context, sessions, async (session, own) => {
    const { payment, decision } = await commitCommand(
      own.db,
      { session },
      (operationId) => ({ type: 'CLOSE', operationId }),
      at(own),
    );
    if (decision.kind !== 'accepted') return false;
    const end = endOfOperation(payment, decision.operation.operationId, own.clock.nowMs());
    if (end) look.tell?.(end);
    return true;
  });
}
