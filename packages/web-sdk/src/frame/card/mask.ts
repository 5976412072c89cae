import { caretAfterDigit, digitsOf, type Edit } from './edit.js';

/** Brazil's CPF, as it is printed. */
export const cpfMask = '###.###.###-##';
/** ISO 8601. */
export const dateMask = '####-##-##';
/** Korea's business registration number, as it is printed. */
export const businessNoMask = '###-##-#####';

/** Writes digits into a mask, whose `#` are places for them; the caret stays behind the digit it was behind. */
export function formatMask({ text, caret }: Edit, mask: string): Edit {
  const places = mask.replace(/[^#]/g, '').length;
  const digits = digitsOf(text).slice(0, places);
  const formatted = filled(mask, digits);
  const digitsBeforeCaret = Math.min(digitsOf(text.slice(0, caret)).length, digits.length);
  return { text: formatted, caret: caretAfterDigit(formatted, digitsBeforeCaret) };
}

/** Ends with a digit, so that a separator which the buyer deletes does not come back. */
function filled(mask: string, digits: string): string {
  let used = 0;
  let text = '';
  for (const place of mask) {
    if (used === digits.length) break;
    text += place === '#' ? digits.charAt(used) : place;
    if (place === '#') used += 1;
  }
  return text;
}
