// @ts-check
import { readFileSync } from 'node:fs';

const lookEveryMs = 250;

/**
 * Resolves at the first signal. npm runs us through a shell that passes no signal on and outlives npm, so that under npm
 * the end of either counts too: whatever ends npm must leave nothing running.
 *
 * @returns {Promise<undefined>}
 */
export function stopAsked() {
  const shell = process.ppid;
  const npm = parentOf(shell);
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] !== undefined) {
      const isAlone = () => process.ppid !== shell || parentOf(shell) !== npm;
      setInterval(() => isAlone() && resolve(undefined), lookEveryMs).unref();
    }
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => resolve(undefined));
    }
  });
}

/**
 * The parent of a process, where the system tells (Linux); undefined elsewhere.
 *
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    // `<pid> (<name>) <state> <parent> ...`; the name may hold anything.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}
