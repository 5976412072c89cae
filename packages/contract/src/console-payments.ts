import { z } from 'zod';
import {
  listOf,
  minorUnitsSchema,
  moneySchema,
  ofMerchantSchema,
  pageOf,
  pageShape,
  periodShape,
  requestIdSchema,
} from './console-paging.js';
import { disputeEvidenceSchema } from './dispute.js';
import { text } from './fields.js';
import { paymentStates } from './payment-states.js';

export { paymentStates, type PaymentState } from './payment-states.js';

const paymentRowShape = {
  paymentId: z.string(),
  paymentRequestId: z.string(),
  referenceOrderId: z.string().optional(),
  state: z.enum(paymentStates),
  /** Result code of what decided it. */
  resultCode: z.string(),
  amount: moneySchema,
  captured: moneySchema,
  refunded: moneySchema,
  card: z.object({ brand: z.string(), lastFour: z.string(), country: z.string().optional() }).optional(),
  buyer: z.string().optional(),
  createdAt: z.string(),
  changedAt: z.string(),
};
export const paymentRowSchema = z.object(paymentRowShape);
export type PaymentRow = z.infer<typeof paymentRowSchema>;

const filterShape = {
  /** Any id of ours or the merchant's, the last four digits, an amount such as `42.00`, the buyer's name, id or e-mail. */
  search: text(128).optional(),
  state: listOf(paymentStates).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
    .optional(),
  brand: text(32).optional(),
  ...periodShape,
};

export const listPaymentsSchema = ofMerchantSchema.extend({ ...filterShape, ...pageShape });
export const paymentPageSchema = pageOf(paymentRowSchema);
export const exportPaymentsSchema = ofMerchantSchema.extend(filterShape);
export const paymentOfSchema = ofMerchantSchema.extend({ paymentId: text(64) });

const operationSchema = z.object({
  operationId: z.string(),
  kind: z.enum(['AUTHORIZATION', 'INCREMENT', 'CAPTURE', 'VOID', 'REFUND', 'CLOSE']),
  state: z.enum(['PROCESSING', 'SUCCESS', 'FAIL']),
  amount: moneySchema,
  requestId: z.string().optional(),
  resultCode: z.string().optional(),
  createdAt: z.string(),
  settledAt: z.string().optional(),
});

/** One thing that happened to a payment. Times are those by which it was judged. */
const timelineItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('API_CALL'),
    at: z.string(),
    callId: z.string(),
    method: z.string(),
    resultCode: z.string(),
    durationMs: z.number(),
    /** Absent for who may not read messages. */
    requestBody: z.string().optional(),
    responseBody: z.string().optional(),
  }),
  z.object({
    kind: z.literal('FORM'),
    at: z.string(),
    /** FORM_LOADED, CARD_SUBMITTED, CHALLENGE_SHOWN, … */
    event: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal('THREE_D_SECURE'),
    at: z.string(),
    /**
     * AReq, ARes, CReq, CRes, RReq, RRes, Erro (its `errorComponent` S: the gateway sent it); METHOD_SHOWN, METHOD_OVER: the
     * issuer's method page; NO_ANSWER, with `why`.
     */
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal('VERIFICATION'),
    at: z.string(),
    /** What the network said of a card that is to be stored: APPROVED, DECLINED, PENDING, UNKNOWN. */
    outcome: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('OPERATION'), at: z.string(), operation: operationSchema }),
  z.object({
    kind: z.literal('NOTIFICATION'),
    at: z.string(),
    deliveryId: z.string(),
    notifyType: z.string(),
    attempt: z.number(),
    httpStatus: z.number().optional(),
    error: z.string().optional(),
    durationMs: z.number(),
    isDelivered: z.boolean(),
  }),
]);
export type TimelineItem = z.infer<typeof timelineItemSchema>;

export const paymentDetailSchema = z.object({
  ...paymentRowShape,
  captureMode: z.enum(['AUTOMATIC', 'MANUAL']),
  source: z.enum(['SESSION', 'API']),
  orderDescription: z.string().optional(),
  metadata: z.string().optional(),
  /** As `paymentResultInfo` tells them, by their wire names; never a full number. */
  cardFacts: z.record(z.string(), z.unknown()),
  operations: z.array(operationSchema),
  disputes: z.array(z.object({ disputeId: z.string(), state: z.string(), amount: moneySchema })),
  /** What can be done now; an amount is the most that it may be of. */
  actions: z.object({
    capture: moneySchema.optional(),
    cancel: z.boolean(),
    refund: moneySchema.optional(),
  }),
  /** First to last. */
  timeline: z.array(timelineItemSchema),
});
export type PaymentDetail = z.infer<typeof paymentDetailSchema>;

export const capturePaymentSchema = paymentOfSchema.extend({
  amount: minorUnitsSchema,
  requestId: requestIdSchema,
});
export const refundPaymentSchema = paymentOfSchema.extend({
  amount: minorUnitsSchema,
  requestId: requestIdSchema,
  reason: text(256).optional(),
});
/** What came of it: result code and status as the wire method answers. */
export const actionDoneSchema = z.object({
  resultCode: z.string(),
  resultStatus: z.enum(['S', 'F', 'U']),
  resultMessage: z.string(),
});
export type ActionDone = z.infer<typeof actionDoneSchema>;

export const listRefundsSchema = ofMerchantSchema.extend({
  search: text(128).optional(),
  state: listOf(['PROCESSING', 'SUCCESS', 'FAIL']).optional(),
  ...periodShape,
  ...pageShape,
});
export const refundPageSchema = pageOf(
  z.object({
    refundId: z.string(),
    refundRequestId: z.string(),
    paymentId: z.string(),
    paymentRequestId: z.string(),
    state: z.enum(['PROCESSING', 'SUCCESS', 'FAIL']),
    resultCode: z.string().optional(),
    amount: moneySchema,
    createdAt: z.string(),
    settledAt: z.string().optional(),
  }),
);

export const disputeStates = ['OPEN', 'DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'CANCELLED'] as const;
const disputeRowSchema = z.object({
  disputeId: z.string(),
  paymentId: z.string(),
  paymentRequestId: z.string(),
  type: z.string(),
  state: z.enum(disputeStates),
  reasonCode: z.string().optional(),
  reason: z.string().optional(),
  amount: moneySchema,
  createdAt: z.string(),
  /** Until when it can be defended. */
  defendUntil: z.string().optional(),
  settledAt: z.string().optional(),
});
export const listDisputesSchema = ofMerchantSchema.extend({
  state: listOf(disputeStates).optional(),
  ...pageShape,
});
export const disputePageSchema = pageOf(disputeRowSchema);
export const disputeOfSchema = ofMerchantSchema.extend({ disputeId: text(64) });
export const disputeDetailSchema = disputeRowSchema.extend({
  canDefend: z.boolean(),
  canAccept: z.boolean(),
});
export const defendDisputeSchema = disputeOfSchema.extend({
  /** Word or PDF. */
  evidence: disputeEvidenceSchema,
});

export const listStoredCardsSchema = ofMerchantSchema.extend({
  /** The last four digits, or a whole token. */
  search: text(128).optional(),
  ...pageShape,
});
const storedCardRowSchema = z.object({
  /** Opens nothing without the merchant's key. */
  token: z.string(),
  brand: z.string(),
  lastFour: z.string(),
  expiry: z.string(),
  country: z.string().optional(),
  funding: z.string().optional(),
  createdAt: z.string(),
});
export const storedCardPageSchema = pageOf(storedCardRowSchema);
export const storedCardOfSchema = ofMerchantSchema.extend({ token: text(128) });
/** A card, who stored it, and how it was verified. */
export const storedCardDetailSchema = storedCardRowSchema.extend({
  /** How the issuer judged address and security code when it was verified last, and the network's id of that. */
  avsResultRaw: z.string().optional(),
  cvvResultRaw: z.string().optional(),
  networkTransactionId: z.string().optional(),
  /** The payment by which it was first stored; absent: a vaulting did, or nobody kept it. */
  paymentId: z.string().optional(),
  /** The sessions by which it was stored without a payment, the last one first. */
  vaultings: z.array(
    z.object({
      vaultingRequestId: z.string(),
      createdAt: z.string(),
      /** How 3-D Secure ended; absent where it was not asked. */
      authentication: z
        .object({ transStatus: z.string(), eci: z.string().optional(), isChallenged: z.boolean() })
        .optional(),
      /** Calls, form, 3-D Secure, the network's verification and the notification, first to last. */
      timeline: z.array(timelineItemSchema),
    }),
  ),
});

export const readOverviewSchema = ofMerchantSchema.extend({
  days: z.enum(['1', '7', '30', '90']).default('7'),
});
const perCurrencySchema = z.object({
  currency: z.string(),
  /** Authorised, whether or not it was taken since. */
  volume: z.string(),
  payments: z.number(),
  succeeded: z.number(),
  failed: z.number(),
  captured: z.string(),
  refunded: z.string(),
  refunds: z.number(),
  /** A point a day, or an hour where it is one day; `from` is its beginning. */
  series: z.array(
    z.object({ from: z.string(), volume: z.string(), succeeded: z.number(), failed: z.number() }),
  ),
});
export const overviewSchema = z.object({
  /** Most payments first. */
  currencies: z.array(perCurrencySchema),
  /** Most frequent first. */
  declines: z.array(z.object({ resultCode: z.string(), count: z.number() })),
  /** From the state to its acknowledgement, of notifications that arrived; absent: none did. */
  deliveryMs: z.object({ median: z.number(), p95: z.number() }).optional(),
  notifications: z.object({ delivered: z.number(), pending: z.number(), dead: z.number() }),
  /** What somebody should look at. */
  attention: z.array(
    z.object({
      kind: z.enum([
        'ENDPOINT_PAUSED',
        'DELIVERIES_DEAD',
        'PAYMENTS_PROCESSING',
        'DISPUTES_OPEN',
        'NO_KEY',
        'NO_NOTIFY_URL',
      ]),
      count: z.number(),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;
