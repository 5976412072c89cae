// @ts-check
/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './debian.mjs';
import { root, run } from './run.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium: the setting CHROMIUM_PATH, else Playwright's own, else the system's, else one that is
 * installed now (Debian's package for root, Playwright's download for others). Throws an Error where none can be had.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('Installing Chromium for the browser tests ...');
  if (canInstallPackages()) {
    installPackages(['chromium']);
  } else {
    run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  const installed = await findChromium();
  if (!installed) throw new Error('No Chromium was found or installed; set CHROMIUM_PATH.');
  return installed;
}

async function findChromium() {
  const { chromium } = await import('playwright-core');
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...systemPaths].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}
