import type { ConsoleInput } from '@tillgate/contract/console';

type Period = NonNullable<ConsoleInput<'readOverview'>['days']>;

const periods: Readonly<Record<Period, true>> = { 1: true, 7: true, 30: true, 90: true };

/** Whether the address names a number of days that there are figures of. */
export function isPeriod(days: string | undefined): days is Period {
  return days !== undefined && Object.hasOwn(periods, days);
}
