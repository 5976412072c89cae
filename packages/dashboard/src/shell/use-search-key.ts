import { useEffect } from 'preact/hooks';
import { goTo } from '../route/browser-location.js';
import { pathTo } from '../route/paths.js';
import { useMerchant } from './merchant-context.js';

/** `/` goes to the search of the page; on a page without one, to the search of payments. */
export function useSearchKey(): void {
  const { clientId } = useMerchant();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      if (focusSearch()) return;
      goTo(pathTo('payments', { clientId }));
      // The page is drawn by then.
      requestAnimationFrame(() => requestAnimationFrame(focusSearch));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [clientId]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('[data-search]');
  search?.focus();
  search?.select();
  return search !== null;
}
