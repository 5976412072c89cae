import { describe, expect, it } from 'vitest';
import { contrastOf, pixelOf } from '../shared/pixel.js';
import { pageLookOf } from './page-look.js';

function contrast(one: string, other: string): number {
  const [first, second] = [pixelOf(one), pixelOf(other)];
  if (!first || !second) throw new Error(`no colours: ${one}, ${other}`);
  return contrastOf(first, second);
}

describe("the page's own buttons", () => {
  it.each(['#ffe600', '#ff0', '#111', '#000', '#ffffff', '#777777', '#7a7a7a', 'rgb(200, 100, 0)'])(
    'can be read on the accent %s, in light and dark',
    (accentColor) => {
      for (const scheme of ['light', 'dark'] as const) {
        const { accent, onAccent } = pageLookOf({ accentColor }, scheme).palette;
        expect(accent).toBe(accentColor);
        expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
        const { palette } = pageLookOf({ variables: { 'action-normal': accentColor } }, scheme);
        expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['rgba(0, 0, 0, 0.1)', 'no colour', ''])(
    'keep the accent of the theme instead of %j',
    (accentColor) => {
      expect(pageLookOf({ accentColor }, 'light')).toEqual(pageLookOf({}, 'light'));
    },
  );
});
