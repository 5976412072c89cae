import { z } from 'zod';
import { amountSchema, booleanSchema, idSchema, text, timeSchema, urlSchema } from './fields.js';
import { resultSchema } from './result.js';

const goodsSchema = z.object({
  referenceGoodsId: text(64).optional(),
  goodsName: text(256).optional(),
  goodsCategory: text(64).optional(),
  goodsUnitAmount: amountSchema.optional(),
  goodsQuantity: z.union([z.string(), z.number()]).optional(),
  goodsUrl: text(2048).optional(),
});

const buyerSchema = z.object({
  referenceBuyerId: text(64).optional(),
  buyerPhoneNo: text(24).optional(),
  buyerEmail: text(64).optional(),
});

const orderSchema = z.object({
  referenceOrderId: text(64),
  orderDescription: text(256),
  orderAmount: amountSchema,
  goods: z.array(goodsSchema).max(100, 'at most 100 items').optional(),
  buyer: buyerSchema.optional(),
  merchant: z.object({ merchantDisplayName: text(64).optional() }).optional(),
});

const paymentFactorSchema = z.object({
  isAuthorization: booleanSchema.optional(),
  captureMode: z.enum(['AUTOMATIC', 'MANUAL'], 'must be AUTOMATIC or MANUAL').optional(),
});

/**
 * `createPaymentSession`, request. Only the fields that the gateway acts on or keeps are named;
 * the others of Antom's message are accepted and ignored.
 */
export const createPaymentSessionRequestSchema = z.object({
  productCode: z.literal('CASHIER_PAYMENT', 'must be CASHIER_PAYMENT'),
  productScene: text(32).optional(),
  paymentRequestId: idSchema,
  order: orderSchema,
  paymentAmount: amountSchema,
  paymentMethod: z
    .object({ paymentMethodType: z.literal('CARD', 'must be CARD, the one method offered here') })
    .optional(),
  paymentRedirectUrl: urlSchema,
  paymentNotifyUrl: urlSchema.optional(),
  settlementStrategy: z.object({ settlementCurrency: z.string().optional() }).optional(),
  paymentFactor: paymentFactorSchema.optional(),
  paymentSessionExpiryTime: timeSchema.optional(),
});
export type CreatePaymentSessionRequest = z.infer<typeof createPaymentSessionRequestSchema>;

/** `createPaymentSession`, response; all but `result` only when the status is `S`. */
export const createPaymentSessionResponseSchema = z.object({
  result: resultSchema,
  paymentSessionData: z.string().max(4096).optional(),
  paymentSessionId: z.string().max(64).optional(),
  paymentSessionExpiryTime: timeSchema.optional(),
});
export type CreatePaymentSessionResponse = z.infer<typeof createPaymentSessionResponseSchema>;
