/** A moment as a field for date and time has it, in the viewer's zone: `2026-11-28T14:05`. */
export function fieldOfMoment(ms: number): string {
  const date = new Date(ms);
  const shifted = new Date(ms - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The moment that a field for date and time names; undefined where it names none. */
export function momentOfField(value: string): string | undefined {
  const date = new Date(value);
  return value === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
