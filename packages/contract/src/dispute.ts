import { z } from 'zod';
import { idSchema, oneOf } from './fields.js';
import { resultSchema } from './result.js';

/** Antom's limit of a document in base64. */
const longestEvidence = 1_000_000;
const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A document as base64, with its padding and without line breaks. */
export const disputeEvidenceSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(longestEvidence, `at most ${longestEvidence} characters`)
  .regex(base64Pattern, 'must be base64');

const answerFields = {
  result: resultSchema,
  disputeId: idSchema.optional(),
};
const resolutionTimeSchema = z.string().max(64);

/** `acceptDispute`, request. */
export const acceptDisputeRequestSchema = z.object({ disputeId: idSchema });
export type AcceptDisputeRequest = z.infer<typeof acceptDisputeRequestSchema>;

/** `acceptDispute`, response. */
export const acceptDisputeResponseSchema = z.object({
  ...answerFields,
  disputeResolutionTime: resolutionTimeSchema.optional().describe('When the merchant accepted it.'),
});
export type AcceptDisputeResponse = z.infer<typeof acceptDisputeResponseSchema>;

/** `supplyDefenseDocument`, request. */
export const supplyDefenseDocumentRequestSchema = z.object({
  disputeId: idSchema,
  disputeEvidence: disputeEvidenceSchema.describe('A document, Word or PDF, in base64.'),
});
export type SupplyDefenseDocumentRequest = z.infer<typeof supplyDefenseDocumentRequestSchema>;

/** `supplyDefenseDocument`, response. */
export const supplyDefenseDocumentResponseSchema = z.object({
  ...answerFields,
  disputeResolutionTime: resolutionTimeSchema.optional().describe('When the document was supplied.'),
});
export type SupplyDefenseDocumentResponse = z.infer<typeof supplyDefenseDocumentResponseSchema>;

export const disputeEvidenceFormatSchema = z.enum(['PDF', 'WORD']);
export type DisputeEvidenceFormat = z.infer<typeof disputeEvidenceFormatSchema>;

/** `downloadDisputeEvidence`, request. */
export const downloadDisputeEvidenceRequestSchema = z.object({
  disputeId: idSchema,
  disputeEvidenceType: oneOf('DISPUTE_EVIDENCE_TEMPLATE', 'DISPUTE_EVIDENCE_FILE').describe(
    'TEMPLATE: a letter with what we know filled in. FILE: the document that was supplied.',
  ),
});
export type DownloadDisputeEvidenceRequest = z.infer<typeof downloadDisputeEvidenceRequestSchema>;

/** `downloadDisputeEvidence`, response. */
export const downloadDisputeEvidenceResponseSchema = z.object({
  result: resultSchema,
  disputeEvidence: z.string().max(longestEvidence).optional().describe('The document in base64.'),
  disputeEvidenceFormat: disputeEvidenceFormatSchema
    .optional()
    .describe('Absent of a document that is neither.'),
});
export type DownloadDisputeEvidenceResponse = z.infer<typeof downloadDisputeEvidenceResponseSchema>;
