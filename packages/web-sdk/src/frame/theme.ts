import type { ColorScheme, Surroundings } from '@tillgate/contract/frame';
import { paletteFor, systemScheme, watchSystemScheme } from '../shared/themes.js';

/** Colours a popup's form as the buyer's system asks, now and whenever it changes. */
export function followSystem(root: HTMLElement): void {
  paint(root, systemScheme());
  watchSystemScheme((scheme) => {
    paint(root, scheme);
  });
}

/**
 * Colours an embedded form as the page around it. It stands on the page's own colour, not on a see-through ground, so
 * that its contrast can be measured and does not hang on what happens to lie below.
 */
export function goWith(root: HTMLElement, { colorScheme, ground }: Surroundings): void {
  paint(root, colorScheme);
  root.style.setProperty('background-color', ground ?? 'transparent');
}

function paint(root: HTMLElement, scheme: ColorScheme): void {
  root.style.setProperty('color-scheme', scheme);
  for (const [name, color] of Object.entries(paletteFor(scheme))) {
    root.style.setProperty(`--${name}`, String(color));
  }
}
