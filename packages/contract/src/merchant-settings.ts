import { z } from 'zod';
import { regionSchema, urlSchema } from './fields.js';

/** What can be set of a merchant, by name, without the defaults, which are the gateway's. */
export const settingRules = {
  /** SUSPENDED: every payment is refused with INVALID_MERCHANT_STATUS. */
  status: z.enum(['ACTIVE', 'SUSPENDED']),
  /** ISO 3166 region of the merchant; SG and HK are told `acquirerReferenceNo`. */
  region: regionSchema,
  /** Where each kind of notification goes when the request names no URL; absent: nowhere. */
  paymentNotifyUrl: urlSchema,
  captureNotifyUrl: urlSchema,
  refundNotifyUrl: urlSchema,
  vaultingNotifyUrl: urlSchema,
  /** Whether an authorisation may be captured in parts; else the first capture is the last. */
  severalCaptures: z.boolean(),
  /** ANY: in parts, while the sum allows; FULL_ONLY: all at once; ONE: one, of any amount; NONE. */
  refunds: z.enum(['ANY', 'FULL_ONLY', 'ONE', 'NONE']),
  /** After this time a payment is not refunded any more. */
  refundWindowMs: z.int().positive(),
  /** Whether `pay` takes card numbers. The merchant needs a PCI DSS certificate for that. */
  rawCardData: z.boolean(),
  /** Whether the card form asks for the billing address, where the session has none. */
  billingAddressForm: z.boolean(),
  /** Whether bearer keys are taken in place of signatures. */
  apiKeys: z.boolean(),
  /** Currencies to take; absent: all. */
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/, 'must be ISO 4217 codes')),
  /** The largest payment in the smallest unit, whatever the currency; absent: no limit. */
  largestAmount: z.string().regex(/^[1-9]\d{0,15}$/, 'must be 1 to 16 digits'),
  /** How long an order of `pay` stays open unpaid. */
  payExpiryMs: z.int().positive(),
  /** How far `request-time` may be from our clock; 0: any time. Absent: 0 in the sandbox, ten minutes live. */
  requestTimeWindowMs: z.int().nonnegative(),
  /** Calls a second, on average; absent: no limit. */
  callsPerSecond: z.int().positive(),
} as const;
