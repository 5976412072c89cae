import { z } from 'zod';
import { amountSchema, idSchema, timeSchema } from './fields.js';
import { resultSchema } from './result.js';

/** RETRIEVAL_REQUEST and COMPLIANCE_REQUEST ask for documents and move no money. */
export const disputeTypeSchema = z.enum(['CHARGEBACK', 'RETRIEVAL_REQUEST', 'COMPLIANCE_REQUEST']);
export type DisputeType = z.infer<typeof disputeTypeSchema>;

/** What happened to a dispute. RDR_RESOLVED is Antom's, of a program that we do not take part in. */
export const disputeNotificationTypeSchema = z.enum([
  'DISPUTE_CREATED',
  'DISPUTE_JUDGED',
  'DISPUTE_CANCELLED',
  'DEFENSE_SUPPLIED',
  'DEFENSE_DUE_ALERT',
  'DISPUTE_ACCEPTED',
  'RDR_RESOLVED',
]);
export type DisputeNotificationType = z.infer<typeof disputeNotificationTypeSchema>;

/** Who bears the amount; the last two: of the documents of a COMPLIANCE_REQUEST. */
export const disputeJudgedResultSchema = z.enum([
  'ACCEPT_BY_CUSTOMER',
  'ACCEPT_BY_MERCHANT',
  'VALIDATE_SUCCESS',
  'VALIDATE_FAIL',
]);
export type DisputeJudgedResult = z.infer<typeof disputeJudgedResultSchema>;

/** `notifyDispute`. Antom does not tell the text of its `notifyType`. */
export const notifyDisputeSchema = z.object({
  notifyType: z.literal('DISPUTE_RESULT'),
  result: resultSchema.describe('Always S, so that it can be read as any notification can.'),
  disputeNotificationType: disputeNotificationTypeSchema,
  paymentRequestId: idSchema,
  disputeId: idSchema,
  paymentId: idSchema,
  captureId: idSchema.optional(),
  disputeType: disputeTypeSchema.optional(),
  disputeTime: timeSchema.optional().describe('When it began.'),
  disputeAmount: amountSchema.optional(),
  disputeReasonCode: z.string().max(64).optional().describe("The card scheme's code."),
  disputeReasonMsg: z.string().max(256).optional(),
  disputeSource: z.string().max(64).optional().describe('The card scheme.'),
  arn: idSchema.optional().describe('Acquirer reference number of the capture.'),
  defendable: z.boolean().optional(),
  defenseDueTime: timeSchema.optional().describe('No defence after it.'),
  autoDefendReason: z.string().max(256).optional(),
  disputeJudgedTime: timeSchema.optional(),
  disputeJudgedAmount: amountSchema.optional().describe('What is taken from the merchant, where it lost.'),
  disputeJudgedResult: disputeJudgedResultSchema.optional(),
  disputeAcceptReason: z.enum(['MERCHANT_ACCEPTED', 'TIMEOUT', 'MANUAL_PROCESSING_ACCEPTED']).optional(),
  disputeAcceptTime: timeSchema.optional(),
});
export type NotifyDispute = z.infer<typeof notifyDisputeSchema>;
