import { z } from 'zod';
import type { Db } from '../db/engine.js';
import { findMerchant, replaceSettings } from '../db/merchants.js';
import { merchantSettingsSchema } from '../merchant-settings.js';

const storedSchema = z.record(z.string(), z.unknown());

/** Of two changes at once the later one reads again; more than so many at once are somebody's mistake. */
const maxTries = 5;

export type ChangedSettings =
  | { kind: 'changed' }
  /** `setting` does not fit its schema. */
  | { kind: 'invalid'; setting: string; rule: string }
  /** Somebody else keeps changing them. */
  | { kind: 'busy' }
  | { kind: 'no merchant' };

/** Changes settings of a merchant; `undefined` goes back to the default. What does not fit changes nothing. */
export async function changeSettings(
  db: Db,
  clientId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<ChangedSettings> {
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const merchant = await findMerchant(db, clientId);
    if (!merchant) return { kind: 'no merchant' };
    const { settings: from } = merchant;
    const merged = { ...storedSettings(from), ...changes };
    const parsed = merchantSettingsSchema.safeParse(merged, { error: ruleOf });
    if (!parsed.success) return invalid(parsed.error);
    if (await replaceSettings(db, clientId, { from, to: JSON.stringify(merged) })) return { kind: 'changed' };
  }
  return { kind: 'busy' };
}

/** Those that were set, by name. */
export function storedSettings(json: string): Record<string, unknown> {
  return storedSchema.parse(JSON.parse(json));
}

function invalid({ issues: [issue] }: z.ZodError): ChangedSettings {
  return { kind: 'invalid', setting: String(issue?.path[0]), rule: issue?.message ?? 'it does not fit' };
}

/** The schema's rules in words of ours, where it has none of its own. */
function ruleOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return 'must be greater than zero';
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'boolean' ? 'must be true or false' : 'must be a whole number';
}
