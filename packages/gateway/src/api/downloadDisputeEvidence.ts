import {
  downloadDisputeEvidenceRequestSchema,
  readMessage,
  result,
  type DownloadDisputeEvidenceResponse,
} from '@tillgate/contract';
import { findEvidence } from '../db/dispute-evidence.js';
import { findDispute } from '../db/disputes.js';
import { evidenceFormat } from '../domain/evidence-format.js';
import { evidenceTemplate } from '../domain/evidence-template.js';
import type { Context, MerchantKeys } from '../ports.js';

/** Gives the document that was supplied, or a letter to begin with. A dispute of another merchant is ORDER_NOT_EXIST. */
export async function downloadDisputeEvidence(
  { db }: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<DownloadDisputeEvidenceResponse> {
  const read = readMessage(downloadDisputeEvidenceRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { disputeId, disputeEvidenceType } = read.message;
  const dispute = await findDispute(db, { disputeId, clientId });
  if (!dispute) return { result: result('ORDER_NOT_EXIST', 'This merchant has no such dispute.') };
  if (disputeEvidenceType === 'DISPUTE_EVIDENCE_TEMPLATE') {
    const letter = Buffer.from(evidenceTemplate(dispute), 'latin1').toString('base64');
    return { result: result('SUCCESS'), disputeEvidence: letter, disputeEvidenceFormat: 'PDF' };
  }
  const evidence = await findEvidence(db, disputeId);
  if (evidence === undefined) {
    return { result: result('ORDER_NOT_EXIST', 'No document was supplied for this dispute.') };
  }
  const format = evidenceFormat(evidence);
  return {
    result: result('SUCCESS'),
    disputeEvidence: evidence,
    ...(format === undefined ? {} : { disputeEvidenceFormat: format }),
  };
}
