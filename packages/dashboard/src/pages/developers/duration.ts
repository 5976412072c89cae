export const durationUnits = ['M', 'H', 'D', 'S'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** An ISO 8601 duration of what somebody typed; undefined where that is no number above zero, or none that durations have. */
export function durationOf(amount: string, unit: DurationUnit): string | undefined {
  const digits = amount.trim();
  if (!/^\d{1,4}$/.test(digits) || Number(digits) === 0) return undefined;
  return unit === 'D' ? `P${digits}D` : `PT${digits}${unit}`;
}
