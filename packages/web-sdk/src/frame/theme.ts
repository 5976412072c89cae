import type { ColorScheme } from '@tillgate/contract/frame';
import { paletteFor, systemScheme, watchSystemScheme } from '../shared/themes.js';

/** Colours the form: as the page around it says, otherwise as the buyer's system asks, now and whenever it changes. */
export function applyTheme(root: HTMLElement, scheme: ColorScheme | undefined): void {
  paint(root, scheme ?? systemScheme());
  if (scheme !== undefined) return;
  watchSystemScheme((changed) => {
    paint(root, changed);
  });
}

function paint(root: HTMLElement, scheme: ColorScheme): void {
  root.style.setProperty('color-scheme', scheme);
  for (const [name, color] of Object.entries(paletteFor(scheme))) {
    root.style.setProperty(`--${name}`, String(color));
  }
}
