import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How high the content was while it was the form, so that what stands in its place later does not make it jump. */
export function useLastHeight(content: RefObject<HTMLElement>, isForm: boolean): number {
  const heightPx = useRef(0);
  useLayoutEffect(() => {
    if (isForm) heightPx.current = content.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
  });
  return heightPx.current;
}
