import { z } from 'zod';
import type {
  LoadSessionRequest,
  ReadStatusRequest,
  SubmitCardRequest,
  VaultCardRequest,
} from '@tillgate/contract/frame';

const sessionDataSchema = z.string().min(1).max(4096);

const cardSchema = z.object({
  number: z.string().max(32),
  expiryMonth: z.string().max(2),
  expiryYear: z.string().max(2),
  cvv: z.string().max(4),
  holderName: z.string().max(128),
});

/** What the form posts. Lengths only: what is wrong with a card is said as a result code, by its own rule. */
export const loadSessionSchema = z.object({
  sessionData: sessionDataSchema,
  environment: z.string().max(32),
}) satisfies z.ZodType<LoadSessionRequest>;

export const submitCardSchema = z.object({
  sessionData: sessionDataSchema,
  card: cardSchema,
}) satisfies z.ZodType<SubmitCardRequest>;

export const vaultCardSchema = z.object({
  sessionData: sessionDataSchema,
  card: cardSchema,
}) satisfies z.ZodType<VaultCardRequest>;

export const readStatusSchema = z.object({
  sessionData: sessionDataSchema,
}) satisfies z.ZodType<ReadStatusRequest>;
