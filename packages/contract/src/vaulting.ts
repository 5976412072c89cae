import { z } from 'zod';
import { booleanSchema, idSchema, regionSchema, text, timeSchema, urlSchema } from './fields.js';
import { cardOnlySchema } from './payment-method.js';
import { customizedInfoSchema } from './payment-terms.js';
import { resultSchema } from './result.js';

/** A stored card as a merchant may know it. */
export const storedCardSchema = z.object({
  cardToken: z.string().max(128).describe('Used as `paymentMethodId`.'),
  brand: z.string().optional(),
  maskedCardNo: z.string().max(64).optional(),
  lastFour: z.string().optional(),
  bin: z.string().optional().describe('The first digits.'),
  expiryMonth: z.string().optional(),
  expiryYear: z.string().optional(),
  funding: z.string().optional(),
  issuingCountry: z.string().optional(),
  networkTransactionId: z.string().max(256).optional(),
  avsResultRaw: z.string().optional(),
  cvvResultRaw: z.string().optional(),
});
export type StoredCard = z.infer<typeof storedCardSchema>;

/** `paymentMethodDetail`: the card behind a token. */
export const paymentMethodDetailSchema = z.object({
  paymentMethodType: cardOnlySchema,
  card: storedCardSchema,
});
export type PaymentMethodDetail = z.infer<typeof paymentMethodDetailSchema>;

/** `createVaultingSession`, request: a session in which a buyer stores a card without paying. */
export const createVaultingSessionRequestSchema = z.object({
  paymentMethodType: cardOnlySchema,
  vaultingRequestId: idSchema.describe("The merchant's id of the vaulting: its idempotency key."),
  vaultingNotificationUrl: urlSchema.optional().describe('Where the outcome is sent.'),
  redirectUrl: urlSchema.describe('Where the buyer goes afterwards.'),
  merchantRegion: regionSchema.optional(),
  is3DSAuthentication: booleanSchema.optional(),
  metadata: text(2048).optional(),
  customizedInfo: customizedInfoSchema.optional(),
});
export type CreateVaultingSessionRequest = z.infer<typeof createVaultingSessionRequestSchema>;

/** `createVaultingSession`, response. */
export const createVaultingSessionResponseSchema = z.object({
  result: resultSchema,
  vaultingSessionData: z.string().max(4096).optional().describe('What the web SDK takes. Opaque.'),
  vaultingSessionId: idSchema.optional(),
  vaultingSessionExpiryTime: timeSchema.optional(),
});
export type CreateVaultingSessionResponse = z.infer<typeof createVaultingSessionResponseSchema>;

/** `inquireVaulting`, request. */
export const inquireVaultingRequestSchema = z.object({
  vaultingRequestId: idSchema.describe("The merchant's id of the vaulting: its idempotency key."),
  merchantAccountId: text(32).optional(),
});
export type InquireVaultingRequest = z.infer<typeof inquireVaultingRequestSchema>;

/** `inquireVaulting`, response. */
export const inquireVaultingResponseSchema = z.object({
  result: resultSchema,
  vaultingRequestId: idSchema.optional().describe("The merchant's id of the vaulting: its idempotency key."),
  vaultingStatus: z.enum(['SUCCESS', 'FAIL', 'PROCESSING']).optional(),
  vaultingResultCode: z.string().max(64).optional(),
  vaultingResultMessage: z.string().max(256).optional(),
  paymentMethodDetail: paymentMethodDetailSchema.optional(),
  metadata: text(2048).optional(),
});
export type InquireVaultingResponse = z.infer<typeof inquireVaultingResponseSchema>;

/** `inquireToken` and `deleteToken`, request. */
export const tokenRequestSchema = z.object({ token: text(2048), merchantAccountId: text(32).optional() });
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

/** `inquireToken`, response. */
export const inquireTokenResponseSchema = z.object({
  result: resultSchema,
  token: text(128).optional().describe('The card token.'),
  tokenStatus: z.enum(['ACTIVE', 'DELETED']).optional(),
  paymentMethodDetail: paymentMethodDetailSchema.optional(),
});
export type InquireTokenResponse = z.infer<typeof inquireTokenResponseSchema>;

/** `deleteToken`, response. */
export const deleteTokenResponseSchema = z.object({ result: resultSchema, token: text(128).optional() });
export type DeleteTokenResponse = z.infer<typeof deleteTokenResponseSchema>;
