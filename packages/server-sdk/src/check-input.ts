/**
 * What TypeScript checks and JavaScript does not. Each function returns the value it was given, or throws a TypeError
 * that begins with the name of what is wrong.
 */

/** The longest time of a timer of Node; beyond, it fires at once. */
const maxTimeoutMs = 2 ** 31 - 1;

export function requireText(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${name}: ${value === undefined || value === '' ? 'It is missing' : 'It is no text'}.`);
}

export function checkedFlag(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${name}: It must be true or false.`);
}

export function checkedTimeoutMs(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= maxTimeoutMs)
    return value;
  throw new TypeError(`timeoutMs: It must be a whole number of milliseconds from 1 to ${maxTimeoutMs}.`);
}
