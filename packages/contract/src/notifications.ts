import { z } from 'zod';
import { amountSchema, idSchema, text, timeSchema } from './fields.js';
import { notifyDisputeSchema } from './notify-dispute.js';
import { paymentResultInfoSchema } from './payment-result-info.js';
import { customizedInfoSchema } from './payment-terms.js';
import { refundStatusSchema } from './refund.js';
import { resultSchema, type Result } from './result.js';
import { paymentMethodDetailSchema } from './vaulting.js';

const paymentFields = {
  result: resultSchema,
  paymentRequestId: idSchema,
  paymentId: idSchema,
  paymentAmount: amountSchema,
  actualPaymentAmount: amountSchema.optional().describe('After promotions.'),
  paymentCreateTime: timeSchema,
  paymentTime: timeSchema.optional().describe('Of a payment that succeeded.'),
  authExpiryTime: timeSchema.optional().describe('No capture after it.'),
  paymentMethodType: z.string().optional(),
  paymentResultInfo: paymentResultInfoSchema.optional(),
  acquirerReferenceNo: idSchema.optional().describe('For merchants in Singapore and Hong Kong.'),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
};

/**
 * `notifyPayment`: the final result of a payment; or, PAYMENT_PENDING, that its result comes later.
 */
export const notifyPaymentSchema = z.object({
  notifyType: z.enum(['PAYMENT_RESULT', 'PAYMENT_PENDING']),
  ...paymentFields,
});
export type NotifyPayment = z.infer<typeof notifyPaymentSchema>;

/** `notifyPayment` for the final result of an `updateAmount`; `paymentAmount` is what is held then. */
export const notifyUpdateAmountSchema = z.object({
  notifyType: z.literal('UPDATE_AMOUNT_RESULT'),
  ...paymentFields,
  updateRequestId: idSchema,
});
export type NotifyUpdateAmount = z.infer<typeof notifyUpdateAmountSchema>;

/** `notifyCapture`: the final result of a capture, automatic ones included. */
export const notifyCaptureSchema = z.object({
  notifyType: z.literal('CAPTURE_RESULT'),
  result: resultSchema,
  captureRequestId: idSchema,
  captureId: idSchema,
  paymentId: idSchema,
  captureAmount: amountSchema,
  captureTime: timeSchema.optional(),
  acquirerReferenceNo: idSchema.optional(),
});
export type NotifyCapture = z.infer<typeof notifyCaptureSchema>;

/** `notifyRefund`: the final result of a refund. */
export const notifyRefundSchema = z.object({
  notifyType: z.literal('REFUND_RESULT'),
  result: resultSchema,
  refundStatus: refundStatusSchema,
  refundRequestId: idSchema,
  refundId: idSchema,
  refundAmount: amountSchema,
  actualRefundAmount: amountSchema.optional(),
  refundTime: timeSchema.optional(),
  arn: idSchema.optional().describe('Acquirer reference number.'),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type NotifyRefund = z.infer<typeof notifyRefundSchema>;

/** `notifyVaulting`: whether a card was stored. Antom does not tell the text of its `notifyType`. */
export const notifyVaultingSchema = z.object({
  notifyType: z.literal('VAULTING_RESULT'),
  result: resultSchema,
  vaultingRequestId: idSchema,
  vaultingCreateTime: timeSchema,
  paymentMethodDetail: paymentMethodDetailSchema.optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type NotifyVaulting = z.infer<typeof notifyVaultingSchema>;

export const notificationSchema = z.discriminatedUnion('notifyType', [
  notifyPaymentSchema,
  notifyUpdateAmountSchema,
  notifyCaptureSchema,
  notifyRefundSchema,
  notifyVaultingSchema,
  notifyDisputeSchema,
]);
export type Notification = z.infer<typeof notificationSchema>;
export type NotifyType = Notification['notifyType'];

/** What counts as "received". */
export const acknowledgementSchema = z.object({
  result: z.object({
    resultCode: z.literal('SUCCESS'),
    resultStatus: z.literal('S'),
    resultMessage: z.string().optional(),
  }),
});

/** What a merchant answers, with HTTP 200 and unsigned, to say "received". */
export const acknowledgement: { result: Result } = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
};
