import type { Palette } from '../shared/themes.js';
import { dress, showFocusRing } from './dress.js';

const svg = 'http://www.w3.org/2000/svg';

/** The cross in an overlay's bar, 44 px so that a thumb meets it; its label comes with the texts. */
export function createCloseButton(palette: Palette, onPress: () => void): HTMLButtonElement {
  const button = dress(document.createElement('button'), {
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    width: '44px',
    height: '44px',
    'border-radius': '22px',
    background: 'transparent',
    color: palette.muted,
    cursor: 'pointer',
    '-webkit-tap-highlight-color': 'transparent',
  });
  button.type = 'button';
  button.append(cross());
  button.addEventListener('click', onPress);
  showFocusRing(button, palette.text);
  return button;
}

function cross(): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  const attributes = { width: '20', height: '20', viewBox: '0 0 20 20', 'aria-hidden': 'true' };
  const path = document.createElementNS(svg, 'path');
  const line = {
    d: 'M5 5l10 10M15 5L5 15',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
  };
  setAttributes(icon, attributes);
  setAttributes(path, line);
  icon.append(path);
  return icon;
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
}
