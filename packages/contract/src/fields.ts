import { z } from 'zod';
import { currencyExponent } from './currencies.js';

/**
 * Text of 1 to `max` characters (code points, as Antom counts "characters", not bytes). NUL and halves of surrogate
 * pairs are refused: not every database can keep them, and two such halves would be kept as the same text.
 */
export function text(max: number) {
  return z
    .string()
    .min(1, 'must not be empty')
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'must be well-formed text without NUL')
    .refine((value) => value.length <= max || [...value].length <= max, `at most ${max} characters`);
}

/** A merchant's or our identifier: at most 64 characters. */
export const idSchema = text(64);

/** An absolute http or https URL of at most 2048 characters. */
export const urlSchema = text(2048).refine(isHttpUrl, 'must be an absolute http or https URL');

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol);
}

/** A JSON boolean, or the texts "true" and "false", which Antom also allows. */
export const booleanSchema = z
  .union([z.boolean(), z.literal(['true', 'false'])], 'must be true or false')
  .transform((value) => value === true || value === 'true');

/** ISO 8601 date and time with an offset, e.g. `2019-11-27T12:01:01+08:00`. */
export const timeSchema = z.iso.datetime({
  offset: true,
  error: 'must be an ISO 8601 time with an offset',
});

const valueSchema = z
  .union([z.string(), z.int().nonnegative().transform(String)], 'must be a text of digits')
  .refine((value) => /^\d+$/.test(value), 'must be a positive integer in the smallest unit of the currency')
  .refine((value) => value.length <= 16, 'at most 16 digits')
  .refine((value) => /^[1-9]/.test(value), 'must be greater than zero and have no leading zeros');

/** Money: an ISO 4217 code and a whole number of its smallest unit, at most 16 digits, above zero. */
export const amountSchema = z.object({
  currency: z
    .string()
    .refine((code) => currencyExponent(code) !== undefined, 'must be an ISO 4217 currency code'),
  value: valueSchema,
});
export type Amount = z.infer<typeof amountSchema>;

/** Epoch milliseconds as the wire's time text, to the second: `2026-11-23T03:24:09Z`. */
export function isoTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
