import { z } from 'zod';
import { amountSchema, booleanSchema, freeTextSchema, idSchema, timeSchema } from './fields.js';
import { resultSchema } from './result.js';

/** `capture`, request. */
export const captureRequestSchema = z.object({
  captureRequestId: idSchema,
  paymentId: idSchema,
  captureAmount: amountSchema,
  isLastCapture: booleanSchema.optional(),
  captureType: freeTextSchema.optional(),
  /** Itinerary of an airline; taken as it is. */
  transit: z.looseObject({}).optional(),
});
export type CaptureRequest = z.infer<typeof captureRequestSchema>;

/** `capture`, response. */
export const captureResponseSchema = z.object({
  result: resultSchema,
  captureRequestId: idSchema.optional(),
  captureId: idSchema.optional(),
  paymentId: idSchema.optional(),
  captureAmount: amountSchema.optional(),
  captureTime: timeSchema.optional(),
  /** For merchants in Singapore and Hong Kong. */
  acquirerReferenceNo: idSchema.optional(),
});
export type CaptureResponse = z.infer<typeof captureResponseSchema>;

/** `updateAmount`, request: `amount` is the new total to hold (Antom does not say whether total or increase). */
export const updateAmountRequestSchema = z.object({
  updateRequestId: idSchema,
  paymentId: idSchema,
  amount: amountSchema,
});
export type UpdateAmountRequest = z.infer<typeof updateAmountRequestSchema>;

/** `updateAmount`, response. The outcome comes as notification `UPDATE_AMOUNT_RESULT`. */
export const updateAmountResponseSchema = z.object({
  result: resultSchema,
  updateRequestId: idSchema.optional(),
  paymentId: idSchema.optional(),
  amount: amountSchema.optional(),
});
export type UpdateAmountResponse = z.infer<typeof updateAmountResponseSchema>;
