// @ts-check
/**
 * `npm run test:books [-- payments [seed]]`: random payments with faults, 10,000 unless told; then the books of gateway
 * and network are compared to the cent. `npm test` makes a few of them.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';

ensureInstalled();
await ensureBuilt();
const [payments = '10000', seed] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project=network', '--reporter=verbose', 'e2e/network/books.test.ts'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BOOKS_PAYMENTS: payments, BOOKS_LANES: '16', ...(seed && { BOOKS_SEED: seed }) },
  },
);
process.exitCode = status ?? 1;
