import type { z } from 'zod';

export type ReadMessage<T> = { kind: 'valid'; message: T } | { kind: 'invalid'; reason: string };

/**
 * Checks a parsed JSON value against a schema.
 * Explicit nulls count as absent (the .NET SDK sends every unset field as null); unknown fields are dropped.
 * The reason names the JSON path and the rule: `order.goods[2].goodsName: at most 256 characters`.
 */
export function readMessage<S extends z.ZodType>(schema: S, json: unknown): ReadMessage<z.output<S>> {
  const parsed = schema.safeParse(withoutNulls(json), { reportInput: true });
  if (parsed.success) return { kind: 'valid', message: parsed.data };
  const issue = parsed.error.issues[0];
  if (issue === undefined) return { kind: 'invalid', reason: 'the message is not valid' };
  const path = formatPath(issue.path);
  const rule = isMissing(issue) ? 'is required' : issue.message;
  return { kind: 'invalid', reason: path === '' ? rule : `${path}: ${rule}` };
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union');
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`),
    '',
  );
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
