import { z } from 'zod';

/**
 * The protocol between the gateway and the simulated card network, JSON over HTTP:
 *
 *     POST /v1/authorizations                AuthorizationRequest -> OperationReply
 *     POST /v1/captures                      CaptureRequest       -> OperationReply
 *     GET  /v1/operations/<operation id>     -> OperationReply, or 404 OPERATION_NOT_RECEIVED
 *     POST /v1/operations/<operation id>/abandon -> OperationReply
 *
 * `operationId` is the gateway's and makes every call repeatable: the same id is answered with the first
 * outcome and moves money once. To abandon an operation that was never received makes it DECLINED, so that a copy
 * of it which is still on its way comes too late; one that was received is answered as by an inquiry.
 * Amounts are whole numbers of the smallest unit, as text.
 */
const amountSchema = z.object({ currency: z.string().length(3), value: z.string().regex(/^[1-9]\d{0,15}$/) });
const operationIdSchema = z.string().min(1).max(64);

export const authorizationRequestSchema = z.object({
  operationId: operationIdSchema,
  paymentId: z.string().max(64),
  merchantId: z.string().max(64),
  amount: amountSchema,
  card: z.object({
    number: z.string().regex(/^\d{12,19}$/),
    expiryMonth: z.string().regex(/^\d{2}$/),
    expiryYear: z.string().regex(/^\d{2}$/),
    cvv: z.string().regex(/^\d{3,4}$/),
    holderName: z.string().max(128),
  }),
});
export type AuthorizationRequest = z.infer<typeof authorizationRequestSchema>;

export const captureRequestSchema = z.object({
  operationId: operationIdSchema,
  /** `operationId` of the authorisation. */
  authorizationId: operationIdSchema,
  amount: amountSchema,
});
export type CaptureRequest = z.infer<typeof captureRequestSchema>;

/** The `code` of the 404 by which the network says that it knows nothing of an operation. */
export const operationNotReceived = 'OPERATION_NOT_RECEIVED';

const codeSchema = z.string().max(64);

/** What the issuer tells of a card. */
export const cardFactsSchema = z.object({
  brand: codeSchema,
  /** The last four digits; all of the number that leaves the network. */
  lastFour: z.string().regex(/^\d{4}$/),
  issuingCountry: z.string().length(2),
  funding: z.enum(['CREDIT', 'DEBIT', 'PREPAID']),
  category: z.enum(['CONSUMER', 'COMMERCIAL']),
});
export type CardFacts = z.infer<typeof cardFactsSchema>;

const approvedSchema = z.object({
  state: z.literal('APPROVED'),
  authorizationCode: codeSchema.optional(),
  networkTransactionId: codeSchema.optional(),
  avsResult: codeSchema.optional(),
  cvvResult: codeSchema.optional(),
  card: cardFactsSchema.optional(),
});

const declinedSchema = z.object({
  state: z.literal('DECLINED'),
  /** The decline as one of the gateway's result codes; codes it does not know count as PROCESS_FAIL. */
  reason: codeSchema,
  /** The issuer's own code and text (ISO 8583 field 39). */
  issuerCode: codeSchema.optional(),
  issuerMessage: z.string().max(256).optional(),
  avsResult: codeSchema.optional(),
  cvvResult: codeSchema.optional(),
  card: cardFactsSchema.optional(),
});

const pendingSchema = z.object({ state: z.literal('PENDING') });

export const operationReplySchema = z.discriminatedUnion('state', [
  approvedSchema,
  declinedSchema,
  pendingSchema,
]);
export type OperationReply = z.infer<typeof operationReplySchema>;
