import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Databases of tests lie in memory where there is enough: they flush as ever, and wait for no disk. */
const memory = '/dev/shm';
const enoughBytes = 2 ** 31;
if (process.env['TMPDIR'] === undefined && existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize > enoughBytes) process.env['TMPDIR'] = memory;
}

/**
 * Without a browser: units, the gateway over HTTP, storage on both engines, the whole network over HTTP. The time limits
 * are for a busy machine; on an idle one no test takes a fifth of them.
 */
/** The files of a worker share what they load, which saves a third of the time; no module keeps a test's state. */
const shared = { isolate: false };
const unit = {
  ...shared,
  name: 'unit',
  testTimeout: 30_000,
  hookTimeout: 30_000,
  include: ['packages/*/src/**/*.test.ts', 'examples/shop/src/**/*.test.ts', 'scripts/**/*.test.ts'],
  exclude: ['**/*.storage.test.ts'],
};
const storage = {
  ...shared,
  name: 'storage',
  testTimeout: 30_000,
  hookTimeout: 30_000,
  include: ['packages/gateway/src/**/*.storage.test.ts'],
  globalSetup: ['e2e/postgres.ts'],
};
const network = {
  ...shared,
  name: 'network',
  include: ['e2e/network/**/*.test.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};
const browser = {
  ...shared,
  name: 'browser',
  globalSetup: ['e2e/browser/shared-services.ts'],
  include: ['e2e/browser/**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};
/** Run by `npm run contact-sheet`: pictures for people, nothing for `npm test`. */
const pictures = {
  name: 'pictures',
  globalSetup: ['e2e/browser/shared-services.ts'],
  include: ['e2e/pictures/**/*.test.ts'],
  testTimeout: 3_600_000,
  hookTimeout: 60_000,
};
/** Run by `npm run test:engines`: the core journeys in browsers that are not Chromium, as far as they are installed. */
const engines = {
  name: 'engines',
  include: ['e2e/engines/**/*.test.ts'],
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

export default defineConfig({
  test: {
    // Vitest leaves one core to itself otherwise, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [unit, storage, network, browser, pictures, engines].map((test) => ({
      test: { environment: 'node', ...test },
    })),
  },
});
