import { z } from 'zod';
import { listOf, ofMerchantSchema, pageOf, pageShape, periodShape } from './console-paging.js';
import { text, urlSchema } from './fields.js';
import { advanceClockSchema, setClockSchema } from './sandbox-clock.js';
import { createFaultSchemaWith } from './sandbox-faults.js';
import { createMerchantSchema, frameOriginSchema } from './sandbox.js';
import { consoleClientIdSchema } from './console-paging.js';

const notifyUrlShape = {
  paymentNotifyUrl: urlSchema.optional(),
  captureNotifyUrl: urlSchema.optional(),
  refundNotifyUrl: urlSchema.optional(),
  vaultingNotifyUrl: urlSchema.optional(),
  disputeNotifyUrl: urlSchema.optional(),
};

/** Everything that an integration needs of the gateway. */
export const integrationSchema = z.object({
  clientId: z.string(),
  displayName: z.string(),
  isSandbox: z.boolean(),
  /** PEM; what verifies answers and notifications. */
  gatewayPublicKey: z.string(),
  /** The merchant's own, newest first. */
  publicKeys: z.array(
    z.object({
      keyVersion: z.string(),
      publicKey: z.string(),
      /** The beginning of its SHA-256. */
      fingerprint: z.string(),
      createdAt: z.string(),
    }),
  ),
  notifyUrls: z.object(notifyUrlShape),
  allowedOrigins: z.array(z.string()),
  apiKeys: z.object({
    isOn: z.boolean(),
    keys: z.array(
      z.object({
        hint: z.string(),
        kind: z.enum(['STANDARD', 'RESTRICTED']),
        /** Of the wire and of this API; empty: every method of the wire. */
        allowedMethods: z.array(z.string()),
        allowedAddresses: z.array(z.string()),
        createdAt: z.string(),
      }),
    ),
  }),
});
export type Integration = z.infer<typeof integrationSchema>;

/** RSA of 2048 bits or more, as PEM or its base64. */
export const addPublicKeySchema = ofMerchantSchema.extend({ publicKey: text(4096) });
export const addedKeySchema = z.object({ keyVersion: z.string() });
export const publicKeyOfSchema = ofMerchantSchema.extend({
  keyVersion: z.string().regex(/^[1-9]\d{0,8}$/, 'must be the version of a key'),
});
/** All of them: one that is absent is set back. */
export const setNotifyUrlsSchema = ofMerchantSchema.extend(notifyUrlShape);
export const setAllowedOriginsSchema = ofMerchantSchema.extend({
  allowedOrigins: z.array(frameOriginSchema).max(50),
});
export const createApiKeySchema = ofMerchantSchema.extend({
  /** Methods of the wire, and calls of this API; empty: every method of the wire, and none of this API. */
  allowedMethods: z.array(text(64)).max(100).default([]),
  allowedAddresses: z.array(text(64)).max(50).default([]),
});
/** Shown this once. */
export const createdApiKeySchema = z.object({ apiKey: z.string() });
export const apiKeyOfSchema = ofMerchantSchema.extend({ hint: text(8) });

const callRowShape = {
  callId: z.string(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  resultCode: z.string(),
  resultStatus: z.enum(['S', 'F', 'U']),
  paymentRequestId: z.string().optional(),
  paymentId: z.string().optional(),
  durationMs: z.number(),
};
export const listApiCallsSchema = ofMerchantSchema.extend({
  /** A paymentRequestId, a paymentId, or the name of a method. */
  search: text(128).optional(),
  resultStatus: listOf(['S', 'F', 'U']).optional(),
  ...periodShape,
  ...pageShape,
});
export const apiCallPageSchema = pageOf(z.object(callRowShape));
export const apiCallOfSchema = ofMerchantSchema.extend({ callId: text(64) });
export const apiCallSchema = z.object({
  ...callRowShape,
  /** The address that it came from. */
  from: z.string(),
  requestHeaders: z.record(z.string(), z.string()),
  /** Card numbers and security codes are masked. */
  requestBody: z.string(),
  responseBody: z.string(),
  /** What the signature has to be made over, up to a body that was masked; absent for API keys. */
  stringToSign: z.string().optional(),
  /** Why the call was refused before it was carried out, in words that say what to do. */
  refusal: z.string().optional(),
});

export const consoleSetClockSchema = setClockSchema.extend(ofMerchantSchema.shape);
export const consoleAdvanceClockSchema = advanceClockSchema.extend(ofMerchantSchema.shape);
export const consoleCreateFaultSchema = createFaultSchemaWith({ clientId: consoleClientIdSchema });
export const consoleFaultOfSchema = ofMerchantSchema.extend({ faultId: text(128) });
export const consoleCreateMerchantSchema = createMerchantSchema;
