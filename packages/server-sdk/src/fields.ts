import type { Amount } from './amount.js';

/** A JSON object whose fields are not known yet. */
export type Fields = Record<string, unknown>;

/** The object in a JSON text, without its nulls, which count as absent; undefined for anything else. */
export function parseFields(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body, (_name, item: unknown) => item ?? undefined);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the named fields are texts. */
export function hasTexts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

/** Whether each of the named fields is a text or absent. */
export function hasOptionalTexts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => fields[name] === undefined || typeof fields[name] === 'string');
}

export function isAmount(value: unknown): value is Amount {
  return isFields(value) && hasTexts(value, ['currency', 'value']) && /^\d+$/.test(String(value['value']));
}
