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
  /** No request names this one. */
  disputeNotifyUrl: urlSchema,
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
  /** Merchant category code (ISO 18245), for issuers. */
  categoryCode: z.string().regex(/^\d{4}$/, 'must be four digits'),
  /** By what the merchant's acquirer, and it there, are known to the card schemes; absent, the latter: its client id. */
  acquirerBin: z.string().regex(/^\d{6,11}$/, 'must be 6 to 11 digits'),
  acquirerMerchantId: z.string().regex(/^[\w-]{1,35}$/, 'must be 1 to 35 letters and digits'),
  /** Whether small payments in EUR and GBP ask the issuer for the exemption `lowValue`. */
  lowValueExemption: z.boolean(),
  /** Up to which amount, in the smallest unit, others in EUR and GBP ask for `transactionRiskAnalysis`; absent: none does. */
  riskExemptionLimit: z.string().regex(/^[1-9]\d{0,15}$/, 'must be 1 to 16 digits'),
  /** Whether issuers of Visa and Mastercard outside Europe are told of payments by 3-D Secure, and not asked. */
  dataOnly: z.boolean(),
  /** How long an order of `pay` stays open unpaid. */
  payExpiryMs: z.int().positive(),
  /** How far `request-time` may be from our clock; 0: any time. Absent: 0 in the sandbox, ten minutes live. */
  requestTimeWindowMs: z.int().nonnegative(),
  /** Calls a second, on average; absent: no limit. */
  callsPerSecond: z.int().positive(),
} as const;
