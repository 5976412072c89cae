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
  /** The origin that servers of merchants call, and that SDKs are given; absent: the gateway does not know its own address. */
  gatewayUrl: z.string().optional(),
  /** What the path of each method comes after. */
  basePath: z.string(),
  /** PEM; what verifies answers and notifications. */
  gatewayPublicKey: z.string(),
  /** The merchant's own, newest first. */
  publicKeys: z.array(
    z.object({
      keyVersion: z.string(),
      publicKey: z.string(),
      /** `SHA256:` and base64 of the hash of its SPKI DER. */
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
        /** Of the wire, and of this API as `console.listPayments`; empty: every method of the wire. */
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
  /** Methods of the wire, and calls of this API as `console.listPayments`; empty: every method of the wire, and none of this API. */
  allowedMethods: z.array(text(64)).max(100).default([]),
  allowedAddresses: z.array(text(64)).max(50).default([]),
});
/** Shown this once. */
export const createdApiKeySchema = z.object({ apiKey: z.string() });
export const apiKeyOfSchema = ofMerchantSchema.extend({ hint: text(8) });

/**
 * What is wrong with a signature. VALID: nothing, the call was refused on purpose. REQUEST_TIME: `request-time` is none, or
 * too far away. KEY_RETIRED, KEY_UNKNOWN: of `keyVersion`. OTHER_VERSION: the key of another version fits. OTHER_KEY: none of
 * the merchant's does. OTHER_MESSAGE: the key fits, and what was signed is not known. SIGNED_…: the mistake that was signed.
 */
export const signatureVerdicts = [
  ...['VALID', 'HEADER_MISSING', 'HEADER_MALFORMED', 'ALGORITHM', 'REQUEST_TIME'],
  ...['KEY_RETIRED', 'KEY_UNKNOWN', 'OTHER_VERSION', 'OTHER_KEY', 'OTHER_MESSAGE'],
  ...['SIGNED_PATH', 'SIGNED_METHOD', 'SIGNED_CLIENT_ID', 'SIGNED_TIME', 'SIGNED_NEWLINE'],
  ...['SIGNED_REWRITTEN_BODY', 'SIGNED_ENCODING', 'SIGNED_NO_BODY'],
] as const;

/** What was found out about a signature that was refused. */
export const signatureFindingSchema = z.object({
  verdict: z.enum(signatureVerdicts),
  /** What is wrong, and what to do. */
  reason: z.string(),
  /** The version that the header names, else the newest, and those that are registered. */
  keyVersion: z.string().optional(),
  registeredVersions: z.array(z.string()),
  /** Of the key that was to fit, as `keyFingerprint` of the server SDK has it. */
  keyFingerprint: z.string().optional(),
  /** SHA-256, in hexadecimal, of the bytes to sign as they came, before anything was masked. */
  expectedDigest: z.string().optional(),
  /** The same of what was signed, where the key opens the signature. */
  signedDigest: z.string().optional(),
  /** What was signed instead, where that was found; masked. */
  signedInstead: z.string().optional(),
  /** Where the two part, both masked: the first byte, from 0, and what stands there. */
  difference: z.object({ offset: z.number(), expected: z.string(), signed: z.string() }).optional(),
});
export type SignatureFinding = z.infer<typeof signatureFindingSchema>;

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
  /** A paymentRequestId, a paymentId, a vaultingRequestId, or the name of a method. */
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
  /** Where that was because of its signature. */
  signature: signatureFindingSchema.optional(),
});

export const consoleSetClockSchema = setClockSchema.extend(ofMerchantSchema.shape);
export const consoleAdvanceClockSchema = advanceClockSchema.extend(ofMerchantSchema.shape);
export const consoleCreateFaultSchema = createFaultSchemaWith({ clientId: consoleClientIdSchema });
export const consoleFaultOfSchema = ofMerchantSchema.extend({ faultId: text(128) });
export const consoleCreateMerchantSchema = createMerchantSchema;
