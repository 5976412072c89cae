/** Moments for people: in the viewer's zone unless another is named. */

const dayMs = 86_400_000;

/** `28 Nov, 14:05:33`, in another year with it. */
export function timeText(iso: string, tag: string, nowMs: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, {
    ...(yearIn(iso, timeZone) === yearIn(nowMs, timeZone) ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(iso));
}

/** The whole of a moment with its zone: `Nov 28, 2026, 14:05:33 GMT+8`. */
export function exactTimeText(iso: string, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
    timeZone,
  }).format(new Date(iso));
}

/** The zone in which moments are told: `GMT+8`. */
export function zoneText(nowMs: number, tag: string, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZoneName: 'shortOffset', timeZone }).formatToParts(nowMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const distances = [
  ['day', dayMs],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far away a moment is: `3 hours ago`, `in 9 days`; what is nearer than a minute is now. */
export function distanceText(iso: string, tag: string, nowMs: number): string {
  const ms = Date.parse(iso) - nowMs;
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  for (const [unit, unitMs] of distances) {
    const count = Math.trunc(ms / unitMs);
    if (count !== 0) return format.format(count, unit);
  }
  return format.format(0, 'second');
}

/** The point of a chart: `Nov 28`, or `14:00` where points are hours. */
export function pointText(iso: string, tag: string, isHour: boolean, timeZone?: string): string {
  const parts = isHour
    ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
    : ({ month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone }).format(new Date(iso));
}

/** The same moment everywhere: `2026-11-28 06:05:33 UTC`. */
export function utcText(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** How long something took: `85 ms`, `1.24 s`, `3 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How much later something was than something before it: `+1.24 s`; days where it was days. */
export function sinceText(iso: string, sinceIso: string): string {
  const ms = Date.parse(iso) - Date.parse(sinceIso);
  if (ms >= dayMs) return `+${Math.floor(ms / dayMs)} d ${Math.floor((ms % dayMs) / 3_600_000)} h`;
  if (ms >= 3_600_000) return `+${Math.floor(ms / 3_600_000)} h ${Math.floor((ms % 3_600_000) / 60_000)} min`;
  return `+${durationText(Math.max(0, ms))}`;
}

/** The day in the viewer's zone, for a field that asks for one (`2026-11-28`), as the moment at which it begins. */
export function startOfDay(day: string, daysLater = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

function yearIn(moment: string | number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(moment));
}
