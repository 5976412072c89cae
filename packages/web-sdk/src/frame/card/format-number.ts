import { caretAfterDigit, digitsOf, type Edit } from './edit.js';

export interface NumberLayout {
  /** After how many digits a space stands. */
  gaps: readonly number[];
  maxDigits: number;
}

/** Groups the digits of a card number; the caret stays behind the digit it was behind. */
export function formatNumber({ text, caret }: Edit, { gaps, maxDigits }: NumberLayout): Edit {
  const digits = digitsOf(text).slice(0, maxDigits);
  const formatted = grouped(digits, gaps);
  const digitsBeforeCaret = Math.min(digitsOf(text.slice(0, caret)).length, digits.length);
  return { text: formatted, caret: caretAfterDigit(formatted, digitsBeforeCaret) };
}

function grouped(digits: string, gaps: readonly number[]): string {
  const edges = [0, ...gaps.filter((gap) => gap < digits.length), digits.length];
  return edges
    .slice(1)
    .map((edge, index) => digits.slice(edges[index], edge))
    .join(' ');
}
