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

const refundRequestIdSchema = idSchema
  .refine((value) => /^[\w.:-]+$/.test(value), 'must be letters, digits and _ - . : only')
  .meta({ pattern: String.raw`^[\w.:-]+$` });

/** `refund`, request. */
export const refundRequestSchema = z.object({
  refundRequestId: refundRequestIdSchema,
  paymentId: idSchema,
  refundAmount: amountSchema.describe('In the currency of the payment.'),
  referenceRefundId: text(64).optional(),
  refundReason: text(256).optional(),
  refundNotifyUrl: urlSchema
    .refine((url) => url.length <= 1024, 'at most 1024 characters')
    .meta({ maxLength: 1024 })
    .optional()
    .describe("Where the outcome is sent; wins over the merchant's setting."),
  captureId: idSchema.optional().describe('The capture to give back from; absent: any.'),
  isAsyncRefund: booleanSchema.optional().describe('true: the answer does not wait for the outcome.'),
  extendInfo: freeTextSchema.optional(),
  refundDetails: z
    .array(
      z.object({
        refundAmount: amountSchema.describe('In the currency of the payment.'),
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
  actualRefundAmount: amountSchema.optional().describe('What the buyer gets, where it is another sum.'),
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
  refundAmount: amountSchema.optional().describe('In the currency of the payment.'),
  actualRefundAmount: amountSchema.optional().describe('What the buyer gets, where it is another sum.'),
  refundTime: timeSchema.optional().describe('Of a refund that succeeded.'),
  acquirerReferenceNo: idSchema.optional().describe('For merchants in Singapore and Hong Kong.'),
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
  })
  .meta({ anyOf: [{ required: ['refundRequestId'] }, { required: ['refundId'] }] });
export type InquiryRefundRequest = z.infer<typeof inquiryRefundRequestSchema>;

export const refundStatusSchema = z.enum(['SUCCESS', 'PROCESSING', 'FAIL']);
export type RefundStatus = z.infer<typeof refundStatusSchema>;

/** `inquiryRefund`, response. */
export const inquiryRefundResponseSchema = z.object({
  result: resultSchema,
  refundStatus: refundStatusSchema.optional(),
  refundId: idSchema.optional(),
  refundRequestId: idSchema.optional(),
  refundAmount: amountSchema.optional().describe('In the currency of the payment.'),
  actualRefundAmount: amountSchema.optional().describe('What the buyer gets, where it is another sum.'),
  refundTime: timeSchema.optional().describe('Of a refund that succeeded.'),
  arn: idSchema.optional().describe('Acquirer reference number.'),
  rrn: idSchema.optional().describe('Retrieval reference number.'),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type InquiryRefundResponse = z.infer<typeof inquiryRefundResponseSchema>;
