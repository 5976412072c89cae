// @ts-check
/** What `npm start` can be told, by flag or environment. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { StartError } from './start-error.mjs';

export const usage = `Usage: npm start -- [options]

  --port <n>           port of the gateway, 8080 (TILLGATE_PORT)
  --console-port <n>   port of the dashboard, 8081 (TILLGATE_CONSOLE_PORT)
  --network-port <n>   port of the card network simulator, 8090 (TILLGATE_NETWORK_PORT)
  --shop-port <n>      port of the demo shop, 3000 (TILLGATE_SHOP_PORT)
  --data-dir <folder>  where database and keys lie, .tillgate (TILLGATE_DATA_DIR)
  --help               this text

A port of 0 takes a free one.
`;

/**
 * Reads flags over environment over defaults; an empty variable counts as absent. A data directory that is a relative
 * path is looked for where the command was given. Throws a StartError that names what is wrong.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ help: boolean, ports: import('./launch.mjs').Ports, dataDir: string }}
 */
export function readSettings(args, env) {
  const values = readFlags(args);
  if (values['data-dir'] === '') throw new StartError('--data-dir must name a folder.');
  return {
    help: values.help === true,
    ports: {
      gateway: portOf('--port', values.port ?? (env['TILLGATE_PORT'] || '8080')),
      console: portOf('--console-port', values['console-port'] ?? (env['TILLGATE_CONSOLE_PORT'] || '8081')),
      network: portOf('--network-port', values['network-port'] ?? (env['TILLGATE_NETWORK_PORT'] || '8090')),
      shop: portOf('--shop-port', values['shop-port'] ?? (env['TILLGATE_SHOP_PORT'] || '3000')),
    },
    dataDir: dataDirOf(values['data-dir'] ?? env['TILLGATE_DATA_DIR'], env['INIT_CWD']),
  };
}

/** @param {string[]} args */
function readFlags(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'console-port': { type: 'string' },
        'network-port': { type: 'string' },
        'shop-port': { type: 'string' },
        'data-dir': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new StartError(`${sentence.replace(/\.?$/, '')}; --help lists what there is (after npm start --).`);
  }
}

/**
 * Where the data lie.
 *
 * @param {string | undefined} folder
 * @param {string | undefined} calledFrom npm's word for where the command was given; npm itself runs us in the project
 */
export function dataDirOf(folder, calledFrom) {
  return folder ? resolve(calledFrom ?? '.', folder) : '.tillgate';
}

/**
 * @param {string} flag
 * @param {string} text
 */
function portOf(flag, text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(`${flag} must be a number from 0 to 65535, not "${text}".`);
}
