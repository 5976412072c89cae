// @ts-check
/** Starts the whole: card network, gateway, shop; and stops it. Used by `npm start` and by the tests. */
import { access, constants, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartError, startProgram } from './programs.mjs';

/**
 * @typedef {import('./programs.mjs').Program} Program
 * @typedef {import('./programs.mjs').ProgramName} ProgramName
 * @typedef {Record<ProgramName, number>} Ports
 * @typedef {{
 *   urls: Record<ProgramName, string>, clientId: string, dataDir: string, pids: number[],
 *   ended: Promise<ProgramName>, stop(): Promise<void>,
 * }} Launched
 */

/** @type {Record<ProgramName, string>} */
const portFlags = { gateway: '--port', network: '--network-port', shop: '--shop-port' };

/**
 * Starts the three programs; a port of 0 takes a free one. Throws a StartError, with nothing left running.
 *
 * @param {{ ports: Ports, dataDir: string, env?: Record<string, string> }} options
 * @returns {Promise<Launched>}
 */
export async function launch({ ports, dataDir: folder, env = {} }) {
  const dataDir = resolve(folder);
  await checkDataDir(dataDir);
  for (const name of /** @type {ProgramName[]} */ (Object.keys(ports))) await checkPort(name, ports[name]);

  /** @type {Program[]} */
  const running = [];
  const stop = async () => {
    // The shop first, so that nobody calls a gateway that is gone; the network last, for what still drains.
    for (const program of [...running].reverse()) await program.stop();
  };
  try {
    const network = await startProgram('network', {
      ...env,
      PORT: String(ports.network),
      LEDGER_FILE: join(dataDir, 'network', 'ledger.jsonl'),
    });
    running.push(network);
    const gateway = await startProgram('gateway', {
      ...env,
      PORT: String(ports.gateway),
      DATA_DIR: dataDir,
      NETWORK_URL: network.url,
    });
    running.push(gateway);
    const keys = join(dataDir, 'merchants', gateway.clientId);
    const shop = await startProgram('shop', {
      ...env,
      PORT: String(ports.shop),
      GATEWAY_URL: gateway.url,
      CLIENT_ID: gateway.clientId,
      PRIVATE_KEY_FILE: join(keys, 'private-key.pem'),
      GATEWAY_PUBLIC_KEY_FILE: join(keys, 'gateway-public-key.pem'),
      STORE_FILE: join(dataDir, 'shop', 'orders.db'),
    });
    running.push(shop);
    return {
      urls: { gateway: gateway.url, network: network.url, shop: shop.url },
      clientId: gateway.clientId,
      dataDir,
      pids: running.map(({ pid }) => pid),
      ended: Promise.race(running.map(({ name, exited }) => exited.then(() => name))),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} dataDir */
async function checkDataDir(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(`The data directory ${dataDir} cannot be written; choose another with --data-dir.`);
  }
}

/**
 * Whether a port can be taken, told before anything starts.
 *
 * @param {ProgramName} name
 * @param {number} port
 */
async function checkPort(name, port) {
  const probe = createServer();
  try {
    await new Promise((resolvePromise, reject) => {
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', () => probe.close(resolvePromise));
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why = code === 'EADDRINUSE' ? 'is in use' : 'cannot be taken';
    throw new StartError(`Port ${port} for the ${name} ${why}; choose another with ${portFlags[name]}.`);
  }
}
