import { chromium, type Browser, type BrowserContext } from 'playwright-core';

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
export function launchBrowser(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'];
  return chromium.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
}

/** A fresh browser profile with the size and manners of a desktop or a phone. */
export function newContext(
  browser: Browser,
  { width, height, isMobile }: Viewport,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'en-US',
    ...(isMobile ? { isMobile, hasTouch: true, deviceScaleFactor: 2, userAgent: mobileUserAgent } : {}),
  });
}
