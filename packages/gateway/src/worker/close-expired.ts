import { commitCommand } from '../db/commit.js';
import { findExpiredSessions } from '../db/sessions.js';
import type { Context } from '../ports.js';

const batchSize = 50;

/**
 * Closes orders whose session ran out unpaid, and so tells their merchants. One whose authorisation still has no
 * answer is closed once it has one and it is a no. Returns how many were closed.
 */
export async function closeExpired(context: Context): Promise<number> {
  const nowMs = context.clock.nowMs();
  const sessions = await findExpiredSessions(context.db, nowMs, batchSize);
  let closed = 0;
  for (const session of sessions) {
    const at = { nowMs, ids: context.ids };
    const { decision } = await commitCommand(
      context.db,
      { session },
      (operationId) => ({ type: 'CLOSE', operationId }),
      at,
    );
    if (decision.kind === 'accepted') closed++;
  }
  return closed;
}
