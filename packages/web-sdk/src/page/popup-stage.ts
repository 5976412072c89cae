import { paletteFor, systemScheme } from '../shared/themes.js';
import { createCloseButton } from './close-button.js';
import { trapFocus } from './focus-trap.js';
import { createLeaveDialog, focusLeaveDialog } from './leave-dialog.js';
import { play } from './motion.js';
import { createContainer, createDialog, createMask, createScroller } from './popup-elements.js';
import { isSheet, keepLaidOut } from './popup-layout.js';
import { lockScroll } from './scroll-lock.js';
import { createSkeleton, expectedHeightPx } from './skeleton.js';
import type { Stage, StageSettings } from './stage.js';

export interface PopupHooks {
  /** The text to ask with before the buyer leaves; undefined to let go at once. */
  leaveQuestion: () => string | undefined;
  onClosed: () => void;
}

/** Opens the form over the merchant's page: a centred dialog, or a bottom sheet on phones. */
export function createPopupStage(settings: StageSettings, { leaveQuestion, onClosed }: PopupHooks): Stage {
  const { frame, showLoading, hasButton, texts } = settings;
  const shape = { hasHeading: true, hasButton, padding: '24px' };
  const palette = paletteFor(systemScheme());
  const container = createContainer(texts);
  const dialog = createDialog(palette, texts);
  const scroller = createScroller(frame, expectedHeightPx(shape));
  const closeButton = createCloseButton(palette, texts.close, requestClose);
  const mask = createMask();
  const skeleton = showLoading ? createSkeleton(palette, texts.loading, shape) : undefined;
  let question: HTMLElement | undefined;
  let hasEntered = false;

  dialog.append(closeButton, scroller, ...(skeleton ? [skeleton] : []));
  container.append(mask, dialog);
  document.body.append(container);
  const restorers = [
    lockScroll(),
    keepLaidOut(container, dialog),
    trapFocus(container, dialog, { first: closeButton, last: frame }),
  ];
  document.addEventListener('keydown', onKeyDown);
  if (showLoading) enter();
  // Without a skeleton the merchant draws its own loader, which must not lie under our mask.
  else container.style.setProperty('visibility', 'hidden');

  function enter(): void {
    if (hasEntered) return;
    hasEntered = true;
    container.style.setProperty('visibility', 'visible');
    dialog.focus();
    play(mask, [{ opacity: 0 }, { opacity: 1 }]);
    play(dialog, isSheet() ? slideIn : zoomIn);
  }

  function requestClose(): void {
    if (question) return;
    const text = leaveQuestion();
    if (text === undefined) onClosed();
    else ask(text);
  }

  function ask(text: string): void {
    question = createLeaveDialog({ palette, texts, text, onStay: stay, onLeave: onClosed });
    container.append(question);
    focusLeaveDialog(question);
  }

  function stay(): void {
    question?.remove();
    question = undefined;
    frame.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') requestClose();
  }

  return {
    requestClose,
    reveal() {
      skeleton?.remove();
      frame.style.setProperty('opacity', '1');
      enter();
      if (!question) frame.focus();
    },
    setHeight(heightPx) {
      frame.style.setProperty('height', `${Math.ceil(heightPx)}px`);
    },
    remove() {
      document.removeEventListener('keydown', onKeyDown);
      container.remove();
      for (const restore of restorers) restore();
    },
  };
}

const zoomIn = [
  { opacity: 0, transform: 'scale(0.97)' },
  { opacity: 1, transform: 'none' },
];
const slideIn = [{ transform: 'translateY(100%)' }, { transform: 'none' }];
