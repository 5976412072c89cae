import { z } from 'zod';
import { amountSchema, idSchema, text, timeSchema } from './fields.js';
import { paymentResultInfoSchema } from './payment-result-info.js';
import { customizedInfoSchema } from './payment-terms.js';
import { resultSchema } from './result.js';

/** `inquiryPayment`, request: one of the two ids; `paymentId` wins when both are sent. */
export const inquiryPaymentRequestSchema = z
  .object({
    paymentRequestId: idSchema.optional(),
    paymentId: idSchema.optional(),
    merchantAccountId: text(32).optional(),
  })
  .refine((message) => message.paymentId !== undefined || message.paymentRequestId !== undefined, {
    path: ['paymentRequestId'],
    message: 'paymentRequestId or paymentId is required',
  })
  .meta({ anyOf: [{ required: ['paymentRequestId'] }, { required: ['paymentId'] }] });
export type InquiryPaymentRequest = z.infer<typeof inquiryPaymentRequestSchema>;

export const paymentStatusSchema = z.enum(['SUCCESS', 'FAIL', 'PROCESSING', 'CANCELLED', 'PENDING']);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

/** One capture, refund or other movement of a payment. */
export const transactionSchema = z.object({
  transactionId: idSchema.describe('`captureId` or `refundId`.'),
  transactionRequestId: idSchema.describe('`captureRequestId` or `refundRequestId`.'),
  transactionType: z.enum(['PAYMENT', 'AUTHORIZATION', 'CAPTURE', 'REFUND', 'CANCEL', 'VOID', 'INCREMENTAL']),
  transactionStatus: paymentStatusSchema,
  transactionAmount: amountSchema,
  transactionResult: resultSchema,
  transactionTime: timeSchema.optional(),
});
export type Transaction = z.infer<typeof transactionSchema>;

/** `inquiryPayment`, response; all but `result` only when the status is `S`. */
export const inquiryPaymentResponseSchema = z.object({
  result: resultSchema,
  paymentStatus: paymentStatusSchema.optional(),
  paymentResultCode: z
    .string()
    .max(64)
    .optional()
    .describe('Why the payment ended as it did; one of the result codes of `pay`.'),
  paymentResultMessage: z.string().max(256).optional(),
  paymentRequestId: idSchema.optional(),
  paymentId: idSchema.optional(),
  paymentAmount: amountSchema.optional(),
  actualPaymentAmount: amountSchema.optional().describe('After promotions.'),
  paymentCreateTime: timeSchema.optional(),
  paymentTime: timeSchema.optional().describe('Of a payment that succeeded.'),
  authExpiryTime: timeSchema.optional().describe('No capture after it.'),
  paymentMethodType: z.string().optional(),
  paymentResultInfo: paymentResultInfoSchema.optional(),
  transactions: z.array(transactionSchema).nullable().optional(),
  acquirerReferenceNo: idSchema.optional().describe('For merchants in Singapore and Hong Kong.'),
  merchantAccountId: text(32).optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type InquiryPaymentResponse = z.infer<typeof inquiryPaymentResponseSchema>;
