// @ts-check
/**
 * `npm start`: installs and builds what is missing, starts the network, the gateway and the shop, and says where they
 * are. Runs before anything is installed, so it imports nothing but Node's own modules and ours.
 */
import { launch } from './launch.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { StartError } from './programs.mjs';
import { readSettings, usage } from './settings.mjs';

const oldestNode = [20, 19];

async function main() {
  checkNodeVersion();
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) {
    process.stdout.write(usage);
    return;
  }
  ensureInstalled();
  await ensureBuilt();

  // Asked to stop while still starting: stop as soon as there is something to stop.
  const asked = stopAsked();
  const network = await launch({ ...settings, env: { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' } });
  process.stdout.write(table(network));
  const ended = await Promise.race([asked, network.ended]);
  await network.stop();
  if (ended) throw new StartError(`The ${ended} ended unexpectedly; everything else was stopped.`);
  console.log('Stopped.');
}

/**
 * Resolves at the first signal. npm runs us through a shell that does not pass SIGTERM on, so that under npm the end of
 * that shell counts too: `kill` on npm must leave nothing running.
 *
 * @returns {Promise<undefined>}
 */
function stopAsked() {
  const shell = process.ppid;
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] !== undefined) {
      setInterval(() => process.ppid !== shell && resolve(undefined), 250).unref();
    }
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => resolve(undefined));
    }
  });
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StartError(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** @param {import('./launch.mjs').Launched} network */
function table({ urls, clientId, dataDir }) {
  const rows = [
    ['Shop', urls.shop],
    ['Gateway', urls.gateway],
    ['Network', urls.network],
    ['Client id', clientId],
    ['Test card', '4054 6957 2310 0768, any future expiry date, any security code'],
    ['Data', dataDir],
  ];
  const lines = rows.map(([name = '', value]) => `  ${name.padEnd(10)} ${value}`);
  return ['', '  Tillgate is running. Ctrl-C stops it.', '', ...lines, '', ''].join('\n');
}

main().catch((error) => {
  process.stderr.write(
    `${error instanceof StartError ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
});
