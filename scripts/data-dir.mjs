// @ts-check
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './start-error.mjs';

/**
 * Makes the data directory and proves that it can be written. It keeps itself out of git wherever it lies, for it holds
 * private keys. Throws a StartError.
 *
 * @param {string} dataDir absolute
 */
export function prepareDataDir(dataDir) {
  try {
    makeFolder(dataDir);
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    const ignore = join(dataDir, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch {
    throw new StartError(`The data directory ${dataDir} cannot be written; choose another with --data-dir.`);
  }
}

/**
 * One level after the other: Node's own recursive way never ends where a kernel's file system says ENOENT for a child.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}
