import { readFile } from 'node:fs/promises';
import { cardBrandSchema } from '@tillgate/contract';
import { z } from 'zod';
import type { BinRow } from '../domain/bin-table.js';

const rowSchema = z.strictObject({
  bin: z.string().regex(/^\d{6,8}$/, 'must be six to eight digits'),
  brands: z.array(cardBrandSchema).min(1).max(4),
  issuingCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters')
    .optional(),
  funding: z.enum(['CREDIT', 'DEBIT', 'PREPAID']).optional(),
}) satisfies z.ZodType<BinRow>;

/**
 * The operator's BIN table: a JSON array of rows. Throws an Error that names the file and, where one does not fit, the
 * row, counted from 0.
 */
export async function readBinTableFile(path: string): Promise<BinRow[]> {
  const parsed = z.array(rowSchema).safeParse(jsonOf(path, await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`The BIN table ${path} is not valid: ${issue?.path.join('.')}: ${issue?.message}`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The BIN table ${path} is no JSON.`);
  }
}
