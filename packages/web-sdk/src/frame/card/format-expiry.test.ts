import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf } from './edit.js';
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

describe('formatExpiry', () => {
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
});
