import type { PageTexts } from '@tillgate/contract/frame';
import type { Palette } from '../shared/themes.js';
import { adjust, dress } from './dress.js';
import { prefersLessMotion } from './motion.js';

/** Above the stacking of ordinary pages; sticky headers sit far below. */
const zIndex = '2147483000';

/** The whole-window layer; Antom's element ids, by which merchants know it. Old browsers take it for a plain element. */
export function createContainer(texts: PageTexts): HTMLElement {
  const container = dress(document.createElement('dialog'), {
    position: 'fixed',
    left: '0',
    right: '0',
    'z-index': zIndex,
    display: 'flex',
    'justify-content': 'center',
    width: '100%',
    'max-width': '100%',
    'max-height': '100%',
    'box-sizing': 'border-box',
  });
  container.id = 'ams-component-container';
  container.setAttribute('role', 'dialog');
  container.setAttribute('aria-modal', 'true');
  container.setAttribute('aria-label', texts.frameTitle);
  // The page's direction may be another, and the close button must stand where the form left room for it.
  container.dir = texts.direction;
  return container;
}

export function createMask(): HTMLElement {
  const mask = dress(document.createElement('div'), {
    position: 'fixed',
    top: '0',
    right: '0',
    bottom: '0',
    left: '0',
    background: 'rgba(10, 13, 20, 0.55)',
  });
  mask.id = 'ams-component-mockup';
  return mask;
}

export function createSection(palette: Palette): HTMLElement {
  const section = dress(document.createElement('div'), {
    position: 'relative',
    display: 'flex',
    'flex-direction': 'column',
    'max-width': '100%',
    'box-sizing': 'border-box',
    overflow: 'hidden',
    background: palette.surface,
    'box-shadow': '0 16px 48px rgba(10, 13, 20, 0.28)',
  });
  section.id = 'ams-component-section';
  section.tabIndex = -1;
  return section;
}

/** Holds the close button, above the form and not over it. */
export function createBar(closeButton: HTMLElement): HTMLElement {
  const bar = dress(document.createElement('div'), {
    display: 'flex',
    'flex-shrink': '0',
    'justify-content': 'flex-end',
    padding: '4px 8px 0',
    'border-bottom': '1px solid transparent',
  });
  bar.append(closeButton);
  return bar;
}

/** Scrolls where the form is higher than the window; the bar stays where it is and is set off then. */
export function createScroller(
  frame: HTMLIFrameElement,
  heightPx: number,
  onScroll: (topPx: number) => void,
): HTMLElement {
  const scroller = dress(document.createElement('div'), {
    display: 'block',
    position: 'relative',
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
  scroller.addEventListener('scroll', () => onScroll(scroller.scrollTop));
  return scroller;
}
