// @ts-check
/** Installs packages of Debian, where that may be done without asking. */
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Whether this is Debian or a relative, and its root: containers and machines of continuous integration. */
export function canInstallPackages() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/**
 * Throws an Error where one of them cannot be had.
 *
 * @param {string[]} names
 */
export function installPackages(names) {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}
