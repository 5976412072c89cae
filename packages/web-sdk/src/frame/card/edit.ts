/** The text of a field and where the caret stands in it. */
export interface Edit {
  text: string;
  caret: number;
}

/** Zeros of the decimal digits that keyboards type: ASCII, full-width, Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** The text with its digits as ASCII, whatever script they were typed in; every other character stays in its place. */
export function asciiDigits(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    const zero = zeros.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? character : String(code - zero);
  }).join('');
}

/** The digits of a text as ASCII. */
export function digitsOf(text: string): string {
  return asciiDigits(text).replace(/\D/g, '');
}

/** Where the caret goes to stand right behind the digit that it stood behind before. */
export function caretAfterDigit(text: string, digitCount: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === digitCount) return index;
    if (/\d/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}

/**
 * Backspace or Delete on a separator alone would change nothing, since formatting puts the separator back; so it
 * takes the digit before or behind it, as the buyer meant.
 */
export function withSeparatorDeletion(before: string, edit: Edit, isForward: boolean): Edit {
  const { text, caret } = edit;
  if (text.length !== before.length - 1 || digitsOf(text) !== digitsOf(before)) return edit;
  const head = text.slice(0, caret);
  const tail = before.charAt(caret) + text.slice(caret);
  if (isForward) return { text: head + tail.replace(/^(\D*)\d/, '$1'), caret };
  const shorter = head.replace(/\d\D*$/, '');
  return { text: shorter + tail, caret: shorter.length };
}
