import { adjust } from './dress.js';

const narrowPx = 600;
const mobileAgent = /Android|iPhone|iPad|iPod|Mobile/i;

/** Whether an overlay is a bottom sheet: on phones and in narrow windows. */
export function isSheet(): boolean {
  return mobileAgent.test(navigator.userAgent) || window.innerWidth < narrowPx;
}

/**
 * Lays an overlay out, as a centred dialog or as a bottom sheet, inside what the on-screen keyboard leaves of the
 * window. Follows changes of both until the returned function is called.
 */
export function keepLaidOut(
  container: HTMLElement,
  dialog: HTMLElement,
  { widthPx, heightPx: ownHeightPx }: { widthPx: number; heightPx?: number },
): () => void {
  const viewport = window.visualViewport;
  const layOut = (): void => {
    const heightPx = viewport?.height ?? window.innerHeight;
    const topPx = viewport?.offsetTop ?? 0;
    adjust(container, { top: `${topPx}px`, height: `${heightPx}px` });
    adjust(dialog, isSheet() ? sheet(heightPx) : centred(widthPx, heightPx));
    if (ownHeightPx !== undefined) dialog.style.setProperty('height', `${ownHeightPx}px`);
    container.style.setProperty('align-items', isSheet() ? 'flex-end' : 'center');
  };
  const targets: EventTarget[] = viewport ? [window, viewport] : [window];
  targets.forEach((target) => target.addEventListener('resize', layOut));
  viewport?.addEventListener('scroll', layOut);
  layOut();
  return () => {
    targets.forEach((target) => target.removeEventListener('resize', layOut));
    viewport?.removeEventListener('scroll', layOut);
  };
}

function sheet(heightPx: number): Record<string, string> {
  return {
    width: '100%',
    'max-height': `${heightPx - 24}px`,
    'border-radius': '12px 12px 0 0',
    'padding-bottom': 'env(safe-area-inset-bottom)',
  };
}

function centred(widthPx: number, heightPx: number): Record<string, string> {
  return {
    width: `${widthPx}px`,
    'max-height': `${heightPx - 32}px`,
    'border-radius': '12px',
    'padding-bottom': '0',
  };
}
