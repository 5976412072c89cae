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
