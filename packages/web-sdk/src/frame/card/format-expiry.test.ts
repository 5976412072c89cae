import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, withSeparatorDeletion, type Edit } from './edit.js';
import { formatExpiry } from './format-expiry.js';

const paste = (text: string): string => formatExpiry({ text, caret: text.length }, true).text;

/** Types a text key by key at the end. */
function type(keys: string, from = ''): string {
  return [...keys].reduce((text, key) => paste(text + key), from);
}

/** Presses backspace at the end. */
function backspace(text: string): string {
  const shorter = text.slice(0, -1);
  return formatExpiry({ text: shorter, caret: shorter.length }, false).text;
}

/** A text with `|` where the caret stands. */
const at = (marked: string): Edit => ({ text: marked.replace('|', ''), caret: marked.indexOf('|') });
const marked = ({ text, caret }: Edit): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

/** Presses keys one after another, as a browser does it to a field, and formats after each. */
function press(start: string, ...keys: string[]): string {
  return marked(keys.reduce(afterKey, at(start)));
}

function afterKey({ text, caret }: Edit, key: string): Edit {
  const head = text.slice(0, caret);
  const tail = text.slice(caret);
  const edit =
    key === 'Backspace'
      ? { text: head.slice(0, -1) + tail, caret: Math.max(0, caret - 1) }
      : key === 'Delete'
        ? { text: head + tail.slice(1), caret }
        : { text: head + key + tail, caret: caret + 1 };
  const meant = withSeparatorDeletion(text, edit, key === 'Delete');
  return formatExpiry(meant, meant.text.length > text.length);
}

describe('formatExpiry', () => {
  it.each([
    // The month is selected and typed over: the first key leaves `1/30`.
    ['|/30', ['1'], '1|/30'],
    ['|/30', ['1', '1'], '11|/30'],
    ['|/30', ['0', '9'], '09|/30'],
    ['12|/30', ['Backspace'], '1|/30'],
    ['12|/30', ['Backspace', '1'], '11|/30'],
    ['12|/30', ['Backspace', 'Backspace', '0', '5'], '05|/30'],
    ['12/|30', ['Backspace', '1'], '11|/30'],
    ['|12/30', ['Delete'], '|2/30'],
    ['|12/30', ['Delete', 'Delete'], '|/30'],
    ['|12/30', ['Delete', 'Delete', '1', '0'], '10|/30'],
    ['|12/30', ['Delete', '1'], '1|2/30'],
    ['12|/30', ['Delete'], '12|/0'],
    ['12|/30', ['2', '6'], '12/26|'],
    ['12/|30', ['2', '6'], '12/26|'],
    ['12/3|0', ['Backspace', '2'], '12/2|0'],
    ['1|', ['/'], '01/|'],
    ['1|', ['/', '3', '0'], '01/30|'],
    ['12/30|', ['Backspace', 'Backspace', 'Backspace', 'Backspace'], '|'],
  ])('edits %s by %j to %s', (start, keys, expected) => {
    expect(press(start, ...keys)).toBe(expected);
  });

  it('pads the month once it is left', () => {
    expect(paste('1/30')).toBe('01/30');
    expect(paste('9/30')).toBe('09/30');
    expect(formatExpiry(at('1/|30'), false)).toEqual(at('01/|30'));
  });

  it.each([
    ['12/2030', '12/30'],
    ['1 / 30', '01/30'],
    ['1/30', '01/30'],
    ['12-30', '12/30'],
    ['2030-12', '12/30'],
    ['122030', '12/30'],
    ['203012', '12/30'],
    ['1230', '12/30'],
    ['130', '01/30'],
    ['１２／３０', '12/30'],
  ])('reads a pasted %s as %s', (text, expected) => {
    expect(paste(text)).toBe(expected);
  });

  it.each([
    ['1230', '12/30'],
    ['930', '09/30'],
    ['1/30', '01/30'],
    ['12/30', '12/30'],
    ['12/2030', '12/30'],
    ['122030', '12/30'],
  ])('reads typed keys %s as %s', (keys, expected) => {
    expect(type(keys)).toBe(expected);
  });

  it('waits after a 1, which may become 10, 11 or 12', () => {
    expect(type('1')).toBe('1');
    expect(type('9')).toBe('09/');
  });

  it('lets everything be deleted again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/'), maxLength: 7 }), (keys) => {
        let text = type(keys);
        for (let press = 0; press < 8; press += 1) {
          const shorter = backspace(text);
          expect(shorter.length).toBeLessThanOrEqual(text.length);
          text = shorter;
        }
        expect(text).toBe('');
      }),
    );
  });

  it('keeps the digits of a complete date and the caret behind the same digit', () => {
    const date = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 21, max: 99 }),
    });
    fc.assert(
      fc.property(date, fc.nat({ max: 4 }), ({ month, year }, caret) => {
        const text = `${String(month).padStart(2, '0')}/${year}`;
        const formatted = formatExpiry({ text, caret }, true);
        expect(formatted.text).toBe(text);
        expect(digitsOf(formatted.text.slice(0, formatted.caret))).toBe(digitsOf(text.slice(0, caret)));
      }),
    );
  });

  it('gives the date and the caret back when a deleted digit is typed again', () => {
    const date = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 21, max: 99 }),
      caret: fc.constantFrom(1, 2, 4, 5),
    });
    fc.assert(
      fc.property(date, ({ month, year, caret }) => {
        const text = `${String(month).padStart(2, '0')}/${year}`;
        const start = marked({ text, caret });
        expect(press(start, 'Backspace', text.charAt(caret - 1))).toBe(start);
        const before = marked({ text, caret: caret - 1 });
        expect(press(before, 'Delete', text.charAt(caret - 1))).toBe(start);
      }),
    );
  });

  it('keeps the caret inside the text', () => {
    const keys = fc.array(fc.constantFrom(...'0123456789/', 'Backspace', 'Delete'), { maxLength: 12 });
    fc.assert(
      fc.property(keys, fc.nat({ max: 5 }), (pressed, caret) => {
        let edit: Edit = { text: '12/30', caret };
        for (const key of pressed) {
          edit = afterKey(edit, key);
          expect(edit.text).toMatch(/^(\d{0,2}|\d{0,2}\/\d{0,3})$/);
          expect(edit.caret).toBeGreaterThanOrEqual(0);
          expect(edit.caret).toBeLessThanOrEqual(edit.text.length);
        }
      }),
    );
  });
});
