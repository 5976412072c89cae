import { z } from 'zod';
import { captureRequestSchema, cardFactsSchema } from './acquirer.js';
import { disputeTypeSchema } from './notify-dispute.js';

/**
 * How disputes travel between the simulated card network and the gateway, JSON over HTTP:
 *
 *     GET  /v1/disputes[?merchantId=&after=&limit=]  -> DisputePage     what changed, in its order
 *     POST /v1/disputes/<dispute id>/acceptance      AcceptanceRequest -> NetworkDispute
 *     POST /v1/disputes/<dispute id>/defence         DefenceRequest    -> NetworkDispute
 *
 * The gateway asks, as one fetches an acquirer's dispute report. Both posts may be repeated: they are answered with the
 * dispute as it then stands, and one that is not open any more stays as it is. A dispute that is not there is a 404
 * DISPUTE_NOT_FOUND.
 */

/** WON and LOST: judged, for the merchant and against it. WITHDRAWN: by the cardholder. */
export const networkDisputeStateSchema = z.enum(['OPEN', 'DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'WITHDRAWN']);
export type NetworkDisputeState = z.infer<typeof networkDisputeStateSchema>;

/** Why the merchant's side accepted: it said so, or it let the time pass. */
export const acceptReasonSchema = z.enum(['MERCHANT_ACCEPTED', 'TIMEOUT']);
export type AcceptReason = z.infer<typeof acceptReasonSchema>;

const idSchema = z.string().min(1).max(64);

/** A dispute as it stood after one of its changes. */
export const networkDisputeSchema = z.object({
  disputeId: idSchema,
  merchantId: idSchema,
  paymentId: idSchema,
  /** `operationId` of the capture that it is about. */
  captureId: idSchema,
  type: disputeTypeSchema,
  amount: captureRequestSchema.shape.amount,
  /** By which brand the payment went. */
  scheme: cardFactsSchema.shape.brand,
  /** The scheme's own code, and what it says. */
  reasonCode: idSchema,
  reasonMessage: z.string().min(1).max(256),
  /** ARN of the capture. */
  acquirerReferenceNo: idSchema.optional(),
  isDefendable: z.boolean(),
  /** How long the merchant has to answer, from when its side hears of it. */
  daysToDefend: z.int().min(1).max(120),
  /** Number of this change of the dispute; 1: it was raised. */
  change: z.int().min(1),
  state: networkDisputeStateSchema,
  /** Of ACCEPTED. */
  acceptReason: acceptReasonSchema.optional(),
});
export type NetworkDispute = z.infer<typeof networkDisputeSchema>;

export const disputePageQuerySchema = z.strictObject({
  merchantId: idSchema.optional(),
  /** `next` of the page before. One that the network does not know, because it began anew, is the beginning. */
  after: z.string().max(64).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(100))
    .optional(),
});

export const disputePageSchema = z.object({
  changes: z.array(networkDisputeSchema),
  /** Where the next page begins. While nothing has changed, the page after it is empty. */
  next: z.string().max(64),
});
export type DisputePage = z.infer<typeof disputePageSchema>;

export const acceptanceRequestSchema = z.strictObject({ reason: acceptReasonSchema });
export type AcceptanceRequest = z.infer<typeof acceptanceRequestSchema>;

/** The document in base64, as the merchant gave it. */
export const defenceRequestSchema = z.strictObject({ evidence: z.string().min(1).max(1_000_000) });
export type DefenceRequest = z.infer<typeof defenceRequestSchema>;
