import { urlSchema } from '@tillgate/contract';
import { z } from 'zod';

const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

/**
 * What an operator sets for one merchant; the schema of the column and of the `merchant` command. Everything has a
 * default, so that `{}` is a merchant as Antom's guide describes one.
 */
export const merchantSettingsSchema = z.object({
  /** SUSPENDED: every payment is refused with INVALID_MERCHANT_STATUS. */
  status: z.enum(['ACTIVE', 'SUSPENDED']).default('ACTIVE'),
  /** ISO 3166 region of the merchant; SG and HK are told `acquirerReferenceNo`. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters')
    .default('SG'),
  /** Where each kind of notification goes when the request names no URL; absent: nowhere. */
  paymentNotifyUrl: urlSchema.optional(),
  captureNotifyUrl: urlSchema.optional(),
  refundNotifyUrl: urlSchema.optional(),
  vaultingNotifyUrl: urlSchema.optional(),
  /** Whether an authorisation may be captured in parts; else the first capture is the last. */
  severalCaptures: z.boolean().default(false),
  /** ANY: in parts, while the sum allows; FULL_ONLY: all at once; ONE: one, of any amount; NONE. */
  refunds: z.enum(['ANY', 'FULL_ONLY', 'ONE', 'NONE']).default('ANY'),
  /** After this time a payment is not refunded any more. */
  refundWindowMs: z
    .int()
    .positive()
    .default(365 * dayMs),
  /** Whether `pay` takes card numbers. The merchant needs a PCI DSS certificate for that. */
  rawCardData: z.boolean().default(false),
  /** Whether the card form asks for the billing address, where the session has none. */
  billingAddressForm: z.boolean().default(false),
  /** Whether bearer keys are taken in place of signatures. */
  apiKeys: z.boolean().default(false),
  /** Currencies to take; absent: all. */
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/, 'must be ISO 4217 codes')).optional(),
  /** The largest payment in the smallest unit, whatever the currency; absent: no limit. */
  largestAmount: z
    .string()
    .regex(/^[1-9]\d{0,15}$/, 'must be 1 to 16 digits')
    .optional(),
  /** How long an order of `pay` stays open unpaid. */
  payExpiryMs: z
    .int()
    .positive()
    .default(14 * minuteMs),
  /** How far `request-time` may be from our clock; 0: any time. Absent: 0 in the sandbox, ten minutes live. */
  requestTimeWindowMs: z.int().nonnegative().optional(),
  /** Calls a second, on average; absent: no limit. */
  callsPerSecond: z.int().positive().optional(),
});
export type MerchantSettings = z.infer<typeof merchantSettingsSchema>;
/** What is stored of them: those that were set. */
export type MerchantSettingsInput = z.input<typeof merchantSettingsSchema>;

/** The settings in a stored JSON text. Throws where the text does not fit the schema. */
export function readMerchantSettings(json: string): MerchantSettings {
  return merchantSettingsSchema.parse(JSON.parse(json));
}

/** What the merchant is told: `acquirerReferenceNo` in Singapore and Hong Kong (Antom). */
export function readerOf({ region }: MerchantSettings): { readonly seesReferenceNo: boolean } {
  return { seesReferenceNo: region === 'SG' || region === 'HK' };
}
