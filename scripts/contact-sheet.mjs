// @ts-check
/**
 * `npm run contact-sheet`: pictures of every state of the card form, in every window, colour scheme and some languages, and
 * of every page of the dashboard, in folders below `screenshots` with an index each to look at. Parts of states' or pages'
 * names take only those: `-- declined payment`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

ensureInstalled();
await ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=pictures'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: await ensureChromium(),
      CONTACT_SHEET_STATES: process.argv.slice(2).join(','),
    },
  },
);
for (const folder of ['form', 'dashboard']) console.log(join(root, 'screenshots', folder, 'index.html'));
process.exitCode = status ?? 1;
