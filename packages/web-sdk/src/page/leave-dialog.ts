import { isEscape } from '../shared/escape.js';
import type { Palette } from '../shared/themes.js';
import { adjust, covering, createBlock } from './dress.js';
import { play } from './motion.js';
import type { PageTexts } from '@tillgate/contract/frame';
import { createButton, createParagraph } from './text-elements.js';

export interface LeaveDialogSettings {
  palette: Palette;
  texts: PageTexts;
  /** On a bottom sheet it stands at the bottom, as wide as the sheet's content. */
  isSheet: boolean;
  onStay: () => void;
  onLeave: () => void;
}

export interface LeaveDialog {
  element: HTMLElement;
  /** What the buyer would leave behind; it may change while the buyer thinks. */
  setText(text: string): void;
  /** Moves focus to the harmless answer. */
  focus(): void;
}

/** Asks "Leave this payment?" over the popup. Whoever opens it puts it in place, and removes it on either answer. */
export function createLeaveDialog(settings: LeaveDialogSettings): LeaveDialog {
  const { palette, texts, isSheet, onStay, onLeave } = settings;
  const veil = createVeil(isSheet);
  const panel = createPanel(palette, isSheet);
  const title = { 'font-size': '18px', 'font-weight': '600', color: palette.text };
  const body = createParagraph('', { 'margin-top': '8px', color: palette.muted });
  const stay = createButton({ label: texts.leaveStay, palette, isMain: true, onPress: onStay });
  const leave = createButton({ label: texts.leaveConfirm, palette, isMain: false, onPress: onLeave });
  panel.setAttribute('aria-label', texts.leaveTitle);
  body.id = 'ams-component-leave-text';
  body.setAttribute('aria-live', 'polite');
  panel.setAttribute('aria-describedby', body.id);
  panel.append(createParagraph(texts.leaveTitle, title), body);
  panel.append(adjust(stay, { 'margin-top': '24px' }), adjust(leave, { 'margin-top': '12px' }));
  veil.append(panel);
  veil.addEventListener('keydown', (event) => {
    keepInside(event, stay, leave, onStay);
  });
  play(veil, [{ opacity: 0 }, { opacity: 1 }]);
  return {
    element: veil,
    setText(text) {
      if (body.textContent !== text) body.textContent = text;
    },
    focus() {
      stay.focus();
    },
  };
}

function keepInside(event: KeyboardEvent, stay: HTMLElement, leave: HTMLElement, onStay: () => void): void {
  event.stopPropagation();
  if (isEscape(event)) {
    event.preventDefault();
    onStay();
  }
  if (event.key !== 'Tab') return;
  event.preventDefault();
  (event.target === stay ? leave : stay).focus();
}

/** Light, since the page lies under the popup's own veil already. */
function createVeil(isSheet: boolean): HTMLElement {
  return createBlock({
    ...covering,
    position: 'fixed',
    'z-index': '3',
    display: 'flex',
    'align-items': isSheet ? 'flex-end' : 'center',
    'justify-content': 'center',
    padding: '20px 20px calc(20px + env(safe-area-inset-bottom))',
    'box-sizing': 'border-box',
    background: 'rgba(10, 13, 20, 0.25)',
  });
}

function createPanel(palette: Palette, isSheet: boolean): HTMLElement {
  const panel = createBlock({
    width: isSheet ? '100%' : '352px',
    'max-width': '100%',
    padding: '24px',
    'box-sizing': 'border-box',
    border: `1px solid ${palette.border}`,
    'border-radius': '12px',
    background: palette.surface,
    'box-shadow': '0 16px 48px rgba(10, 13, 20, 0.3)',
  });
  panel.setAttribute('role', 'alertdialog');
  panel.setAttribute('aria-modal', 'true');
  return panel;
}
