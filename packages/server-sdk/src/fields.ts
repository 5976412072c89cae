import type { Amount } from '@tillgate/contract';
import type { Result } from './messages.js';

/** A JSON object whose fields are not known yet. */
export type Fields = Record<string, unknown>;

/** The object in a JSON text; undefined for anything else. */
export function parseFields(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasTexts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

export function isAmount(value: unknown): value is Amount {
  return isFields(value) && hasTexts(value, ['currency', 'value']) && /^\d+$/.test(String(value['value']));
}

/** Whether a message has a `result` with one of the three statuses. */
export function hasResult(fields: Fields): fields is Fields & { result: Result } {
  const result = fields['result'];
  if (!isFields(result) || !hasTexts(result, ['resultCode', 'resultStatus'])) return false;
  return ['S', 'F', 'U'].includes(String(result['resultStatus']));
}
