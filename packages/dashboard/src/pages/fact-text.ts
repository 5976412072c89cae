/** A value of the wire as a person reads it; what has parts stays JSON. */
export function factText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
