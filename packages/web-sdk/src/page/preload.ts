import { preloadLimitMs } from '../shared/limits.js';
import { gatewayOrigin } from './gateway-origin.js';
import { environmentOf, type PreloadOptions } from './options.js';

let isWarmed = false;

/**
 * Opens the connection to the gateway and fetches the form's assets into the cache of frames, by a frame without a
 * session that nobody sees. Once in a page; what it adds is gone when it has loaded, after 10 s at the latest. Where
 * the gateway or the environment is not known it does nothing: it only spares time.
 */
export function preload({ environment, locale, gatewayUrl }: PreloadOptions): void {
  if (isWarmed || typeof document === 'undefined' || environmentOf(environment) === undefined) return;
  const origin = gatewayOrigin(gatewayUrl);
  const place = document.querySelector('body');
  if (origin === undefined || place === null) return;
  isWarmed = true;
  const frame = document.createElement('iframe');
  const language = typeof locale === 'string' ? `?locale=${encodeURIComponent(locale)}` : '';
  const remove = (): void => frame.remove();
  frame.src = `${origin}/checkout/frame/preload${language}`;
  frame.style.setProperty('display', 'none');
  frame.addEventListener('load', remove);
  setTimeout(remove, preloadLimitMs);
  place.append(frame);
}
