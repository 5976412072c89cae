import {
  creditPayPlanSchema,
  customizedInfoSchema,
  envSchema,
  sessionCardTermsSchema,
} from '@tillgate/contract';
import { z } from 'zod';
import type { MerchantNotes, OperationDetails } from '../domain/payment.js';
import type { SessionTerms } from '../domain/session.js';

/** What the `details` columns hold, checked when it is read: a row that another version wrote must not become a wrong type. */

export const merchantNotesSchema = z.object({
  metadata: z.string().optional(),
  customizedInfo: customizedInfoSchema.optional(),
  merchantAccountId: z.string().optional(),
}) satisfies z.ZodType<MerchantNotes>;

export const sessionTermsSchema = z.object({
  card: sessionCardTermsSchema.optional(),
  cardToken: z.string().optional(),
  savedCardTokens: z.array(z.string()).optional(),
  enableInstallmentCollection: z.boolean().optional(),
  creditPayPlan: creditPayPlanSchema.optional(),
  productScene: z.string().optional(),
  userRegion: z.string().optional(),
  buyerEmail: z.string().optional(),
  buyerId: z.string().optional(),
  buyerName: z.string().optional(),
  buyerPhoneNo: z.string().optional(),
  env: envSchema.optional(),
}) satisfies z.ZodType<SessionTerms>;

export const operationDetailsSchema = z.object({
  isPending: z.boolean().optional(),
  totalMinor: z.string().optional(),
  isFinal: z.boolean().optional(),
  cause: z.enum(['CANCEL', 'EXPIRY', 'LATE']).optional(),
  acquirerReferenceNo: z.string().optional(),
  notifyUrl: z.string().optional(),
  notes: merchantNotesSchema.optional(),
}) satisfies z.ZodType<OperationDetails>;
