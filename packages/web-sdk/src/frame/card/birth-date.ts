import { asciiDigits, type Edit } from './edit.js';
import { dateMask, formatMask } from './mask.js';

/** Writes a date as `YYYY-MM-DD` while it is typed; `1990/5/31` and `1990.5.31` come out right too. */
export function formatBirthDate({ text, caret }: Edit): Edit {
  const written = asciiDigits(text);
  const padded = written
    .replace(/^(\d{4})\D+(\d)(?=\D)/, '$1-0$2')
    .replace(/^(\d{4})\D+(\d{2})\D+([4-9])$/, '$1-$2-0$3');
  const isAtEnd = caret >= text.length;
  return formatMask({ text: padded, caret: isAtEnd ? padded.length : caret }, dateMask);
}

/** Whether a text is a day of the calendar on which someone who lives may have been born. */
export function isBirthDate(text: string, now: Date): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isInCalendar = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isInCalendar && Number(year) >= 1900 && date.getTime() < now.getTime();
}
