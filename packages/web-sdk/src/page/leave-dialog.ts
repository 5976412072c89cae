import type { PageTexts } from './page-texts.js';
import type { Palette } from '../shared/themes.js';
import { adjust, dress, showFocusRing, systemFont } from './dress.js';
import { play } from './motion.js';

export interface LeaveDialogSettings {
  palette: Palette;
  texts: PageTexts;
  /** What the buyer would leave behind. */
  text: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks "Leave this payment?" over the popup. Whoever opens it puts it in place, and removes it on either answer. */
export function createLeaveDialog(settings: LeaveDialogSettings): HTMLElement {
  const { palette, texts, text, onStay, onLeave } = settings;
  const veil = dress(document.createElement('div'), {
    position: 'fixed',
    inset: '0',
    'z-index': '3',
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    padding: '24px',
    'box-sizing': 'border-box',
    background: 'rgba(10, 13, 20, 0.55)',
  });
  const panel = createPanel(palette);
  const title = paragraph(texts.leaveTitle, {
    'font-size': '18px',
    'font-weight': '600',
    color: palette.text,
  });
  const body = paragraph(text, { 'margin-top': '8px', color: palette.muted });
  const stay = createButton(texts.leaveStay, palette, true, onStay);
  const leave = createButton(texts.leaveConfirm, palette, false, onLeave);
  panel.setAttribute('aria-label', texts.leaveTitle);
  body.id = 'ams-component-leave-text';
  panel.setAttribute('aria-describedby', body.id);
  panel.append(title, body, adjust(stay, { 'margin-top': '24px' }), adjust(leave, { 'margin-top': '8px' }));
  veil.append(panel);
  veil.addEventListener('keydown', (event) => {
    keepInside(event, stay, leave, onStay);
  });
  play(veil, [{ opacity: 0 }, { opacity: 1 }]);
  return veil;
}

/** Moves focus to the harmless answer. */
export function focusLeaveDialog(dialog: HTMLElement): void {
  dialog.querySelector('button')?.focus();
}

function keepInside(event: KeyboardEvent, stay: HTMLElement, leave: HTMLElement, onStay: () => void): void {
  event.stopPropagation();
  if (event.key === 'Escape') onStay();
  if (event.key !== 'Tab') return;
  event.preventDefault();
  (event.target === stay ? leave : stay).focus();
}

function createPanel(palette: Palette): HTMLElement {
  const panel = dress(document.createElement('div'), {
    display: 'block',
    width: '320px',
    'max-width': '100%',
    padding: '24px',
    'box-sizing': 'border-box',
    'border-radius': '12px',
    background: palette.surface,
    'box-shadow': '0 16px 48px rgba(10, 13, 20, 0.3)',
  });
  panel.setAttribute('role', 'alertdialog');
  panel.setAttribute('aria-modal', 'true');
  return panel;
}

function paragraph(text: string, style: Record<string, string>): HTMLElement {
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

function createButton(label: string, palette: Palette, isMain: boolean, onPress: () => void): HTMLElement {
  const button = dress(document.createElement('button'), {
    display: 'block',
    width: '100%',
    'min-height': '44px',
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
  showFocusRing(button, palette.accent);
  return button;
}
