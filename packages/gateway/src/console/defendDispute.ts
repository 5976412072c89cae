import { defendDispute as defend } from '../operations/defend-dispute.js';
import { disputeReply } from './dispute-reply.js';
import type { ConsoleMethod } from './console-method.js';

/** Defends a dispute with a document. */
export const defendDispute: ConsoleMethod<'defendDispute'> = async ({ context }, request) => {
  return disputeReply(await defend(await context.forMerchant(request), request));
};
