// @ts-check
/** The three programs, in the order in which they are stopped; each says over its channel when it listens. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How long a program may drain before it is ended. */
const drainLimitMs = 10_000;

/**
 * @typedef {'gateway' | 'network' | 'shop'} ProgramName
 * @typedef {{ type: 'ready', url: string, clientId?: string } | { type: 'failed', message: string }} Report
 * @typedef {{ name: ProgramName, pid: number, url: string, clientId: string, stop(): Promise<void>, exited: Promise<void> }} Program
 */

/** @type {Record<ProgramName, string>} */
const mains = {
  gateway: '../packages/gateway/dist/main.js',
  network: '../packages/simulators/dist/main.js',
  shop: '../examples/shop/dist/main.js',
};

/** A start that failed for a reason that a person can mend; the message is the sentence to show. */
export class StartError extends Error {}

/**
 * Starts a program and waits until it listens. Throws a StartError with the program's own sentence.
 * A channel ties it to us: it drains and ends when we are gone.
 *
 * @param {ProgramName} name
 * @param {Record<string, string>} settings
 * @returns {Promise<Program>}
 */
export async function startProgram(name, settings) {
  const child = fork(fileURLToPath(new URL(mains[name], import.meta.url)), {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const exited = /** @type {Promise<void>} */ (new Promise((resolve) => child.once('exit', () => resolve())));
  const report = await Promise.race([
    /** @type {Promise<Report>} */ (new Promise((resolve) => child.once('message', resolve))),
    exited.then(() => /** @type {Report} */ ({ type: 'failed', message: 'it ended without a word' })),
  ]);
  if (report.type === 'failed') {
    await exited;
    throw new StartError(report.message);
  }
  return {
    name,
    pid: child.pid ?? 0,
    url: report.url,
    clientId: report.clientId ?? '',
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), drainLimitMs);
      await exited;
      clearTimeout(limit);
    },
  };
}
