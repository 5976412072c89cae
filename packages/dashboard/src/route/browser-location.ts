import { useEffect, useState } from 'preact/hooks';

/** Where the browser is. */
export interface Place {
  readonly path: string;
  /** With its question mark. */
  readonly search: string;
}

/** Told by {@link goTo}; browsers tell only of steps back and forth. */
const movedEvent = 'tillgate-moved';

/** Opens an address of the console without loading the document again. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.history.pushState({ isOurs: true }, '', address);
  else window.history.replaceState(window.history.state, '', address);
  window.dispatchEvent(new Event(movedEvent));
}

/** One step back, where that stays in the console; else to the address. */
export function goBackOr(address: string): void {
  const state: unknown = window.history.state;
  if (typeof state === 'object' && state !== null && 'isOurs' in state) window.history.back();
  else goTo(address);
}

function currentPlace(): Place {
  return { path: window.location.pathname, search: window.location.search };
}

/** Where the browser is, through links, {@link goTo}, back and forth. */
export function useBrowserLocation(): Place {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => {
    const move = (): void => setPlace(currentPlace());
    window.addEventListener('popstate', move);
    window.addEventListener(movedEvent, move);
    document.addEventListener('click', followLink);
    return () => {
      window.removeEventListener('popstate', move);
      window.removeEventListener(movedEvent, move);
      document.removeEventListener('click', followLink);
    };
  }, []);
  return place;
}

/** Ordinary links of pages work without loading the document; all that asks for a new tab or a download is the browser's. */
function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== window.location.origin || link.target || link.hasAttribute('download')) return;
  if (isWithinPage(link)) return;
  event.preventDefault();
  if (link.href === window.location.href) return;
  const isOtherPage = link.pathname !== window.location.pathname;
  goTo(link.pathname + link.search + link.hash);
  if (isOtherPage) window.scrollTo(0, 0);
}

/** To a place of the page that is shown: the browser scrolls there, and takes the keyboard's place along. */
function isWithinPage({ hash, pathname, search }: HTMLAnchorElement): boolean {
  return hash !== '' && pathname === window.location.pathname && search === window.location.search;
}
