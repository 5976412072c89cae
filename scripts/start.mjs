// @ts-check
/**
 * `npm start`: installs and builds what is missing, starts the network, the gateway and the shop, and says where they
 * are. Runs before anything is installed, so it imports nothing but Node's own modules and ours.
 */
import { launch } from './launch.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { readSettings, usage } from './settings.mjs';
import { adminKeyFileOf } from './sandbox-admin-key.mjs';
import { StartError } from './start-error.mjs';
import { stopAsked } from './stop-asked.mjs';

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

  // Keys and books are nobody else's to read.
  process.umask(0o077);
  const asked = stopAsked();
  const network = await launchUnless(asked, settings);
  if (network) {
    process.stdout.write(table(network));
    const ended = await Promise.race([asked, network.ended]);
    await network.stop();
    if (ended) throw new StartError(`The ${ended} ended unexpectedly; everything else was stopped.`);
  }
  console.log('Stopped.');
}

/**
 * Launches; undefined where somebody asked to stop before it was done, and then nothing runs.
 *
 * @param {Promise<undefined>} asked
 * @param {{ ports: import('./launch.mjs').Ports, dataDir: string }} settings
 */
async function launchUnless(asked, settings) {
  const stopping = new AbortController();
  void asked.then(() => stopping.abort());
  try {
    const env = { LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn' };
    return await launch({ ...settings, env, signal: stopping.signal });
  } catch (error) {
    // The programs hear Ctrl-C as we do, and may have ended by it before we were told.
    if (await isAskedSoon(asked)) return undefined;
    throw error;
  }
}

/** @param {Promise<undefined>} asked */
function isAskedSoon(asked) {
  return Promise.race([
    asked.then(() => true),
    new Promise((resolve) => {
      setTimeout(() => resolve(false), 100);
    }),
  ]);
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StartError(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** @param {import('./launch.mjs').Launched} network */
function table({ urls, clientId, dataDir, ownerLink }) {
  const rows = [
    ['Shop', urls.shop],
    ['Gateway', urls.gateway],
    ['Dashboard', urls.console],
    ...(ownerLink === undefined
      ? []
      : [['First use', `${ownerLink} (sets your password; once, within a day)`]]),
    ['Network', urls.network],
    ['Client id', clientId],
    ['Test card', '4054 6957 2310 0768, any future expiry date, any security code'],
    ['Data', dataDir],
    ['Admin key', `${adminKeyFileOf(dataDir)} (docs/sandbox.md)`],
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
