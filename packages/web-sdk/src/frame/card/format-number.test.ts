import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandOf, numberLayout } from './brand.js';
import { digitsOf, withSeparatorDeletion, type Edit } from './edit.js';
import { formatNumber } from './format-number.js';

const format = (text: string, caret = text.length): Edit =>
  formatNumber({ text, caret }, numberLayout(brandOf(digitsOf(text), [])));

const typedText = fc.string({ unit: fc.constantFrom(...'0123456789 -x'), maxLength: 24 });
const edits = typedText.chain((text) =>
  fc.record({ text: fc.constant(text), caret: fc.nat({ max: text.length }) }),
);

describe('formatNumber', () => {
  it('groups by the brand', () => {
    expect(format('4111111111111111').text).toBe('4111 1111 1111 1111');
    expect(format('378282246310005').text).toBe('3782 822463 10005');
    expect(format('6212345678901232000').text).toBe('6212 3456 7890 1232 000');
  });

  it('takes pasted separators and other scripts', () => {
    expect(format('4111-1111 1111 1111').text).toBe('4111 1111 1111 1111');
    expect(format('４１１１１１１１').text).toBe('4111 1111');
    expect(format('٤١١١١').text).toBe('4111 1');
  });

  it('keeps every digit, in order, up to the length of the brand', () => {
    fc.assert(
      fc.property(edits, ({ text, caret }) => {
        const { maxDigits } = numberLayout(brandOf(digitsOf(text), []));
        expect(digitsOf(format(text, caret).text)).toBe(digitsOf(text).slice(0, maxDigits));
      }),
    );
  });

  it('keeps the caret behind the digit that it was behind', () => {
    fc.assert(
      fc.property(edits, ({ text, caret }) => {
        const formatted = format(text, caret);
        const before = digitsOf(text.slice(0, caret));
        const kept = before.slice(0, digitsOf(formatted.text).length);
        expect(digitsOf(formatted.text.slice(0, formatted.caret))).toBe(kept);
      }),
    );
  });

  it('changes nothing that is formatted already', () => {
    fc.assert(
      fc.property(edits, ({ text, caret }) => {
        const once = format(text, caret);
        expect(format(once.text, once.caret)).toEqual(once);
      }),
    );
  });
});

describe('withSeparatorDeletion', () => {
  it('takes the digit before a separator that backspace met', () => {
    const meant = withSeparatorDeletion('4111 1', { text: '41111', caret: 4 }, false);
    expect(format(meant.text, meant.caret)).toEqual({ text: '4111', caret: 3 });
  });

  it('takes the digit behind a separator that Delete met', () => {
    const meant = withSeparatorDeletion('4111 12', { text: '411112', caret: 4 }, true);
    expect(format(meant.text, meant.caret)).toEqual({ text: '4111 2', caret: 4 });
  });

  it('leaves other edits alone', () => {
    const edit = { text: '4111 ', caret: 5 };
    expect(withSeparatorDeletion('4111 1', edit, false)).toBe(edit);
  });
});
