// @ts-check
/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './debian.mjs';
import { root, run } from './run.mjs';

/** Chromium without the window around its pages, which no test looks at and which takes half of the time. */
const shellPath = '/usr/bin/chromium-headless-shell';
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium: the setting CHROMIUM_PATH, else Playwright's own, else the system's, else one that is
 * installed now (Debian's package for root, which goes before a whole Chromium; Playwright's download for others). Throws
 * an Error where none can be had.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const { chromium } = await import('playwright-core');
  const chosen = firstOf([process.env['CHROMIUM_PATH'], chromium.executablePath(), shellPath]);
  if (chosen) return chosen;
  if (canInstallPackages()) installShell();
  const found = firstOf([shellPath, ...systemPaths]);
  if (found) return found;
  console.log('Downloading Chromium for the browser tests ...');
  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  const downloaded = firstOf([chromium.executablePath()]);
  if (!downloaded) throw new Error('No Chromium was found or installed; set CHROMIUM_PATH.');
  return downloaded;
}

/** Older releases have no such package; then a Chromium that is there, or that can be had, serves as well. */
function installShell() {
  console.log('Installing Chromium for the browser tests ...');
  try {
    installPackages(['chromium-headless-shell']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (!firstOf(systemPaths)) installPackages(['chromium']);
  }
}

/** @param {(string | undefined)[]} paths */
function firstOf(paths) {
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path));
}
