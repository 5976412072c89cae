import { operationReplySchema } from '@tillgate/contract/acquirer';
import { z } from 'zod';

const amountSchema = z.object({ currency: z.string(), value: z.string().regex(/^\d+$/) });

/** One line of the acquirer's books. What is in none of them did not happen. Never holds a card number. */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('AUTHORIZATION'),
    operationId: z.string(),
    amount: amountSchema,
    reply: operationReplySchema,
    /** What a PENDING operation turns into when it is asked after. */
    settlesAs: operationReplySchema.optional(),
    allowsCapture: z.boolean(),
  }),
  z.object({
    kind: z.literal('CAPTURE'),
    operationId: z.string(),
    authorizationId: z.string(),
    amount: amountSchema,
    reply: operationReplySchema,
  }),
  z.object({ kind: z.literal('SETTLEMENT'), operationId: z.string(), reply: operationReplySchema }),
  z.object({ kind: z.literal('ABANDONMENT'), operationId: z.string(), reply: operationReplySchema }),
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
