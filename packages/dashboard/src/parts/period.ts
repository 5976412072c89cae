import { startOfDay } from '../text/time.js';

/** The days of a list's filter as moments of the viewer's zone; the last day is part of it. */
export function periodOf(query: Readonly<Record<string, string>>): { from?: string; until?: string } {
  const from = startOfDay(query['from'] ?? '');
  const until = startOfDay(query['until'] ?? '', 1);
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
