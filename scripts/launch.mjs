// @ts-check
/** Starts the whole: card network, gateway, shop; and stops it. Used by `npm start` and by the tests. */
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { prepareDataDir } from './data-dir.mjs';
import { startProgram } from './programs.mjs';
import { readOrMakeAdminKey } from './sandbox-admin-key.mjs';
import { StartError } from './start-error.mjs';

/**
 * @typedef {import('./programs.mjs').Program} Program
 * @typedef {import('./programs.mjs').ProgramName} ProgramName
 * @typedef {ProgramName | 'console'} ListenerName
 * @typedef {Record<ListenerName, number>} Ports
 * @typedef {{
 *   urls: Record<ListenerName, string>, clientId: string, dataDir: string, adminKey: string, pids: number[],
 *   ownerLink: string | undefined,
 *   ended: Promise<ProgramName>, stop(): Promise<void>,
 * }} Launched
 */

/** @type {ProgramName[]} */
const stopOrder = ['shop', 'gateway', 'network'];
/** @type {Record<ListenerName, string>} */
const portFlags = {
  gateway: '--port',
  console: '--console-port',
  network: '--network-port',
  shop: '--shop-port',
};

/**
 * Starts the three programs, of which the gateway has two listeners; a port of 0 takes a free one. Throws a StartError, with nothing left running.
 *
 * @param {{ ports: Ports, dataDir: string, env?: Record<string, string>, signal?: AbortSignal }} options
 * @returns {Promise<Launched>}
 */
export async function launch({ ports, dataDir: folder, env = {}, signal }) {
  const dataDir = resolve(folder);
  prepareDataDir(dataDir);
  checkPortsDiffer(ports);
  for (const name of /** @type {ListenerName[]} */ (Object.keys(ports))) await checkPort(name, ports[name]);

  // One that the environment brings is the operator's, and opens what the file's would.
  const adminKey = process.env['SANDBOX_ADMIN_KEY'] || readOrMakeAdminKey(dataDir);
  const control = { SANDBOX_ADMIN_KEY: adminKey };

  /** @type {Program[]} */
  const running = [];
  /** @param {ProgramName} name @param {Record<string, string>} settings */
  const start = async (name, settings) => {
    const program = await startProgram(name, { ...env, PORT: String(ports[name]), ...settings }, signal);
    running.push(program);
    return program;
  };
  const stop = async () => {
    // The shop first, so that nobody calls a gateway that is gone; the network last, for what still drains.
    for (const name of stopOrder) await running.find((program) => program.name === name)?.stop();
  };
  try {
    const networkStart = start('network', {
      ...control,
      LEDGER_FILE: join(dataDir, 'network', 'ledger.jsonl'),
    });
    // The gateway calls the network later than it starts, so that one whose port is known is not waited for.
    const networkUrl = ports.network === 0 ? (await networkStart).url : `http://localhost:${ports.network}`;
    const gatewayStart = start('gateway', {
      ...control,
      DATA_DIR: dataDir,
      NETWORK_URL: networkUrl,
      CONSOLE_PORT: String(ports.console),
    });
    await Promise.allSettled([networkStart, gatewayStart]);
    const [network, gateway] = [await networkStart, await gatewayStart];
    const { clientId, consoleUrl, ownerLink } = gateway;
    const keys = join(dataDir, 'merchants', clientId);
    const shop = await start('shop', {
      GATEWAY_URL: gateway.url,
      NETWORK_URL: network.url,
      CLIENT_ID: clientId,
      PRIVATE_KEY_FILE: join(keys, 'private-key.pem'),
      GATEWAY_PUBLIC_KEY_FILE: join(keys, 'gateway-public-key.pem'),
      STORE_FILE: join(dataDir, 'shop', 'orders.db'),
    });
    return {
      urls: { gateway: gateway.url, console: consoleUrl, network: network.url, shop: shop.url },
      clientId,
      ownerLink,
      dataDir,
      adminKey,
      pids: running.map(({ pid }) => pid),
      ended: Promise.race(running.map(({ name, exited }) => exited.then(() => name))),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Ports} ports */
function checkPortsDiffer(ports) {
  for (const [name, port] of Object.entries(ports)) {
    const other = Object.entries(ports).find(([otherName, same]) => otherName < name && same === port);
    if (port !== 0 && other)
      throw new StartError(`Port ${port} is given to the ${other[0]} and the ${name}.`);
  }
}

/**
 * Whether a port can be taken, told before anything starts: on both addresses that browsers mean by `localhost`, or they
 * might meet another program there.
 *
 * @param {ListenerName} name
 * @param {number} port
 */
async function checkPort(name, port) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await bindFault(host, port);
    const isAbsent = host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT');
    if (code === undefined || isAbsent) continue;
    const why = code === 'EADDRINUSE' ? 'is in use' : 'cannot be taken';
    throw new StartError(`Port ${port} for the ${name} ${why}; choose another with ${portFlags[name]}.`);
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error code, or undefined where the port is free
 */
function bindFault(host, port) {
  const probe = createServer();
  return new Promise((resolvePromise) => {
    probe.once('error', (error) => resolvePromise('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolvePromise(undefined)));
  });
}
