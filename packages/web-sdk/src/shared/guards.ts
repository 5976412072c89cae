/**
 * Reading data that another origin sent. Only own properties count, so that `__proto__` and its like read as absent.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(record: Record<string, unknown>, key: string): string | undefined {
  const value = ownValue(record, key);
  return typeof value === 'string' ? value : undefined;
}

export function flagAt(record: Record<string, unknown>, key: string): boolean | undefined {
  const value = ownValue(record, key);
  return typeof value === 'boolean' ? value : undefined;
}

export function numberAt(record: Record<string, unknown>, key: string): number | undefined {
  const value = ownValue(record, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function recordAt(record: Record<string, unknown>, key: string): Record<string, unknown> | undefined {
  const value = ownValue(record, key);
  return isRecord(value) ? value : undefined;
}

/** What a record has under a key itself. */
export function ownValue<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
