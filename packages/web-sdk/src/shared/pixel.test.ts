import { describe, expect, it } from 'vitest';
import { lightnessOf, writtenPixel } from './pixel.js';

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

describe('lightnessOf', () => {
  it('goes from black to white, and green is lighter than blue', () => {
    const at = (red: number, green: number, blue: number) => lightnessOf({ red, green, blue, alpha: 1 });
    expect(at(0, 0, 0)).toBe(0);
    expect(at(255, 255, 255)).toBeCloseTo(1);
    expect(at(0, 255, 0)).toBeGreaterThan(at(0, 0, 255));
  });
});
