import { z } from 'zod';
import {
  amountSchema,
  booleanSchema,
  freeTextSchema,
  idSchema,
  oneOf,
  text,
  timeSchema,
  urlSchema,
} from './fields.js';
import { customizedInfoSchema } from './payment-terms.js';
import { resultSchema } from './result.js';

const refundRequestIdSchema = idSchema.refine(
  (value) => /^[\w.:-]+$/.test(value),
  'must be letters, digits and _ - . : only',
);

/** `refund`, request. */
export const refundRequestSchema = z.object({
  refundRequestId: refundRequestIdSchema,
  paymentId: idSchema,
  refundAmount: amountSchema,
  referenceRefundId: text(64).optional(),
  refundReason: text(256).optional(),
  refundNotifyUrl: urlSchema.refine((url) => url.length <= 1024, 'at most 1024 characters').optional(),
  /** The capture to give back from; absent: any. */
  captureId: idSchema.optional(),
  /** true: the answer does not wait for the outcome. */
  isAsyncRefund: booleanSchema.optional(),
  extendInfo: freeTextSchema.optional(),
  refundDetails: z
    .array(
      z.object({
        refundAmount: amountSchema,
        refundFrom: oneOf('SELLER', 'MARKETPLACE', 'UNSETTLED_FUNDS'),
      }),
    )
    .max(100, 'at most 100 items')
    .optional(),
  refundSourceAccountNo: freeTextSchema.optional(),
  refundToBankInfo: z
    .object({
      bankCode: freeTextSchema.optional(),
      accountHolderName: freeTextSchema.optional(),
      accountNo: freeTextSchema.optional(),
    })
    .optional(),
  actualRefundAmount: amountSchema.optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type RefundRequest = z.infer<typeof refundRequestSchema>;

/** `refund`, response. */
export const refundResponseSchema = z.object({
  result: resultSchema,
  refundRequestId: idSchema.optional(),
  refundId: idSchema.optional(),
  paymentId: idSchema.optional(),
  refundAmount: amountSchema.optional(),
  actualRefundAmount: amountSchema.optional(),
  refundTime: timeSchema.optional(),
  /** For merchants in Singapore and Hong Kong. */
  acquirerReferenceNo: idSchema.optional(),
});
export type RefundResponse = z.infer<typeof refundResponseSchema>;

/** `inquiryRefund`, request: one of the two ids; `refundId` wins when both are sent. */
export const inquiryRefundRequestSchema = z
  .object({
    refundRequestId: idSchema.optional(),
    refundId: idSchema.optional(),
    merchantAccountId: text(32).optional(),
  })
  .refine((message) => message.refundId !== undefined || message.refundRequestId !== undefined, {
    path: ['refundRequestId'],
    message: 'refundRequestId or refundId is required',
  });
export type InquiryRefundRequest = z.infer<typeof inquiryRefundRequestSchema>;

export const refundStatusSchema = z.enum(['SUCCESS', 'PROCESSING', 'FAIL']);
export type RefundStatus = z.infer<typeof refundStatusSchema>;

/** `inquiryRefund`, response. */
export const inquiryRefundResponseSchema = z.object({
  result: resultSchema,
  refundStatus: refundStatusSchema.optional(),
  refundId: idSchema.optional(),
  refundRequestId: idSchema.optional(),
  refundAmount: amountSchema.optional(),
  actualRefundAmount: amountSchema.optional(),
  refundTime: timeSchema.optional(),
  arn: idSchema.optional(),
  rrn: idSchema.optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type InquiryRefundResponse = z.infer<typeof inquiryRefundResponseSchema>;
