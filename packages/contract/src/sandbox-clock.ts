import { z } from 'zod';

/** A time of a clock, to the millisecond: `2026-11-28T12:00:00.000Z`. */
const clockTimeSchema = z.iso.datetime({
  offset: true,
  error: 'must be a time such as 2026-11-28T12:00:00Z',
});

/**
 * MACHINE: the merchant's time is the machine's. RUNNING: it runs as the machine's does, from where it was set. FROZEN: it
 * stands still until it is moved.
 */
const clockModeSchema = z.enum(['MACHINE', 'RUNNING', 'FROZEN']);

/** A merchant's clock. */
export const clockSchema = z.object({
  mode: clockModeSchema,
  /** What it shows: ISO 8601. */
  now: z.string(),
});
export type SandboxClock = z.infer<typeof clockSchema>;

export const setClockSchema = z.strictObject({
  mode: clockModeSchema,
  /** Where it is to be; absent: where it is. A time in its past is taken only before the merchant's first payment. */
  now: clockTimeSchema.optional(),
});

/** As ISO 8601 has it, in days and less: `PT24H`, `P7D`, `PT0.5S`. */
const durationPattern =
  /^P(?=\d|T\d)(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9}(?:\.\d{1,3})?)S)?)?$/;

/** How long a duration is, in milliseconds; undefined for a text that is none. */
export function durationMs(text: string): number | undefined {
  const parts = durationPattern.exec(text);
  if (!parts || text.endsWith('T')) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part || 0));
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

export const advanceClockSchema = z.strictObject({
  by: z.string().refine((text) => durationMs(text) !== undefined, 'must be a duration such as PT24H or P7D'),
});

/** Something that was due and was done, by the merchant's time. */
export const happeningSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('OPERATION'),
    time: z.string(),
    paymentId: z.string(),
    paymentRequestId: z.string(),
    operationId: z.string(),
    /** AUTHORIZATION, INCREMENT, CAPTURE, VOID (funds were released), REFUND, CLOSE (the order was not paid in time). */
    operation: z.string(),
    state: z.enum(['SUCCESS', 'FAIL']),
    resultCode: z.string(),
  }),
  z.object({
    type: z.literal('NOTIFICATION'),
    time: z.string(),
    deliveryId: z.string(),
    notifyType: z.string(),
    /** A notification that tells of a stored card has none. */
    paymentId: z.string().optional(),
    /** From 1. */
    attempt: z.int(),
    httpStatus: z.int().optional(),
    /** Why there was no answer. */
    error: z.string().optional(),
    /** Of a notification: PENDING: there will be another attempt. DEAD: this was the last. */
    state: z.enum(['DELIVERED', 'PENDING', 'DEAD']),
    nextAttemptTime: z.string().optional(),
  }),
  z.object({ type: z.literal('VAULTING_CLOSED'), time: z.string(), vaultingRequestId: z.string() }),
  z.object({
    type: z.literal('DISPUTE'),
    time: z.string(),
    disputeId: z.string(),
    paymentId: z.string(),
    /** As `disputeNotificationType` has it. */
    change: z.string(),
  }),
]);
export type SandboxHappening = z.infer<typeof happeningSchema>;

/** Where a clock came to, and what was done on the way. */
export const movedClockSchema = z.object({
  clock: clockSchema,
  /** All that was due on the way, in the order in which it was done. */
  happened: z.array(happeningSchema),
});
export type MovedClock = z.infer<typeof movedClockSchema>;
