import { isEscape } from '../shared/escape.js';
import { paletteFor, systemScheme } from '../shared/themes.js';
import { createCloseButton } from './close-button.js';
import { createFailurePanel } from './failure-panel.js';
import { rememberFocus, trapFocus } from './focus-trap.js';
import { createLeaveDialog, type LeaveDialog } from './leave-dialog.js';
import { play } from './motion.js';
import { createBar, createContainer, createMask, createScroller, createSection } from './popup-elements.js';
import { isSheet, keepLaidOut } from './popup-layout.js';
import { lockScroll } from './scroll-lock.js';
import { createSkeleton, expectedHeightPx } from './skeleton.js';
import type { Stage, StageSettings } from './stage.js';
import { raise } from './top-layer.js';

export interface PopupHooks {
  /** The text to ask with before the buyer leaves; undefined to let go at once. */
  leaveQuestion: () => string | undefined;
  onClosed: () => void;
  /** The buyer wants a frame that did not come to be tried again. */
  onRetry: () => void;
}

/** Opens the form over the merchant's page: a centred dialog, or a bottom sheet on phones. */
export function createPopupStage(settings: StageSettings, hooks: PopupHooks): Stage {
  const { frame, showLoading, hasButton, texts } = settings;
  const shape = { hasHeading: true, hasButton, padding: '0 24px 24px' };
  const palette = paletteFor(systemScheme());
  const container = createContainer(texts);
  const section = createSection(palette);
  const closeButton = createCloseButton(palette, texts.close, requestClose);
  const bar = createBar(closeButton);
  const scroller = createScroller(frame, expectedHeightPx(shape), (topPx) => {
    bar.style.setProperty('border-bottom-color', topPx > 0 ? palette.border : 'transparent');
  });
  const mask = createMask();
  const skeleton = createSkeleton(palette, texts.loading, shape);
  const failure = createFailurePanel({ palette, texts, onRetry: hooks.onRetry, onLeave: requestClose });
  let question: LeaveDialog | undefined;
  let restorers: (() => void)[] = [];

  section.append(bar, scroller);
  container.append(mask, section);
  // Until it is shown the page is the merchant's: without a skeleton it draws a loader of its own.
  container.style.setProperty('visibility', 'hidden');
  document.body.append(container);

  function enter(): void {
    if (restorers.length > 0) return;
    restorers = [
      rememberFocus(),
      lockScroll(),
      keepLaidOut(container, section),
      trapFocus(container, section, { first: closeButton, last: frame }),
    ];
    document.addEventListener('keydown', onKeyDown);
    container.style.setProperty('visibility', 'visible');
    raise(container, requestClose);
    section.focus();
    play(mask, [{ opacity: 0 }, { opacity: 1 }]);
    play(section, isSheet() ? slideIn : zoomIn);
  }

  function requestClose(): void {
    if (question) return;
    const text = hooks.leaveQuestion();
    if (text === undefined) hooks.onClosed();
    else ask(text);
  }

  function ask(text: string): void {
    const { onClosed: onLeave } = hooks;
    question = createLeaveDialog({ palette, texts, isSheet: isSheet(), onStay: stay, onLeave });
    question.setText(text);
    container.append(question.element);
    question.focus();
  }

  function stay(): void {
    question?.element.remove();
    question = undefined;
    frame.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isEscape(event)) return;
    event.preventDefault();
    requestClose();
  }

  return {
    requestClose,
    reconsiderLeaving() {
      if (!question) return;
      const text = hooks.leaveQuestion();
      if (text === undefined) stay();
      else question.setText(text);
    },
    cover() {
      failure.remove();
      frame.style.setProperty('opacity', '0');
      if (!showLoading) return;
      scroller.append(skeleton);
      enter();
    },
    reveal() {
      skeleton.remove();
      frame.style.setProperty('opacity', '1');
      enter();
      if (!question && !failure.isConnected) frame.focus();
    },
    showFailure() {
      scroller.append(failure);
      enter();
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
    remove() {
      document.removeEventListener('keydown', onKeyDown);
      container.remove();
      for (const restore of restorers.reverse()) restore();
    },
  };
}

const zoomIn = [
  { opacity: 0, transform: 'scale(0.97)' },
  { opacity: 1, transform: 'none' },
];
const slideIn = [{ transform: 'translateY(100%)' }, { transform: 'none' }];
