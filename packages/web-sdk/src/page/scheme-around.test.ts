import { describe, expect, it } from 'vitest';
import { lightnessOf } from './scheme-around.js';

describe('lightnessOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(0, 0, 0, 0)', undefined],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', undefined],
    ['', undefined],
  ])('of %s is %s', (color, expected) => {
    const lightness = lightnessOf(color);
    expect(lightness === undefined ? undefined : Math.round(lightness)).toBe(expected);
  });
});
