import { z } from 'zod';
import { idSchema, text, timeSchema } from './fields.js';
import { resultSchema } from './result.js';

/** `cancel`, request: one of the two ids; `paymentId` wins when both are sent. */
export const cancelRequestSchema = z
  .object({
    paymentId: idSchema.optional(),
    paymentRequestId: idSchema.optional(),
    merchantAccountId: text(32).optional(),
  })
  .refine((message) => message.paymentId !== undefined || message.paymentRequestId !== undefined, {
    path: ['paymentRequestId'],
    message: 'paymentRequestId or paymentId is required',
  })
  .meta({ anyOf: [{ required: ['paymentRequestId'] }, { required: ['paymentId'] }] });
export type CancelRequest = z.infer<typeof cancelRequestSchema>;

/** `cancel`, response. */
export const cancelResponseSchema = z.object({
  result: resultSchema,
  paymentId: idSchema.optional(),
  paymentRequestId: idSchema.optional(),
  cancelTime: timeSchema.optional(),
});
export type CancelResponse = z.infer<typeof cancelResponseSchema>;
