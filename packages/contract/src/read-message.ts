import type { z } from 'zod';

export type ReadMessage<T> = { kind: 'valid'; message: T } | { kind: 'invalid'; reason: string };

/** Deeper than any message of Antom's; a limit so that nobody can exhaust the stack. */
const deepestNesting = 32;

/**
 * Checks a parsed JSON value against a schema.
 * Explicit nulls count as absent (the .NET SDK sends every unset field as null), and so do empty texts (Antom:
 * "absent or empty"); unknown fields are dropped.
 * The reason names the JSON path and the rule: `order.goods[2].goodsName: at most 256 characters`.
 */
export function readMessage<S extends z.ZodType>(schema: S, json: unknown): ReadMessage<z.output<S>> {
  const tooDeep = nestingFault(json);
  if (tooDeep !== undefined) return { kind: 'invalid', reason: tooDeep };
  const parsed = schema.safeParse(withoutUnset(json), { reportInput: true });
  if (parsed.success) return { kind: 'valid', message: parsed.data };
  const issue = parsed.error.issues[0];
  if (issue === undefined) return { kind: 'invalid', reason: 'the message is not valid' };
  const path = formatPath(issue.path);
  const rule = isMissing(issue) ? 'is required' : issue.message;
  return { kind: 'invalid', reason: path === '' ? rule : `${path}: ${rule}` };
}

/** The rule that a value breaks which nests too deep to be walked through; undefined for all others. */
export function nestingFault(json: unknown): string | undefined {
  return nestsDeeperThan(deepestNesting, json) ? `at most ${deepestNesting} levels of nesting` : undefined;
}

/** How schemas of objects and texts, of unions, and of literals and choices say that there is nothing. */
const missingCodes: ReadonlySet<string> = new Set(['invalid_type', 'invalid_union', 'invalid_value']);

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined && missingCodes.has(issue.code);
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`),
    '',
  );
}

function nestsDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => nestsDeeperThan(levels - 1, item));
}

function withoutUnset(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isSet).map(withoutUnset);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => isSet(item))
      .map(([key, item]) => [key, withoutUnset(item)]),
  );
}

function isSet(value: unknown): boolean {
  return value !== null && value !== '';
}
