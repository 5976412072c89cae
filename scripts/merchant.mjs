// @ts-check
/**
 * `npm run merchant -- <command>`: the operator's program, on the data directory that `npm start` uses too. File names
 * are looked for where the command was given.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { root } from './run.mjs';
import { dataDirOf } from './settings.mjs';

ensureInstalled();
await ensureBuilt();

const { INIT_CWD: calledFrom, TILLGATE_CONSOLE_PORT, TILLGATE_DATA_DIR } = process.env;
const [flag, folder, ...rest] = process.argv.slice(2);
const isFolderGiven = flag === '--data-dir' && folder !== undefined;
const args = isFolderGiven ? rest : process.argv.slice(2);
const dataDir = resolve(root, dataDirOf(isFolderGiven ? folder : TILLGATE_DATA_DIR, calledFrom));

// What it writes into the data directory is nobody else's to read.
process.umask(0o077);
const program = resolve(root, 'packages/gateway/dist/merchant.js');
const { status } = spawnSync(process.execPath, [program, ...args], {
  cwd: calledFrom ?? process.cwd(),
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    // As `npm start` reads it, so that links lead to its dashboard.
    ...(TILLGATE_CONSOLE_PORT && { CONSOLE_PORT: TILLGATE_CONSOLE_PORT }),
  },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
