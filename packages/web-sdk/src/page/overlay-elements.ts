import type { Palette } from '../shared/themes.js';
import { covering, createBlock, dress } from './dress.js';

/** Above the stacking of ordinary pages; sticky headers sit far below. */
const zIndex = '2147483000';

/** The whole-window layer. Old browsers take it for a plain element. */
export function createContainer(): HTMLElement {
  const container = dress(document.createElement('dialog'), {
    position: 'fixed',
    left: '0',
    right: '0',
    'z-index': zIndex,
    display: 'flex',
    'justify-content': 'center',
  });
  container.setAttribute('role', 'dialog');
  container.setAttribute('aria-modal', 'true');
  return container;
}

export function createMask(): HTMLElement {
  return createBlock({
    ...covering,
    position: 'fixed',
    background: 'rgba(10, 13, 20, 0.55)',
  });
}

export function createSection(palette: Palette): HTMLElement {
  const section = createBlock({
    position: 'relative',
    display: 'flex',
    'flex-direction': 'column',
    'max-width': '100%',
    'box-sizing': 'border-box',
    overflow: 'hidden',
    background: palette.surface,
    'box-shadow': '0 16px 48px rgba(10, 13, 20, 0.28)',
  });
  section.tabIndex = -1;
  return section;
}

/** Holds the close button, above the form and not over it. */
export function createBar(closeButton: HTMLElement): HTMLElement {
  const bar = createBlock({
    display: 'flex',
    'flex-shrink': '0',
    'justify-content': 'flex-end',
    padding: '4px 8px',
    'border-bottom': '1px solid transparent',
  });
  bar.append(closeButton);
  return bar;
}
