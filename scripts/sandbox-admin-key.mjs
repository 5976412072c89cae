// @ts-check
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} dataDir */
export function adminKeyFileOf(dataDir) {
  return join(dataDir, 'sandbox-admin-key');
}

/**
 * The key that opens the control of the sandbox: from its file in the data directory, which is made on the first start
 * and which only its owner may read. It appears whole or not at all.
 *
 * @param {string} dataDir
 * @returns {string}
 */
export function readOrMakeAdminKey(dataDir) {
  const file = adminKeyFileOf(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}
