import { z } from 'zod';
import { amountSchema, booleanSchema, freeTextSchema, idSchema, timeSchema } from './fields.js';
import { resultSchema } from './result.js';

/** `capture`, request. */
export const captureRequestSchema = z.object({
  captureRequestId: idSchema.describe("The merchant's id of the capture: its idempotency key."),
  paymentId: idSchema,
  captureAmount: amountSchema.describe('In the currency of the payment.'),
  isLastCapture: booleanSchema.optional().describe('true: what is left of the authorisation is released.'),
  captureType: freeTextSchema.optional(),
  transit: z.looseObject({}).optional().describe('Itinerary of an airline; taken as it is.'),
});
export type CaptureRequest = z.infer<typeof captureRequestSchema>;

/** `capture`, response. */
export const captureResponseSchema = z.object({
  result: resultSchema,
  captureRequestId: idSchema.optional().describe("The merchant's id of the capture: its idempotency key."),
  captureId: idSchema.optional(),
  paymentId: idSchema.optional(),
  captureAmount: amountSchema.optional().describe('In the currency of the payment.'),
  captureTime: timeSchema.optional(),
  acquirerReferenceNo: idSchema.optional().describe('For merchants in Singapore and Hong Kong.'),
});
export type CaptureResponse = z.infer<typeof captureResponseSchema>;

/** `updateAmount`, request: `amount` is the new total to hold (Antom does not say whether total or increase). */
export const updateAmountRequestSchema = z.object({
  updateRequestId: idSchema.describe("The merchant's id of the change: its idempotency key."),
  paymentId: idSchema,
  amount: amountSchema.describe('The new total to hold, not the increase.'),
});
export type UpdateAmountRequest = z.infer<typeof updateAmountRequestSchema>;

/** `updateAmount`, response. The outcome comes as notification `UPDATE_AMOUNT_RESULT`. */
export const updateAmountResponseSchema = z.object({
  result: resultSchema,
  updateRequestId: idSchema.optional().describe("The merchant's id of the change: its idempotency key."),
  paymentId: idSchema.optional(),
  amount: amountSchema.optional().describe('The new total to hold, not the increase.'),
});
export type UpdateAmountResponse = z.infer<typeof updateAmountResponseSchema>;
