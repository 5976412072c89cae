import { z } from 'zod';

/** How an operation is declined: by a result code of the gateway's, and in the issuer's own words. */
export const declineSchema = z.object({
  reason: z.string(),
  /** ISO 8583 field 39, and its text; absent where the issuer was not asked. */
  issuerCode: z.string().optional(),
  issuerMessage: z.string().optional(),
  /** The scheme's advice on trying again: 01 ask for new card data, 02 try later, 03 do not try again. */
  merchantAdviceCode: z.string().optional(),
});
export type Decline = z.infer<typeof declineSchema>;

/**
 * How an operation and its answer travel.
 * LOSE_REPLY: booked, and the connection breaks before the answer; a repeat is answered.
 * LOSE_REQUEST: the connection breaks before anything is booked, each time.
 * LOSE_FIRST_REQUEST: the same, the first time; a repeat arrives.
 * PEND: answered PENDING, until somebody asks after it.
 */
const deliverySchema = z.enum(['LOSE_REPLY', 'LOSE_REQUEST', 'LOSE_FIRST_REQUEST', 'PEND']);

/** What becomes of an operation that the rules of the ledger allow. `{}`: approved, and the answer arrives. */
export const behaviourSchema = z.object({
  /** Absent: approved. */
  decline: declineSchema.optional(),
  /** Absent: the answer arrives. */
  delivery: deliverySchema.optional(),
  /** The request reaches the ledger so much later. */
  delayRequestMs: z.int().min(0).optional(),
  /** It is booked at once, and answered so much later. */
  delayReplyMs: z.int().min(0).optional(),
});
export type Behaviour = z.infer<typeof behaviourSchema>;

/** What becomes of the operations on an authorisation of a card; what is not named succeeds. */
export const laterSchema = z.object({
  increment: behaviourSchema.optional(),
  capture: behaviourSchema.optional(),
  void: behaviourSchema.optional(),
  refund: behaviourSchema.optional(),
});
export type Later = z.infer<typeof laterSchema>;
