import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../parts/IconButton.js';
import { useTexts } from '../text/locale.js';

/** The navigation on a phone: the browser's own window, which keeps the focus and closes on Escape. */
export function SideDrawer({ onClose, children }: { onClose: () => void; children: ComponentChildren }) {
  const { common, nav } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={nav.menu}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="drawer-close">
        <IconButton icon="close" name={common.close} onPress={onClose} />
      </div>
      {children}
    </dialog>
  );
}
