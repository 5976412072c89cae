import { z } from 'zod';
import { integer, text } from './fields.js';

/** A client id, of the sandbox or live. */
export const consoleClientIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,64}$/, 'must be a client id: letters, digits and _');

/** Every call about a merchant names it in its path. */
export const ofMerchantSchema = z.strictObject({ clientId: consoleClientIdSchema });

/** A page of a list, newest first. */
export const pageShape = {
  /** `next` of the page before. */
  after: text(256).optional(),
  limit: integer(1, 100).default(25),
};

/** A list's answer. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    /** Give it as `after` for the next page; absent on the last one. */
    next: z.string().optional(),
  });
}

/** Several values of a query parameter, by commas: `PROCESSING,FAILED`. */
export function listOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(values, `must be of ${values.join(', ')}, by commas`)).max(values.length));
}

/** A day or a time from which or until which something is looked for, ISO 8601. */
export const momentSchema = z
  .string()
  .refine(
    (value) =>
      /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value) && !Number.isNaN(Date.parse(value)),
    'must be a date or a time such as 2026-11-28T12:00:00Z',
  );

export const periodShape = {
  from: momentSchema.optional(),
  /** Not included. */
  until: momentSchema.optional(),
};

/** Money: an ISO 4217 code and whole minor units as text; zero is allowed. */
export const moneySchema = z.object({ currency: z.string(), value: z.string().regex(/^\d+$/) });
export type Money = z.infer<typeof moneySchema>;

/** Whole minor units that somebody asks for. */
export const minorUnitsSchema = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'must be a whole number of the smallest unit, above zero');

/** A UUID that the caller makes, so that a call that comes twice does a thing once. */
export const requestIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8 to 64 letters, digits, _ and -');
