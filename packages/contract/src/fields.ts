import { z } from 'zod';
import { currencyCodes, currencyExponent } from './currencies.js';

/*
 * A rule that is code (`refine`) says itself a second time as JSON Schema (`meta`), and a transformation is piped into
 * what comes out of it: the OpenAPI description is made from these schemas and may not know less than they do.
 */

/**
 * Text of 1 to `max` characters (code points, as Antom counts "characters", not bytes). NUL and halves of surrogate
 * pairs are refused: not every database can keep them, and two such halves would be kept as the same text.
 */
export function text(max: number) {
  return z
    .string()
    .min(1, 'must not be empty')
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'must be well-formed text without NUL')
    .refine((value) => value.length <= max || [...value].length <= max, `at most ${max} characters`)
    .meta({ minLength: 1, maxLength: max });
}

/** Text of which Antom documents no limit; ours, so that everything has one. */
export const freeTextSchema = text(2048);

/**
 * Text without Chinese characters: Antom's guide forbids them for cards in `paymentRequestId`, `referenceOrderId`,
 * `orderDescription` and goods, because networks such as Mastercard refuse them.
 */
export function textWithoutChinese(max: number) {
  return text(max)
    .refine((value) => !/\p{Script=Han}/u.test(value), 'must not contain Chinese characters')
    .meta({ minLength: 1, maxLength: max, pattern: String.raw`^\P{Script=Han}*$` });
}

/** One of the values that Antom documents. */
export function oneOf<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values, `must be ${values.join(' or ')}`);
}

/** A whole number of a range, or its digits as text, which Antom also allows. */
export function integer(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  const rule = `must be a whole number ${range}`;
  const whole = z.int(rule).min(least, rule).max(most, rule);
  return z
    .union([whole, z.string().regex(/^-?\d{1,15}$/, rule)], rule)
    .transform(Number)
    .pipe(whole);
}

/** Two capital letters of ISO 3166. */
export const regionSchema = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters');

/** JSON as text, for the merchant's own use. */
export const jsonTextSchema = text(2048)
  .refine(isJson, 'must be JSON as text')
  .meta({ contentMediaType: 'application/json' });

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** A merchant's or our identifier: at most 64 characters. */
export const idSchema = text(64);

/** An absolute http or https URL of at most 2048 characters. */
export const urlSchema = text(2048)
  .refine(isHttpUrl, 'must be an absolute http or https URL')
  .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' });

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol);
}

/** A JSON boolean, or the texts "true" and "false", which Antom also allows. */
export const booleanSchema = z
  .union([z.boolean(), z.literal(['true', 'false'])], 'must be true or false')
  .transform((value) => value === true || value === 'true')
  .pipe(z.boolean());

const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** ISO 8601 date and time with an offset, e.g. `2019-11-27T12:01:01+08:00`; PHP leaves out the colon of the offset. */
export const timeSchema = z
  .string()
  .refine(isTime, 'must be an ISO 8601 time with an offset')
  .meta({ pattern: timePattern.source })
  .transform((value) => value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  .pipe(z.string().meta({ format: 'date-time' }));

function isTime(value: string): boolean {
  return timePattern.test(value) && !Number.isNaN(Date.parse(value));
}

const digitsPattern = '^[1-9][0-9]{0,15}$';

const valueSchema = z
  .union(
    [z.string().meta({ pattern: digitsPattern }), z.int().meta({ minimum: 1 })],
    'must be a text of digits',
  )
  .transform(String)
  .pipe(
    z
      .string()
      .refine(
        (value) => /^\d+$/.test(value),
        'must be a positive integer in the smallest unit of the currency',
      )
      .refine((value) => value.length <= 16, 'at most 16 digits')
      .refine((value) => /^[1-9]/.test(value), 'must be greater than zero and have no leading zeros')
      .meta({ pattern: digitsPattern }),
  );

/** Money: an ISO 4217 code and a whole number of its smallest unit, at most 16 digits, above zero. */
export const amountSchema = z
  .object({
    currency: z
      .string()
      .refine((code) => currencyExponent(code) !== undefined, 'must be an ISO 4217 currency code')
      .meta({ enum: currencyCodes }),
    value: valueSchema,
  })
  .refine(({ currency, value }) => currency !== 'IDR' || value.endsWith('00'), {
    path: ['value'],
    message: 'of IDR must end in 00',
  })
  .meta({
    if: { properties: { currency: { const: 'IDR' } }, required: ['currency'] },
    then: { properties: { value: { pattern: '00$', multipleOf: 100 } } },
  });
export type Amount = z.infer<typeof amountSchema>;

/** Epoch milliseconds as the wire's time text, to the second: `2026-11-23T03:24:09Z`. */
export function isoTime(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
