import { z } from 'zod';
import { cardFactsSchema } from './acquirer.js';

/** A card that exists in the simulated network alone, and what happens with it. */
export const testCardSchema = cardFactsSchema.omit({ lastFour: true }).extend({
  number: z.string().regex(/^\d{12,19}$/),
  /** Of a co-badged card: the other brand by which it can go. */
  secondBrand: z.string().optional(),
  /** For people. */
  outcome: z.string(),
});
export type TestCard = z.infer<typeof testCardSchema>;

/** `GET /v1/test-cards` of the simulated network, for anybody: what there is to try. */
export const testCardsSchema = z.object({
  groups: z.array(z.object({ title: z.string(), cards: z.array(testCardSchema) })),
  /** Amounts, in the smallest unit of any currency, with which approved cards go otherwise. */
  amounts: z.array(z.object({ value: z.string().regex(/^\d+$/), outcome: z.string() })),
});
export type TestCards = z.infer<typeof testCardsSchema>;
