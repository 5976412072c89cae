import { customizedInfoSchema } from '@tillgate/contract';
import { z } from 'zod';
import type { MerchantNotes, OperationDetails } from '../domain/payment.js';

/** What the `details` columns hold, checked when it is read: a row that another version wrote must not become a wrong type. */

export const merchantNotesSchema = z.object({
  metadata: z.string().optional(),
  customizedInfo: customizedInfoSchema.optional(),
  merchantAccountId: z.string().optional(),
}) satisfies z.ZodType<MerchantNotes>;

export const operationDetailsSchema = z.object({
  isPending: z.boolean().optional(),
  totalMinor: z.string().optional(),
  isFinal: z.boolean().optional(),
  cause: z.enum(['CANCEL', 'EXPIRY', 'LATE']).optional(),
  acquirerReferenceNo: z.string().optional(),
  notifyUrl: z.string().optional(),
  notes: merchantNotesSchema.optional(),
}) satisfies z.ZodType<OperationDetails>;
