import { z } from 'zod';

/** What of an entry is for one kind only, as its column holds it. */
export const apiCallDetailsSchema = z.object({
  httpMethod: z.string(),
  path: z.string(),
  /** The address that it came from. */
  from: z.string(),
  requestHeaders: z.record(z.string(), z.string()),
  requestBody: z.string(),
  responseBody: z.string(),
  durationMs: z.number(),
  /** Why it was refused before it was carried out. */
  refusal: z.string().optional(),
});

/** Facts of an event or a message by their names. */
export const factsSchema = z.record(z.string(), z.unknown());
