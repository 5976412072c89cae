// @ts-check
/**
 * `npm run test:kills [-- kills [seed]]`: kills the gateway, 200 times unless told, while buyers pay; then everything that
 * happened must have been told, and nothing else. `npm test` kills it a few times.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

ensureInstalled();
await ensureBuilt();
const [kills = '200', seed] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project=network', '--reporter=verbose', 'e2e/network/kill-worker.test.ts'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WORKER_KILLS: kills, ...(seed && { WORKER_KILLS_SEED: seed }) },
  },
);
process.exitCode = status ?? 1;
