import type { PageTexts } from './page-texts.js';
import type { Palette } from '../shared/themes.js';
import { adjust, dress } from './dress.js';
import { prefersLessMotion } from './motion.js';

/** Above the stacking of ordinary pages; sticky headers sit far below. */
const zIndex = '2147483000';

/** The whole-window layer; Antom's element ids, by which merchants know it. */
export function createContainer(texts: PageTexts): HTMLElement {
  const container = dress(document.createElement('div'), {
    position: 'fixed',
    left: '0',
    right: '0',
    'z-index': zIndex,
    display: 'flex',
    'justify-content': 'center',
  });
  container.id = 'ams-component-container';
  // The page's direction may be another, and the close button must stand where the form left room for it.
  container.dir = texts.direction;
  return container;
}

export function createMask(): HTMLElement {
  const mask = dress(document.createElement('div'), {
    position: 'fixed',
    inset: '0',
    background: 'rgba(10, 13, 20, 0.55)',
  });
  mask.id = 'ams-component-mockup';
  return mask;
}

export function createDialog(palette: Palette, texts: PageTexts): HTMLElement {
  const dialog = dress(document.createElement('div'), {
    position: 'relative',
    display: 'flex',
    'flex-direction': 'column',
    'max-width': '100%',
    'box-sizing': 'border-box',
    overflow: 'hidden',
    background: palette.surface,
    'box-shadow': '0 16px 48px rgba(10, 13, 20, 0.28)',
  });
  dialog.id = 'ams-component-section';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', texts.frameTitle);
  return dialog;
}

/** Scrolls where the form is higher than the window; the close button stays outside of it. */
export function createScroller(frame: HTMLIFrameElement, heightPx: number): HTMLElement {
  const scroller = dress(document.createElement('div'), {
    display: 'block',
    'flex-shrink': '1',
    'min-height': '0',
    'overflow-y': 'auto',
    'overscroll-behavior': 'contain',
  });
  dress(frame, {
    display: 'block',
    width: '100%',
    height: `${heightPx}px`,
    opacity: '0',
    'color-scheme': 'light dark',
  });
  if (!prefersLessMotion()) adjust(frame, { transition: 'height 200ms ease-out, opacity 150ms ease-out' });
  scroller.append(frame);
  return scroller;
}
