import { describe, expect, it } from 'vitest';
import { contrastOf, pixelOf } from '../shared/pixel.js';
import { lookOf } from './look.js';

const themes = ['default', 'night', 'nostalgicGray', 'agateGreen', 'cherryBlossomPink', 'gamingPurple'];

const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;
const accents = ['#000', '#111', '#ffffff', '#ff0', '#ffe600', '#777777', '#1d55d6', 'rgb(200, 100, 0)'];

function contrast(one: string, other: string): number {
  const [first, second] = [pixelOf(one), pixelOf(other)];
  if (!first || !second) throw new Error(`no colours: ${one}, ${other}`);
  return contrastOf(first, second);
}

describe.each(themes)('the theme %s', (theme) => {
  const { colors } = lookOf({ theme }, light);

  it.each([
    ['text', 'surface', 4.5],
    ['text', 'field', 4.5],
    ['muted', 'surface', 4.5],
    ['muted', 'field', 4.5],
    ['onAccent', 'accent', 4.5],
    ['danger', 'surface', 4.5],
    ['success', 'surface', 4.5],
    ['accent', 'surface', 3],
    ['outline', 'surface', 3],
    ['outline', 'field', 3],
  ] as const)('shows %s on %s with %d to 1 or more', (over, under, least) => {
    expect(contrast(colors[over], colors[under])).toBeGreaterThanOrEqual(least);
  });
});

describe('an appearance', () => {
  it('without a theme goes with what is around; a theme does not', () => {
    expect(lookOf({}, dark)).toMatchObject({ scheme: 'dark', isOnPage: true });
    expect(lookOf({ theme: 'default' }, dark)).toMatchObject({ scheme: 'light', isOnPage: false });
    expect(lookOf({ theme: 'agateGreen' }, light)).toMatchObject({ scheme: 'dark', isOnPage: false });
    expect(lookOf({ theme: 'toString' }, dark)).toMatchObject({ scheme: 'dark', isOnPage: true });
  });

  it.each(accents)('keeps the text of the button readable on %s', (accentColor) => {
    const { colors } = lookOf({ accentColor }, light);
    expect(contrast(colors.onAccent, colors.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(accents)(
    'keeps links readable where %s is the accent, in every theme and on a page',
    (accentColor) => {
      for (const theme of [undefined, ...themes]) {
        for (const around of [light, dark]) {
          const { colors } = lookOf({ ...(theme && { theme }), accentColor }, around);
          expect(contrast(colors.accentText, colors.surface), theme).toBeGreaterThanOrEqual(4.5);
        }
      }
      for (const ground of ['rgb(240, 230, 140)', 'rgb(200, 220, 255)']) {
        const { colors } = lookOf({ accentColor }, { ...light, ground });
        expect(contrast(colors.accentText, ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('leaves an accent that can be read as it is', () => {
    const { colors } = lookOf({ accentColor: '#1d55d6' }, light);
    expect(colors.accentText).toBe(colors.accent);
  });

  it.each([
    'url(https://example.com/x.png)',
    'var(--x)',
    'red; background: url(x)',
    'rgb(1, 2, 3); color: red',
    'expression(alert(1))',
    'rgb(calc(1))',
    '#12345g',
    '',
  ])('takes nothing of %j', (color) => {
    const { colors } = lookOf({ accentColor: color, variables: { 'content-primary': color } }, light);
    expect(colors).toEqual(lookOf({}, light).colors);
  });

  it('lays what lets the ground through on it', () => {
    const { colors } = lookOf({ variables: { 'border-primary': 'rgba(0, 0, 0, 0.5)' } }, light);
    expect(colors.outline).toBe('rgb(128, 128, 128)');
  });
});
