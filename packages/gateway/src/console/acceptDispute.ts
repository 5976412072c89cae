import { acceptDispute as accept } from '../operations/accept-dispute.js';
import { disputeReply } from './dispute-reply.js';
import type { ConsoleMethod } from './console-method.js';

/** Gives in to a dispute. */
export const acceptDispute: ConsoleMethod<'acceptDispute'> = async ({ context }, request) => {
  const { clientId, disputeId } = request;
  return disputeReply(await accept(await context.forMerchant({ clientId }), { clientId, disputeId }));
};
