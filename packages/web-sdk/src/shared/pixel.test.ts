import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, isLight, writtenPixel } from './pixel.js';

describe('writtenPixel', () => {
  it.each([
    ['rgb(255, 255, 255)', { red: 255, green: 255, blue: 255, alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, alpha: 0 }],
    ['rgb(10 20 30 / 0.5)', { red: 10, green: 20, blue: 30, alpha: 0.5 }],
    ['oklch(0.2 0 0)', undefined],
    ['color(srgb 1 1 1)', undefined],
    ['rgb()', undefined],
    ['', undefined],
  ])('of %s is %j', (color, expected) => {
    expect(writtenPixel(color)).toEqual(expected);
  });
});

describe('isLight', () => {
  it('says which of black and white can be read on a colour, with 4.5:1 at least', () => {
    const white = { red: 255, green: 255, blue: 255, alpha: 1 };
    const black = { red: 0, green: 0, blue: 0, alpha: 1 };
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const ground = { red, green, blue, alpha: 1 };
        expect(contrastOf(isLight(ground) ? black : white, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
