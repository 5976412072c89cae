import { describe, expect, it } from 'vitest';
import { formatBirthDate } from './birth-date.js';
import { businessNoMask, cpfMask, formatMask } from './mask.js';

const atEnd = (text: string) => ({ text, caret: text.length });

describe('formatMask', () => {
  it.each([
    ['5', cpfMask, '5'],
    ['529', cpfMask, '529'],
    ['5299', cpfMask, '529.9'],
    ['52998224725', cpfMask, '529.982.247-25'],
    ['529.982.247-25', cpfMask, '529.982.247-25'],
    ['5299822472599', cpfMask, '529.982.247-25'],
    ['１２０8800767', businessNoMask, '120-88-00767'],
  ])('writes %j into %s: %s', (typed, mask, expected) => {
    expect(formatMask(atEnd(typed), mask)).toEqual(atEnd(expected));
  });

  it('keeps the caret behind the digit it was behind', () => {
    expect(formatMask({ text: '5209.982.247-25', caret: 3 }, cpfMask)).toEqual({
      text: '520.998.224-72',
      caret: 3,
    });
  });
});

describe('formatBirthDate', () => {
  it.each([
    ['1990', '1990'],
    ['19900531', '1990-05-31'],
    ['1990/5/31', '1990-05-31'],
    ['1990.5.4', '1990-05-04'],
    ['1990-05-3', '1990-05-3'],
    ['1990-1', '1990-1'],
  ])('writes %j as %j', (typed, expected) => {
    expect(formatBirthDate(atEnd(typed))).toEqual(atEnd(expected));
  });
});
