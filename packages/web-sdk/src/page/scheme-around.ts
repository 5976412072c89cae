import type { ColorScheme } from '@tillgate/contract/frame';
import { systemScheme } from '../shared/themes.js';

/**
 * Whether the page looks light or dark where an element stands, so that an embedded form goes with it: by the first
 * background colour from the element upwards, otherwise by the page's own `color-scheme`. What the buyer's system
 * prefers says nothing about a page that has only one look.
 */
export function schemeAround(element: Element): ColorScheme {
  for (let current: Element | null = element; current; current = current.parentElement) {
    const lightness = lightnessOf(getComputedStyle(current).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const declared = getComputedStyle(element).colorScheme;
  if (!/\bdark\b/.test(declared)) return 'light';
  return /\blight\b/.test(declared) ? systemScheme() : 'dark';
}

/** 0 to 1; undefined for colours that one sees through, and for notations other than `rgb`. */
export function lightnessOf(color: string): number | undefined {
  const [red, green, blue, alpha = 1] = (color.match(/^rgba?\(([^)]+)\)$/)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number.parseFloat);
  if (red === undefined || green === undefined || blue === undefined || !(alpha >= 0.5)) return undefined;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
