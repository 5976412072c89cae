import { z } from 'zod';

const sumSchema = z.string().regex(/^\d+$/);

const ledgerOperationSchema = z.object({
  operationId: z.string(),
  kind: z.enum(['AUTHORIZATION', 'INCREMENT', 'CAPTURE', 'VOID', 'REFUND']),
  /** In the smallest unit. A void has none. */
  value: sumSchema.optional(),
  /** Of a capture after which no other may follow. */
  isFinal: z.boolean().optional(),
  /** PENDING until somebody asks after it. */
  state: z.enum(['APPROVED', 'DECLINED', 'PENDING']),
  /** Of a decline. */
  reason: z.string().optional(),
  acquirerReferenceNo: z.string().optional(),
});

/** An authorisation in the network's books. Sums are of what is settled, in the smallest unit of `currency`. */
export const ledgerAuthorizationSchema = z.object({
  /** The authorisation's `operationId`. */
  authorizationId: z.string(),
  /** Absent in books of an older network. */
  paymentId: z.string().optional(),
  merchantId: z.string().optional(),
  currency: z.string().length(3),
  state: z.enum(['APPROVED', 'DECLINED', 'PENDING']),
  /** The authorisation and its increments, once approved; nothing of it is subtracted later. */
  held: sumSchema,
  captured: sumSchema,
  refunded: sumSchema,
  /** What was held and let go untaken, by a void or a final capture. */
  released: sumSchema,
  /** Of what was captured: in chargebacks that are not over, and so kept from the merchant. */
  disputed: sumSchema,
  /** Of what was captured: given to cardholders by chargebacks that were accepted or lost. */
  chargedBack: sumSchema,
  /** The authorisation itself, and what was done with it, in order. */
  operations: z.array(ledgerOperationSchema),
});
export type LedgerAuthorization = z.infer<typeof ledgerAuthorizationSchema>;

/** Of which merchant. Absent: of all. */
export const merchantQuerySchema = z.strictObject({ merchantId: z.string().min(1).max(64).optional() });

/** What of the ledger is wanted. */
export const ledgerQuerySchema = merchantQuerySchema.extend({
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1000))
    .optional(),
});

/** Authorisations in the order of their booking. */
export const ledgerPageSchema = z.object({
  authorizations: z.array(ledgerAuthorizationSchema),
  /** Where the next page begins; absent on the last one. */
  next: z.string().optional(),
});
export type LedgerPage = z.infer<typeof ledgerPageSchema>;

/** What a reset, or the restoring of a snapshot, forgot of a merchant. */
export const forgottenSchema = z.object({
  authorizations: z.int().min(0),
  rules: z.int().min(0),
});
export type Forgotten = z.infer<typeof forgottenSchema>;

/** The name of a snapshot. */
export const snapshotNameSchema = z.string().regex(/^[\w.-]{1,64}$/);
