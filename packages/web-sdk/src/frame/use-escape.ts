import { useEffect } from 'preact/hooks';
import { isEscape } from '../shared/escape.js';
import type { PageLink } from './page-link.js';

/** Hands Escape in a popup to the page, which may ask whether to leave; a buyer who stays finds focus where it was. */
export function useEscape(link: PageLink, isPopup: boolean): void {
  useEffect(() => {
    if (!isPopup) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isEscape(event)) return;
      const focused = document.activeElement;
      const giveBack = (): void => {
        if (focused instanceof HTMLElement) focused.focus();
      };
      window.addEventListener('focus', giveBack, { once: true });
      // A browser that closes dialogs by itself on Escape must leave that to us.
      event.preventDefault();
      link.post({ type: 'closePressed' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
