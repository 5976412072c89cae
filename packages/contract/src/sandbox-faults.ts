import { z } from 'zod';
import { text } from './fields.js';
import { gatewayResultCodes, wireMethodNames, wireMethods, type WireMethodName } from './wire-methods.js';
import { isResultCode, resultCodeNames, resultCodes, type ResultCode } from './result.js';

/*
 * What can go wrong for a merchant of the sandbox on purpose. The first fault that fits is used, in the order of their making.
 */

export const wireMethodNameSchema = z.enum(wireMethodNames, 'must be the name of a wire method');
export const resultCodeSchema = z.enum(resultCodeNames, 'must be a result code');

/** Which calls: absent fields mean any. */
const callTarget = {
  method: wireMethodNameSchema.optional(),
  /** The merchant's id of the payment. A call that names it by its `paymentId` is meant too. */
  paymentRequestId: text(64).optional(),
};

const dayMs = 24 * 60 * 60 * 1000;

/** Which payments: absent means any. */
const paymentTarget = { paymentRequestId: text(64).optional() };

/** Which notifications: absent fields mean any. */
const notificationTarget = {
  notifyType: z
    .enum([
      'PAYMENT_RESULT',
      'PAYMENT_PENDING',
      'UPDATE_AMOUNT_RESULT',
      'CAPTURE_RESULT',
      'REFUND_RESULT',
      'VAULTING_RESULT',
      'DISPUTE_RESULT',
    ])
    .optional(),
  ...paymentTarget,
};

/** After this time of the merchant's clock it is sent anyway. */
const forAtMostMsSchema = z.int().min(1).max(dayMs).default(60_000);

const shapes = {
  /** The method does nothing, and answers with this code. */
  CALL_RESULT: { kind: z.literal('CALL_RESULT'), ...callTarget, resultCode: resultCodeSchema },
  /** The method is carried out this much later. */
  CALL_LATENCY: { kind: z.literal('CALL_LATENCY'), ...callTarget, delayMs: z.int().min(1).max(60_000) },
  /** The connection is cut, and nothing was done. */
  CALL_CUT_BEFORE: { kind: z.literal('CALL_CUT_BEFORE'), ...callTarget },
  /** Everything is done, and then the connection is cut: "did it charge?" */
  CALL_CUT_AFTER: { kind: z.literal('CALL_CUT_AFTER'), ...callTarget },
  /** Everything is done, and the answer's signature does not verify. Answers to API keys have none. */
  CALL_WRONG_SIGNATURE: { kind: z.literal('CALL_WRONG_SIGNATURE'), ...callTarget },
  /** Nothing is done, and the answer is one of a proxy whose gateway is gone. */
  CALL_HTTP_ERROR: {
    kind: z.literal('CALL_HTTP_ERROR'),
    ...callTarget,
    httpStatus: z.int().min(400).max(599),
  },
  /** Sent twice in a row; what the first is answered counts. */
  NOTIFICATION_DUPLICATE: { kind: z.literal('NOTIFICATION_DUPLICATE'), ...notificationTarget },
  /** Sent this much later, once for each notification, by the merchant's clock. */
  NOTIFICATION_DELAY: {
    kind: z.literal('NOTIFICATION_DELAY'),
    ...notificationTarget,
    delayMs: z.int().min(1).max(dayMs),
  },
  /** Not sent, and recorded as an attempt that failed; the next one follows by the schedule. */
  NOTIFICATION_DROP: { kind: z.literal('NOTIFICATION_DROP'), ...notificationTarget },
  /** Sent after another notification of the merchant, which overtakes it. */
  NOTIFICATION_REORDER: {
    kind: z.literal('NOTIFICATION_REORDER'),
    ...notificationTarget,
    forAtMostMs: forAtMostMsSchema,
  },
  /** Sent with a signature that does not verify. */
  NOTIFICATION_WRONG_SIGNATURE: { kind: z.literal('NOTIFICATION_WRONG_SIGNATURE'), ...notificationTarget },
  /** The form is told the end of a payment once its notification was acknowledged, or no attempt is left. */
  NOTIFICATION_BEFORE_RETURN: { kind: z.literal('NOTIFICATION_BEFORE_RETURN'), ...paymentTarget },
  /** The notification of a payment is sent once its form was told the end. */
  RETURN_BEFORE_NOTIFICATION: {
    kind: z.literal('RETURN_BEFORE_NOTIFICATION'),
    ...paymentTarget,
    forAtMostMs: forAtMostMsSchema,
  },
} as const;

/** What goes wrong, and for what. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object(shapes.CALL_RESULT),
  z.object(shapes.CALL_LATENCY),
  z.object(shapes.CALL_CUT_BEFORE),
  z.object(shapes.CALL_CUT_AFTER),
  z.object(shapes.CALL_WRONG_SIGNATURE),
  z.object(shapes.CALL_HTTP_ERROR),
  z.object(shapes.NOTIFICATION_DUPLICATE),
  z.object(shapes.NOTIFICATION_DELAY),
  z.object(shapes.NOTIFICATION_DROP),
  z.object(shapes.NOTIFICATION_REORDER),
  z.object(shapes.NOTIFICATION_WRONG_SIGNATURE),
  z.object(shapes.NOTIFICATION_BEFORE_RETURN),
  z.object(shapes.RETURN_BEFORE_NOTIFICATION),
]);
export type Fault = z.infer<typeof faultSchema>;

/** How long it lasts; with neither, until it is deleted. */
const terms = {
  /** So often; each call or attempt counts once, however many come at the same time. */
  times: z.int().min(1).max(1_000_000).optional(),
  /** So long from now on, by the machine's clock. */
  forMs: z
    .int()
    .min(1)
    .max(7 * dayMs)
    .optional(),
};

/** A fault to make, with the fields of a call. */
export function createFaultSchemaWith<Shape extends z.ZodRawShape>(call: Shape) {
  const rest = { ...terms, ...call };
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...shapes.CALL_RESULT, ...rest }),
    z.strictObject({ ...shapes.CALL_LATENCY, ...rest }),
    z.strictObject({ ...shapes.CALL_CUT_BEFORE, ...rest }),
    z.strictObject({ ...shapes.CALL_CUT_AFTER, ...rest }),
    z.strictObject({ ...shapes.CALL_WRONG_SIGNATURE, ...rest }),
    z.strictObject({ ...shapes.CALL_HTTP_ERROR, ...rest }),
    z.strictObject({ ...shapes.NOTIFICATION_DUPLICATE, ...rest }),
    z.strictObject({ ...shapes.NOTIFICATION_DELAY, ...rest }),
    z.strictObject({ ...shapes.NOTIFICATION_DROP, ...rest }),
    z.strictObject({ ...shapes.NOTIFICATION_REORDER, ...rest }),
    z.strictObject({ ...shapes.NOTIFICATION_WRONG_SIGNATURE, ...rest }),
    // A form asks again and again, so that it has no number of times.
    z.strictObject({ ...shapes.NOTIFICATION_BEFORE_RETURN, forMs: terms.forMs, ...call }),
    z.strictObject({ ...shapes.RETURN_BEFORE_NOTIFICATION, ...rest }),
  ]);
}

/** A fault that was made. One that is used up or over is listed until it is deleted. */
export const madeFaultSchema = z.object({
  faultId: z.string(),
  fault: faultSchema,
  /** How often it still happens; absent: any number of times. */
  timesLeft: z.number().optional(),
  /** ISO 8601; absent: it has no end. */
  endsAt: z.string().optional(),
});
export type MadeFault = z.infer<typeof madeFaultSchema>;

export const faultListSchema = z.object({ faults: z.array(madeFaultSchema) });
export type FaultList = z.infer<typeof faultListSchema>;

export const removedFaultsSchema = z.object({ removed: z.number() });
export type RemovedFaults = z.infer<typeof removedFaultsSchema>;

/**
 * The errors that a method, or any, is documented to answer with: a forced success would tell of a payment that is not there.
 */
export function errorCodesOf(method: WireMethodName | undefined): ResultCode[] {
  const documented: readonly ResultCode[] =
    method === undefined
      ? Object.keys(resultCodes).filter(isResultCode)
      : [...wireMethods[method].resultCodes, ...gatewayResultCodes];
  return [...new Set(documented)].filter((code) => resultCodes[code].resultStatus !== 'S');
}
