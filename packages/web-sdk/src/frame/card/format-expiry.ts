import { caretAfterDigit, digitsOf, type Edit } from './edit.js';

/**
 * Writes an expiry date as `MM/YY` while it is typed, pasted or filled in: `1/30`, `12/2030`, `1 / 30`, `2030-12`,
 * `122030` and `1230` all come out right. `isGrowing` tells typing from deleting, so that a slash that the buyer
 * deletes does not come back.
 */
export function formatExpiry({ text, caret }: Edit, isGrowing: boolean): Edit {
  const formatted = expiryText(text, isGrowing);
  if (caret >= text.length) return { text: formatted, caret: formatted.length };
  const digitsBefore = digitsOf(text.slice(0, caret)).length;
  const zeroAdded = formatted.startsWith('0') && !digitsOf(text).startsWith('0') ? 1 : 0;
  return {
    text: formatted,
    caret: caretAfterDigit(formatted, digitsBefore === 0 ? 0 : digitsBefore + zeroAdded),
  };
}

function expiryText(text: string, isGrowing: boolean): string {
  const groups = text
    .split(/[^\p{Nd}]+/u)
    .map(digitsOf)
    .filter((group) => group !== '');
  const [first = '', second] = groups;
  if (second !== undefined) {
    return first.length === 4 ? joined(second, shortYear(first)) : joined(first, shortYear(second));
  }
  return first.length > 2 ? splitRun(first) : monthOnly(first, text, isGrowing);
}

function monthOnly(digits: string, text: string, isGrowing: boolean): string {
  const hasSeparator = /\p{Nd}[^\p{Nd}]+$/u.test(text);
  if (digits.length === 1 && (digits > '1' || (hasSeparator && digits === '1'))) {
    return isGrowing ? `0${digits}/` : digits;
  }
  if (digits.length === 2 && Number(digits) > 12) return `0${digits.charAt(0)}/${digits.charAt(1)}`;
  return digits.length === 2 && (isGrowing || hasSeparator) ? `${digits}/` : digits;
}

/** Digits without a separator: `130` is January 2030, `122030` December, and `203012` too. */
function splitRun(digits: string): string {
  if (digits.length === 6 && digits.startsWith('20') && Number(digits.slice(4)) <= 12) {
    return joined(digits.slice(4), digits.slice(2, 4));
  }
  const monthLength = Number(digits.slice(0, 2)) > 12 ? 1 : 2;
  return joined(digits.slice(0, monthLength), shortYear(digits.slice(monthLength)));
}

function joined(month: string, year: string): string {
  const padded = month.length === 1 && month !== '0' ? `0${month}` : month.slice(0, 2);
  return `${padded}/${year}`;
}

/** `2030` is `30`; while the third digit of a long year is typed it stays, since no card expires in 2020 any more. */
function shortYear(year: string): string {
  if (year.length >= 4 && year.startsWith('20')) return year.slice(2, 4);
  return year.startsWith('20') ? year.slice(0, 3) : year.slice(0, 2);
}
