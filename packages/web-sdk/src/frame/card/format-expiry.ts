import { asciiDigits, caretAfterDigit, digitsOf, type Edit } from './edit.js';

/**
 * Writes an expiry date as `MM/YY` while it is typed, pasted or filled in: `1/30`, `12/2030`, `1 / 30`, `2030-12`,
 * `122030` and `1230` all come out right. `isGrowing` tells typing from deleting, so that a slash that the buyer
 * deletes does not come back. While the caret is in the month of a whole date the month stands as it was typed, since
 * a `1` may become `11`.
 */
export function formatExpiry(edit: Edit, isGrowing: boolean): Edit {
  const text = asciiDigits(edit.text);
  const caret = Math.min(edit.caret, text.length);
  const date = dateIn(text);
  if (date && caret < text.length && isBeforeSeparator(text, caret)) return editedMonth(date, text, caret);
  const formatted = date ? joined(date) : withoutSeparator(digitsOf(text), text, isGrowing);
  if (caret >= text.length) return { text: formatted, caret: formatted.length };
  return { text: formatted, caret: movedCaret(text, caret, formatted) };
}

interface WrittenDate {
  /** Empty where the buyer deleted it and left the year. */
  month: string;
  year: string;
}

/** Month and year of a text that has a separator between them; undefined for one run of digits. */
function dateIn(text: string): WrittenDate | undefined {
  const [, yearAlone] = /^\s*\/\s*(\d+)\D*$/.exec(text) ?? [];
  if (yearAlone !== undefined) return { month: '', year: yearAlone };
  const [first = '', second] = text.split(/\D+/).filter((group) => group !== '');
  if (second === undefined) return undefined;
  return first.length === 4 ? { month: second, year: first } : { month: first, year: second };
}

function isBeforeSeparator(text: string, caret: number): boolean {
  return /^\D*\d*$/.test(text.slice(0, caret)) && !text.slice(0, caret).includes('/');
}

/** A digit behind a month that is full goes on to the year. */
function editedMonth({ month, year }: WrittenDate, text: string, caret: number): Edit {
  const digitsBefore = digitsOf(text.slice(0, caret)).length;
  const overflow = digitsBefore > 2 ? month.slice(2, digitsBefore) : '';
  return {
    text: `${month.slice(0, 2)}/${shortYear(overflow + year)}`,
    caret: overflow === '' ? digitsBefore : digitsBefore + 1,
  };
}

function joined({ month, year }: WrittenDate): string {
  const padded = month.length === 1 && month !== '0' ? `0${month}` : month.slice(0, 2);
  return `${padded}/${shortYear(year)}`;
}

function withoutSeparator(digits: string, text: string, isGrowing: boolean): string {
  return digits.length > 2 ? splitRun(digits) : monthOnly(digits, text, isGrowing);
}

function monthOnly(digits: string, text: string, isGrowing: boolean): string {
  const hasSeparator = /\d\D+$/.test(text);
  if (digits.length === 1 && (digits > '1' || (hasSeparator && digits === '1'))) {
    return isGrowing ? `0${digits}/` : digits;
  }
  if (digits.length === 2 && Number(digits) > 12) return `0${digits.charAt(0)}/${digits.charAt(1)}`;
  return digits.length === 2 && (isGrowing || hasSeparator) ? `${digits}/` : digits;
}

/** Digits without a separator: `130` is January 2030, `122030` December, and `203012` too. */
function splitRun(digits: string): string {
  if (digits.length === 6 && digits.startsWith('20') && Number(digits.slice(4)) <= 12) {
    return joined({ month: digits.slice(4), year: digits.slice(2, 4) });
  }
  const monthLength = Number(digits.slice(0, 2)) > 12 ? 1 : 2;
  return joined({ month: digits.slice(0, monthLength), year: digits.slice(monthLength) });
}

/** `2030` is `30`; while the third digit of a long year is typed it stays, since no card expires in 2020 any more. */
function shortYear(year: string): string {
  if (year.length >= 4 && year.startsWith('20')) return year.slice(2, 4);
  return year.startsWith('20') ? year.slice(0, 3) : year.slice(0, 2);
}

/** Behind the digit that it was behind, a zero that came before the month counted in. */
function movedCaret(text: string, caret: number, formatted: string): number {
  if (formatted === text) return caret;
  if (/\d\D+$/.test(text.slice(0, caret))) return formatted.indexOf('/') + 1;
  const digitsBefore = digitsOf(text.slice(0, caret)).length;
  const zeroAdded = formatted.startsWith('0') && !digitsOf(text).startsWith('0') ? 1 : 0;
  return caretAfterDigit(formatted, digitsBefore === 0 ? 0 : digitsBefore + zeroAdded);
}
