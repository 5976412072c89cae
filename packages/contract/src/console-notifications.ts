import { z } from 'zod';
import { listOf, ofMerchantSchema, pageOf, pageShape, periodShape } from './console-paging.js';
import { text, urlSchema } from './fields.js';

export const deliveryStates = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export const notificationKinds = ['PAYMENT', 'CAPTURE', 'REFUND', 'VAULTING', 'DISPUTE'] as const;

const deliveryRowShape = {
  deliveryId: z.string(),
  notifyType: z.string(),
  paymentId: z.string().optional(),
  url: z.string(),
  /** DEAD: no attempt is left. */
  state: z.enum(deliveryStates),
  /** Its endpoint is paused: it waits for somebody to resume that. */
  isPaused: z.boolean(),
  attempts: z.number(),
  createdAt: z.string(),
  nextAttemptAt: z.string().optional(),
  /** Of the last attempt. */
  httpStatus: z.number().optional(),
  error: z.string().optional(),
};

export const listDeliveriesSchema = ofMerchantSchema.extend({
  /** An id of the delivery or of the payment. */
  search: text(128).optional(),
  state: listOf(deliveryStates).optional(),
  notifyType: text(64).optional(),
  ...periodShape,
  ...pageShape,
});
export const deliveryRowsSchema = pageOf(z.object(deliveryRowShape));
export const deliveryOfSchema = ofMerchantSchema.extend({ deliveryId: text(64) });
export const deliveryDetailSchema = z.object({
  ...deliveryRowShape,
  /** The exact text that is sent. */
  body: z.string(),
  /** First to last. */
  sends: z.array(
    z.object({
      attempt: z.number(),
      /** RESEND: somebody asked for it, besides the schedule. */
      cause: z.enum(['SCHEDULE', 'RESEND']),
      startedAt: z.string(),
      durationMs: z.number(),
      url: z.string(),
      requestHeaders: z.record(z.string(), z.string()),
      httpStatus: z.number().optional(),
      responseBody: z.string().optional(),
      error: z.string().optional(),
      isDelivered: z.boolean(),
    }),
  ),
});
export const resendDeliveriesSchema = ofMerchantSchema.extend({
  state: z.enum(deliveryStates),
  ...periodShape,
});
/** How many are sent again. `hasMore`: there are more than one call takes; the same call goes on. */
export const resentSchema = z.object({ count: z.number(), hasMore: z.boolean() });

export const endpointsSchema = z.object({
  endpoints: z.array(
    z.object({
      url: z.string(),
      state: z.enum(['HEALTHY', 'FAILING', 'PAUSED']),
      /** For people: why it is paused, or what the last failure was. */
      reason: z.string().optional(),
      failingSince: z.string().optional(),
      /** Failed attempts since the last one that was received. */
      failures: z.number(),
      lastDeliveredAt: z.string().optional(),
      waiting: z.number(),
    }),
  ),
});
export const endpointOfSchema = ofMerchantSchema.extend({ url: urlSchema });

export const alertPageSchema = pageOf(
  z.object({
    alertId: z.string(),
    kind: z.enum(['DELIVERY_DEAD', 'ENDPOINT_PAUSED']),
    at: z.string(),
    deliveryId: z.string().optional(),
    url: z.string(),
    isResolved: z.boolean(),
  }),
);
export const listAlertsSchema = ofMerchantSchema.extend(pageShape);
export const alertOfSchema = ofMerchantSchema.extend({ alertId: text(64) });

export const notificationSamplesSchema = z.object({
  samples: z.array(
    z.object({
      kind: z.enum(notificationKinds),
      /** What it shows: `PAYMENT_RESULT_failed`. */
      name: z.string(),
      /** Where the merchant's settings send it. */
      url: z.string().optional(),
      body: z.string(),
    }),
  ),
});
export const testNotificationSchema = ofMerchantSchema.extend({
  url: urlSchema,
  body: text(65_536),
});
export const testedNotificationSchema = z.object({
  requestHeaders: z.record(z.string(), z.string()),
  durationMs: z.number(),
  httpStatus: z.number().optional(),
  responseBody: z.string().optional(),
  error: z.string().optional(),
  isDelivered: z.boolean(),
  /** Each rule of what counts as received, in the order in which they are looked at. */
  rules: z.array(
    z.object({
      rule: z.enum(['ANSWERED', 'STATUS_200', 'JSON', 'RESULT_STATUS_S', 'RESULT_CODE_SUCCESS']),
      isKept: z.boolean(),
    }),
  ),
});
