import { commitCommand } from '../db/commit.js';
import { findLapsed } from '../db/payments.js';
import type { Context } from '../ports.js';

const batchSize = 50;

/**
 * Begins to release the funds of authorisations that lapsed with something not taken (Antom: seven days after the
 * authorisation). Returns how many releases began; the acquirer is told in the next look at what is processing.
 */
export async function releaseLapsed(context: Context): Promise<number> {
  const nowMs = context.clock.nowMs();
  const lapsed = await findLapsed(context.db, nowMs, batchSize);
  let begun = 0;
  for (const payment of lapsed) {
    const committed = await commitCommand(
      context.db,
      payment,
      (operationId) => ({ type: 'RELEASE', operationId }),
      { nowMs, ids: context.ids },
      'WORKER',
    );
    if (committed?.decision.kind === 'accepted') begun++;
  }
  return begun;
}
