// @ts-check
/** The three programs; each says over its channel when it listens. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.mjs';

/** How long a program may take to listen, and to drain, before it is ended. A notification on its way takes 10 s at most. */
const startLimitMs = 60_000;
const drainLimitMs = 15_000;

/**
 * @typedef {'gateway' | 'network' | 'shop'} ProgramName
 * @typedef {{ type: 'ready', url: string, clientId?: string, consoleUrl?: string, ownerLink?: string } | { type: 'failed', message: string }} Report
 * @typedef {{
 *   name: ProgramName, pid: number, url: string, clientId: string, consoleUrl: string, ownerLink: string | undefined,
 *   stop(): Promise<void>, exited: Promise<void>,
 * }} Program
 */

/** @type {Record<ProgramName, string>} */
const mains = {
  gateway: '../packages/gateway/dist/main.js',
  network: '../packages/simulators/dist/main.js',
  shop: '../examples/shop/dist/main.js',
};

/**
 * Starts a program and waits until it listens. Throws a StartError with the program's own sentence.
 * A channel ties it to us: it drains and ends when we are gone.
 *
 * @param {ProgramName} name
 * @param {Record<string, string>} settings
 * @param {AbortSignal} [signal] ends a program that does not listen yet
 * @returns {Promise<Program>}
 */
export async function startProgram(name, settings, signal) {
  const child = fork(fileURLToPath(new URL(mains[name], import.meta.url)), {
    env: { ...inheritedEnvironment(), ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const exited = /** @type {Promise<void>} */ (new Promise((resolve) => child.once('exit', () => resolve())));
  const stop = async () => {
    child.kill('SIGTERM');
    const limit = setTimeout(() => {
      console.error(`The ${name} did not stop in ${drainLimitMs / 1000} s and was ended.`);
      child.kill('SIGKILL');
    }, drainLimitMs);
    await exited;
    clearTimeout(limit);
  };
  const report = await firstReport(child, exited, signal);
  if (report.type === 'ready') {
    const { url, clientId = '', consoleUrl = '', ownerLink } = report;
    return { name, pid: child.pid ?? 0, url, clientId, consoleUrl, ownerLink, exited, stop };
  }
  await stop();
  const why = report.message || `The ${name} ended while it started (exit code ${child.exitCode ?? 'none'}).`;
  throw new StartError(why);
}

/** Ours, without what some shells set for other ends: programs that we start listen here, and nowhere else. */
function inheritedEnvironment() {
  const inherited = { ...process.env };
  delete inherited['HOST'];
  delete inherited['PUBLIC_URL'];
  return inherited;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} exited
 * @param {AbortSignal} [signal]
 * @returns {Promise<Report>}
 */
function firstReport(child, exited, signal) {
  /** @param {string} message @returns {Report} */
  const failed = (message) => ({ type: 'failed', message });
  return new Promise((resolve) => {
    child.once('message', resolve);
    const limit = setTimeout(
      () => resolve(failed(`Nothing listened within ${startLimitMs / 1000} s of its start.`)),
      startLimitMs,
    );
    signal?.addEventListener('abort', () => resolve(failed('Stopped while starting.')), { once: true });
    if (signal?.aborted) resolve(failed('Stopped while starting.'));
    void exited.then(() => resolve(failed('')));
    void exited.then(() => clearTimeout(limit));
    child.once('message', () => clearTimeout(limit));
  });
}
