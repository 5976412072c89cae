import {
  acceptDisputeRequestSchema,
  readMessage,
  result,
  type AcceptDisputeResponse,
} from '@tillgate/contract';
import { acceptDispute as accept } from '../operations/accept-dispute.js';
import type { Context, MerchantKeys } from '../ports.js';
import { disputeAnswer } from './dispute-answer.js';

/** Gives in to a chargeback: its amount goes to the cardholder. Accepting it again is SUCCESS again. */
export async function acceptDispute(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<AcceptDisputeResponse> {
  const read = readMessage(acceptDisputeRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  return disputeAnswer(await accept(context, { clientId, disputeId: read.message.disputeId }));
}
