import { z } from 'zod';
import { paymentRequestFields } from './create-payment-session.js';
import { amountSchema, booleanSchema, freeTextSchema, idSchema, text, timeSchema } from './fields.js';
import { payPaymentMethodSchema } from './payment-method.js';
import { paymentResultInfoSchema } from './payment-result-info.js';
import { envSchema } from './people.js';
import { resultSchema } from './result.js';

/** `pay`, request (Antom's API reference, `payment_cashier`): with a stored card, or a card number of a merchant who may. */
export const payRequestSchema = z.object({
  ...paymentRequestFields,
  paymentMethod: payPaymentMethodSchema,
  env: envSchema
    .refine((env) => env.terminalType !== undefined, { path: ['terminalType'], message: 'is required' })
    .meta({ required: ['terminalType'] }),
  appId: text(32).optional(),
  dualOfflinePayment: booleanSchema.optional(),
  subscriptionId: freeTextSchema.optional(),
  taxCalculationId: freeTextSchema.optional(),
});
export type PayRequest = z.infer<typeof payRequestSchema>;

/** `pay`, response. A payment that exists is told of whatever the status; times and card facts when it succeeded. */
export const payResponseSchema = z.object({
  result: resultSchema,
  paymentRequestId: idSchema.optional(),
  paymentId: idSchema.optional(),
  paymentAmount: amountSchema.optional(),
  actualPaymentAmount: amountSchema.optional().describe('After promotions.'),
  paymentCreateTime: timeSchema.optional(),
  paymentTime: timeSchema.optional().describe('Of a payment that succeeded.'),
  authExpiryTime: timeSchema.optional().describe('No capture after it.'),
  paymentResultInfo: paymentResultInfoSchema.optional(),
  normalUrl: z
    .string()
    .max(2048)
    .optional()
    .describe('Where the buyer is to be sent, to be authenticated; then the payment is settled.'),
});
export type PayResponse = z.infer<typeof payResponseSchema>;
