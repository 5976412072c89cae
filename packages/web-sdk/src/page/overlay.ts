import type { PageTexts } from '@tillgate/contract/frame';
import { isEscape } from '../shared/escape.js';
import type { Palette } from '../shared/themes.js';
import { createCloseButton } from './close-button.js';
import { rememberFocus, trapFocus } from './focus-trap.js';
import { createLeaveDialog, type LeaveDialog } from './leave-dialog.js';
import { play } from './motion.js';
import { createBar, createContainer, createMask, createSection } from './overlay-elements.js';
import { isSheet, keepLaidOut } from './overlay-layout.js';
import { lockScroll } from './scroll-lock.js';
import { raise } from './top-layer.js';

/** A window over the merchant's page: a centred dialog, or a bottom sheet on phones. */
export interface Overlay {
  container: HTMLElement;
  mask: HTMLElement;
  section: HTMLElement;
  /** Shows it and takes focus, once; until then the page is the merchant's. */
  enter(): void;
  /** The buyer wants to leave: asks first where something would be lost. */
  requestClose(): void;
  /** What leaving means has changed, perhaps while the buyer is asked about it. */
  reconsiderLeaving(): void;
  /** Whether the buyer is being asked. */
  isAsking(): boolean;
  /** Sets the bar off from content that scrolled below it. */
  setBarLine(isShown: boolean): void;
  setTexts(texts: PageTexts): void;
  /** Takes it off the page and gives back focus, scrolling and what else it changed. */
  remove(): void;
}

export interface OverlaySettings {
  palette: Palette;
  texts: PageTexts;
  labelOf: (texts: PageTexts) => string;
  content: HTMLElement;
  /** Gets focus: the frame, whose own fields are hidden from us. */
  frame: HTMLIFrameElement;
  size: { widthPx: number; heightPx?: number };
  /** The text to ask with before the buyer leaves; undefined to let go at once. */
  leaveQuestion: () => string | undefined;
  onLeave: () => void;
}

/** The overlays that are shown; keys and focus belong to the last of them. */
const shown: unknown[] = [];

/** Makes one, hidden. Throws where the page has no body yet. */
export function createOverlay(settings: OverlaySettings): Overlay {
  const { palette, labelOf, content, frame, size, leaveQuestion, onLeave } = settings;
  let { texts } = settings;
  const container = createContainer();
  const mask = createMask();
  const section = createSection(palette);
  const closeButton = createCloseButton(palette, requestClose);
  const bar = createBar(closeButton);
  let question: LeaveDialog | undefined;
  let restorers: (() => void)[] = [];

  section.append(bar, content);
  container.append(mask, section);
  container.style.setProperty('visibility', 'hidden');
  setTexts(texts);
  document.body.append(container);

  const isTop = (): boolean => shown[shown.length - 1] === container;

  function setTexts(changed: PageTexts): void {
    texts = changed;
    container.setAttribute('aria-label', labelOf(texts));
    // The page's direction may be another, and the close button must stand where the form left room for it.
    container.dir = texts.direction;
    bar.style.setProperty('direction', texts.direction);
    closeButton.setAttribute('aria-label', texts.close);
  }

  function enter(): void {
    if (restorers.length > 0) return;
    restorers = [
      rememberFocus(),
      lockScroll(),
      keepLaidOut(container, section, size),
      trapFocus(container, section, { first: closeButton, last: frame, isTop }),
    ];
    shown.push(container);
    document.addEventListener('keydown', onKeyDown);
    container.style.setProperty('visibility', 'visible');
    raise(container, requestClose);
    section.focus();
    play(mask, [{ opacity: 0 }, { opacity: 1 }]);
    play(section, isSheet() ? slideIn : zoomIn);
  }

  function requestClose(): void {
    if (question) return;
    const text = leaveQuestion();
    if (text === undefined) {
      onLeave();
      return;
    }
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
    if (!isEscape(event) || !isTop()) return;
    event.preventDefault();
    requestClose();
  }

  return {
    container,
    mask,
    section,
    enter,
    requestClose,
    reconsiderLeaving() {
      if (!question) return;
      const text = leaveQuestion();
      if (text === undefined) stay();
      else question.setText(text);
    },
    isAsking: () => question !== undefined,
    setBarLine(isShown) {
      bar.style.setProperty('border-bottom-color', isShown ? palette.border : 'transparent');
    },
    setTexts,
    remove() {
      document.removeEventListener('keydown', onKeyDown);
      container.remove();
      const place = shown.indexOf(container);
      if (place >= 0) shown.splice(place, 1);
      restorers.reverse().forEach((restore) => restore());
      restorers = [];
    },
  };
}

const zoomIn = [
  { opacity: 0, transform: 'scale(0.97)' },
  { opacity: 1, transform: 'none' },
];
const slideIn = [{ transform: 'translateY(100%)' }, { transform: 'none' }];
