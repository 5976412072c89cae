// @ts-check
/**
 * `npm run test:engines`: the core journeys in Firefox and WebKit, from Debian's packages (`firefox-esr`;
 * `webkit2gtk-driver` and `xvfb`), which root on Debian gets installed. Says which ran; fails where one that is there
 * fails, or none is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './debian.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

ensureInstalled();
await ensureBuilt();
const programs = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
if (canInstallPackages() && !programs.every((program) => existsSync(program))) {
  console.log('Installing Firefox and WebKit for the tests ...');
  try {
    installPackages(['firefox-esr', 'webkit2gtk-driver', 'xvfb']);
  } catch (error) {
    // Those that are there can run all the same.
    console.error(error instanceof Error ? error.message : error);
  }
}
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=engines', '--reporter=verbose'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
