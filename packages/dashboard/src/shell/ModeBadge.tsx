import { useTexts } from '../text/locale.js';

/** Whether money is real here. */
export function ModeBadge({ isSandbox }: { isSandbox: boolean }) {
  const { nav } = useTexts();
  return (
    <span class={`badge badge-${isSandbox ? 'sandbox' : 'live'}`}>{isSandbox ? nav.sandbox : nav.live}</span>
  );
}
