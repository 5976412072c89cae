// @ts-check
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command of ours in the project's folder, its output to the terminal. Throws a StartError when it fails; the
 * command has said why.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0)
    throw new StartError(`"${[command, ...args].join(' ')}" failed with exit code ${status}.`);
}
