/**
 * Raises a dialog above everything, the merchant's own open dialogs too, which would make it inert otherwise. Browsers
 * without such a layer leave it to its z-index.
 */
export function raise(container: HTMLElement, onBackGesture: () => void): void {
  if (!isDialog(container)) return;
  container.addEventListener('cancel', (event) => {
    event.preventDefault();
    onBackGesture();
  });
  // A browser may close a dialog without asking, at the second back gesture in a row.
  container.addEventListener('close', () => {
    if (!container.isConnected) return;
    container.showModal();
    onBackGesture();
  });
  container.showModal();
}

function isDialog(element: HTMLElement): element is HTMLDialogElement {
  return 'showModal' in element && typeof element.showModal === 'function';
}
