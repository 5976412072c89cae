import { commitCommand } from '../db/commit.js';
import { findLapsed } from '../db/payments.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import { eachOnItsOwn } from './each-on-its-own.js';
import { foundBy, type Look } from './look.js';

const batchSize = 50;

/**
 * Begins to release the funds of authorisations that lapsed with something not taken (Antom: seven days after the
 * authorisation). Returns how many releases began; the acquirer is told in the next look at what is processing.
 */
export async function releaseLapsed(context: Context, look: Look): Promise<number> {
  const lapsed = await foundBy(context, look, (due) => findLapsed(context.db, due, batchSize));
  return eachOnItsOwn(context, lapsed, async (payment, own) => {
    const committed = await commitCommand(
      own.db,
      payment,
      (operationId) => ({ type: 'RELEASE', operationId }),
      at(own),
      'WORKER',
    );
    return committed?.decision.kind === 'accepted';
  });
}
