import type { BrowserFacts } from '@tillgate/contract/frame';

/** What this browser is, for the issuer's 3-D Secure. */
export function browserFacts(): BrowserFacts {
  const { colorDepth, height, width } = window.screen;
  return {
    language: navigator.language,
    colorDepth,
    screenHeightPx: Math.round(height),
    screenWidthPx: Math.round(width),
    timeZoneOffsetMinutes: new Date().getTimezoneOffset(),
  };
}
