import { systemScheme } from '../shared/themes.js';
import { adjust, createBlock, dress } from './dress.js';
import { createFailurePanel } from './failure-panel.js';
import { prefersLessMotion } from './motion.js';
import { createOverlay } from './overlay.js';
import { paddingOf, pageLookOf } from './page-look.js';
import { createSkeleton, expectedHeightPx } from './skeleton.js';
import type { Stage, StageSettings } from './stage.js';

export interface PopupHooks {
  /** The text to ask with before the buyer leaves; undefined to let go at once. */
  leaveQuestion: () => string | undefined;
  onClosed: () => void;
  /** The buyer wants a frame that did not come to be tried again. */
  onRetry: () => void;
}

/** Opens the form over the merchant's page. Elements have Antom's ids, by which merchants know them. */
export function createPopupStage(settings: StageSettings, hooks: PopupHooks): Stage {
  const { frame, showLoading, hasButton, appearance, idSuffix } = settings;
  let { texts } = settings;
  const shape = { hasHeading: true, hasButton, padding: paddingOf(appearance, '0 20px 24px') };
  const { palette } = pageLookOf(appearance, systemScheme());
  const scroller = createScroller(frame, expectedHeightPx(shape));
  const skeleton = createSkeleton(palette, shape);
  const overlay = createOverlay({
    palette,
    texts,
    labelOf: ({ frameTitle }) => frameTitle,
    content: scroller,
    frame,
    size: { widthPx: 440 },
    leaveQuestion: hooks.leaveQuestion,
    onLeave: hooks.onClosed,
  });
  let failure: HTMLElement | undefined;
  overlay.container.id = `ams-component-container${idSuffix}`;
  overlay.mask.id = 'ams-component-mockup';
  overlay.section.id = 'ams-component-section';
  skeleton.setAttribute('aria-label', texts.loading);
  scroller.addEventListener('scroll', () => overlay.setBarLine(scroller.scrollTop > 0));

  return {
    requestClose: overlay.requestClose,
    reconsiderLeaving: overlay.reconsiderLeaving,
    remove: overlay.remove,
    setTexts(changed) {
      texts = changed;
      overlay.setTexts(texts);
      skeleton.setAttribute('aria-label', texts.loading);
    },
    cover() {
      failure?.remove();
      frame.style.setProperty('opacity', '0');
      if (!showLoading) return;
      scroller.append(skeleton);
      overlay.enter();
    },
    reveal() {
      skeleton.remove();
      frame.style.setProperty('opacity', '1');
      overlay.enter();
      if (!overlay.isAsking() && !failure?.isConnected) frame.focus();
    },
    showFailure() {
      const { onRetry } = hooks;
      failure = createFailurePanel({ palette, texts, onRetry, onLeave: overlay.requestClose });
      scroller.append(failure);
      overlay.enter();
      failure.querySelector('button')?.focus();
    },
    setHeight(heightPx) {
      frame.style.setProperty('height', `${Math.ceil(heightPx)}px`);
    },
    showTop() {
      scroller.scrollTop = 0;
    },
    // A popup stands over the page, and goes with the buyer's system.
    setColorScheme() {},
  };
}

/** Scrolls where the form is higher than the window; the bar stays where it is. */
function createScroller(frame: HTMLIFrameElement, heightPx: number): HTMLElement {
  const scroller = createBlock({
    position: 'relative',
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
