import type { Texts } from '../text/texts.js';

/** A value of the wire as a person reads it; what has parts stays JSON. */
export function factText(value: unknown, { yes, no }: Texts['common']): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? yes : no;
  return JSON.stringify(value);
}
