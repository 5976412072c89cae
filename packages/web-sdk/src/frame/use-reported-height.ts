import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PageLink } from './page-link.js';

/** Tells the page how high the content is, first before it is shown and then at every change. */
export function useReportedHeight(content: RefObject<HTMLElement>, link: PageLink, isLoading: boolean): void {
  useLayoutEffect(() => {
    const element = content.current;
    if (isLoading || !element) return undefined;
    let reportedPx = 0;
    const report = (): void => {
      const heightPx = Math.ceil(element.getBoundingClientRect().height);
      if (heightPx !== reportedPx) link.post({ type: 'resized', heightPx });
      reportedPx = heightPx;
    };
    report();
    return watchSize(element, report);
  }, [isLoading]);
}

/** Calls back whenever the element may have another size; old browsers are asked again and again. */
function watchSize(element: HTMLElement, onChange: () => void): () => void {
  if (!('ResizeObserver' in window)) {
    const timer = setInterval(onChange, 200);
    return () => {
      clearInterval(timer);
    };
  }
  const observer = new ResizeObserver(onChange);
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
