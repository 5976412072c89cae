import type { Palette } from '../shared/themes.js';
import { dress, showFocusRing, systemFont, type Dress } from './dress.js';

export function createParagraph(text: string, style: Dress): HTMLElement {
  const element = dress(document.createElement('p'), {
    display: 'block',
    'font-family': systemFont,
    'font-size': '15px',
    'line-height': '1.45',
    ...style,
  });
  element.textContent = text;
  return element;
}

export interface ButtonSettings {
  label: string;
  palette: Palette;
  /** The one answer that stands out. */
  isMain: boolean;
  onPress: () => void;
}

export function createButton({ label, palette, isMain, onPress }: ButtonSettings): HTMLElement {
  const button = dress(document.createElement('button'), {
    display: 'block',
    width: '100%',
    'min-height': '48px',
    padding: '8px 16px',
    'box-sizing': 'border-box',
    'border-radius': '8px',
    border: `1px solid ${isMain ? palette.accent : palette.outline}`,
    background: isMain ? palette.accent : palette.surface,
    color: isMain ? palette.onAccent : palette.text,
    'font-family': systemFont,
    'font-size': '16px',
    'font-weight': '600',
    'text-align': 'center',
    cursor: 'pointer',
  });
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onPress);
  showFocusRing(button, palette.text);
  return button;
}
