import { findDispute } from '../db/disputes.js';
import { decideAccept, decideDefend } from '../domain/decide-dispute.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { disputeRow } from './dispute-row.js';

/** Tells one dispute, and what can be done about it now. */
export const readDispute: ConsoleMethod<'readDispute'> = async ({ context }, request) => {
  const { clientId, disputeId } = request;
  const dispute = await findDispute(context.db, { disputeId, clientId });
  if (!dispute) return refused('NOT_FOUND', 'There is no such dispute.');
  const { clock } = await context.forMerchant({ clientId });
  const nowMs = clock.nowMs();
  return done({
    ...disputeRow(dispute),
    canDefend: decideDefend(dispute, undefined, nowMs).kind === 'go',
    canAccept: decideAccept(dispute, nowMs).kind === 'go',
  });
};
