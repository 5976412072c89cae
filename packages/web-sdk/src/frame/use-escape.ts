import { useEffect } from 'preact/hooks';
import type { PageLink } from './page-link.js';

/** Hands Escape in a popup to the page, which may ask whether to leave; a buyer who stays finds focus where it was. */
export function useEscape(link: PageLink, isPopup: boolean): void {
  useEffect(() => {
    if (!isPopup) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      const focused = document.activeElement;
      const giveBack = (): void => {
        if (focused instanceof HTMLElement) focused.focus();
      };
      window.addEventListener('focus', giveBack, { once: true });
      link.post({ type: 'escapePressed' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
