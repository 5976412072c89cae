import { z } from 'zod';
import { amountSchema, idSchema, timeSchema } from './fields.js';
import { paymentResultInfoSchema } from './payment-result-info.js';
import { resultSchema, type Result } from './result.js';

/** `notifyPayment`: the final result of a payment. */
export const notifyPaymentSchema = z.object({
  notifyType: z.literal('PAYMENT_RESULT'),
  result: resultSchema,
  paymentRequestId: idSchema,
  paymentId: idSchema,
  paymentAmount: amountSchema,
  actualPaymentAmount: amountSchema.optional(),
  paymentCreateTime: timeSchema,
  paymentTime: timeSchema.optional(),
  authExpiryTime: timeSchema.optional(),
  paymentMethodType: z.string().optional(),
  paymentResultInfo: paymentResultInfoSchema.optional(),
});
export type NotifyPayment = z.infer<typeof notifyPaymentSchema>;

/** `notifyCapture`: the final result of a capture, automatic ones included. */
export const notifyCaptureSchema = z.object({
  notifyType: z.literal('CAPTURE_RESULT'),
  result: resultSchema,
  captureRequestId: idSchema,
  captureId: idSchema,
  paymentId: idSchema,
  captureAmount: amountSchema,
  captureTime: timeSchema.optional(),
});
export type NotifyCapture = z.infer<typeof notifyCaptureSchema>;

export const notificationSchema = z.discriminatedUnion('notifyType', [
  notifyPaymentSchema,
  notifyCaptureSchema,
]);
export type Notification = z.infer<typeof notificationSchema>;

/** What a merchant answers, with HTTP 200 and unsigned, to say "received". */
export const acknowledgement: { result: Result } = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
};
