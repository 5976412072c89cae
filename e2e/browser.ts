import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

/** What keeps a headless Chromium from looking for the outside world; the sandbox does not work for root. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Names of foreign sites lead to this machine too.
  '--host-resolver-rules=MAP *.test 127.0.0.1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export const viewports = [
  { name: 'web', width: 1280, height: 800, isMobile: false },
  { name: 'WAP', width: 390, height: 844, isMobile: true },
] as const;
export type Viewport = (typeof viewports)[number];

const mobileUserAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';

/** Chromium at the path that `npm test` found (CHROMIUM_PATH), else Playwright's own. */
export function launchOptions(): LaunchOptions {
  const path = process.env['CHROMIUM_PATH'];
  return { args: flags, ...(path ? { executablePath: path } : {}) };
}

export interface ProfileOptions {
  viewport?: Viewport;
  colorScheme?: 'light' | 'dark';
  /** What the buyer set the browser to, as a tag of BCP 47. */
  language?: string;
  /** Absent: it does. */
  runsScripts?: boolean;
}

/** A fresh browser profile with the size and manners of a desktop or a phone, of somebody who wants no motion. */
export function newContext(
  browser: Browser,
  {
    viewport = viewports[0],
    colorScheme = 'light',
    language = 'en-US',
    runsScripts = true,
  }: ProfileOptions = {},
): Promise<BrowserContext> {
  const { width, height, isMobile } = viewport;
  return browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: language,
    javaScriptEnabled: runsScripts,
    // Nobody waits for a fade, and colours are not judged in the midst of one.
    reducedMotion: 'reduce',
    ...(isMobile ? { isMobile, hasTouch: true, deviceScaleFactor: 2, userAgent: mobileUserAgent } : {}),
  });
}
