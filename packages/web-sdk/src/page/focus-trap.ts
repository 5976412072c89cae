import { createBlock } from './dress.js';

/**
 * Keeps keyboard focus inside `dialog`, whose card frame hides its own fields from us: two invisible stops, before
 * and after the content, send focus round. Focus elsewhere in `container` is let be, and so is all
 * focus while another overlay stands above. The returned function ends the trap.
 */
export function trapFocus(
  container: HTMLElement,
  dialog: HTMLElement,
  { first, last, isTop }: { first: HTMLElement; last: HTMLElement; isTop: () => boolean },
): () => void {
  dialog.prepend(stop(last));
  dialog.append(stop(first));
  const bringBack = (event: FocusEvent): void => {
    if (isTop() && event.target instanceof Node && !container.contains(event.target)) first.focus();
  };
  document.addEventListener('focusin', bringBack);
  return () => {
    document.removeEventListener('focusin', bringBack);
  };
}

/** Remembers where focus is. The returned function gives it back if it can be. */
export function rememberFocus(): () => void {
  const opener = document.activeElement;
  return () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}

function stop(next: HTMLElement): HTMLElement {
  const element = createBlock({ position: 'absolute', width: '1px', height: '1px' });
  element.tabIndex = 0;
  element.addEventListener('focus', () => {
    next.focus();
  });
  return element;
}
