import { useEffect } from 'preact/hooks';

/** Names the browser's tab; undefined: what it says stays. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Tillgate`;
  }, [title]);
}
