// @ts-check
/**
 * `npm run test:engines`: the core journeys in Firefox and WebKit, where Debian's packages of them are installed
 * (`firefox-esr`; `webkit2gtk-driver` and `xvfb`). Says which ran; fails where one that is there fails, or none is.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

ensureInstalled();
await ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=engines', '--reporter=verbose'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
