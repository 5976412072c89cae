/** A text field of a parsed body; empty where it is missing or something else. */
export function textField(body: unknown, name: string): string {
  const value: unknown = fieldOf(body, name);
  return typeof value === 'string' ? value : '';
}

/** A field of a parsed body, of whatever type. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? Reflect.get(body, name)
    : undefined;
}
