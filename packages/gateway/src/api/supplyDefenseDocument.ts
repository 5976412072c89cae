import {
  readMessage,
  result,
  supplyDefenseDocumentRequestSchema,
  type SupplyDefenseDocumentResponse,
} from '@tillgate/contract';
import { defendDispute } from '../operations/defend-dispute.js';
import type { Context, MerchantKeys } from '../ports.js';
import { disputeAnswer } from './dispute-answer.js';

/** Defends a dispute with a document, once. The same document again is SUCCESS again. */
export async function supplyDefenseDocument(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<SupplyDefenseDocumentResponse> {
  const read = readMessage(supplyDefenseDocumentRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { disputeId, disputeEvidence: evidence } = read.message;
  return disputeAnswer(await defendDispute(context, { clientId, disputeId, evidence }));
}
