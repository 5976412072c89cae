// @ts-check
/**
 * `npm run bench:sandbox`: how long one merchant of the sandbox takes to make, to reset and to delete, one after the other,
 * among those that were made before. Of a merchant that brings its public key, as a test run's does, and of one whose key
 * the gateway makes.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './launch.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const targetMs = 20;
const { values } = parseArgs({ options: { merchants: { type: 'string', default: '300' } } });
const merchants = Number(values.merchants);
if (!(merchants >= 20 && merchants <= 10_000)) throw new Error('--merchants takes 20 to 10000.');

ensureInstalled();
await ensureBuilt();
const dataDir = await mkdtemp(join(tmpdir(), 'tillgate-bench-'));
const network = await launch({
  ports: { gateway: 0, console: 0, network: 0, shop: 0 },
  dataDir,
  env: { LOG_LEVEL: 'error' },
});
try {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  // The gateway's own key is made with the first merchant.
  await timed(() => call('POST', '/merchants', { publicKey: pem }));

  /** @type {string[]} */
  const clientIds = [];
  const made = await each(merchants, async () => {
    clientIds.push((await call('POST', '/merchants', { publicKey: pem })).clientId);
  });
  const reset = await each(merchants, (index) => call('POST', `/merchants/${clientIds[index]}/reset`));
  const deleted = await each(merchants, (index) => call('DELETE', `/merchants/${clientIds[index]}`));
  const keyed = await each(20, () => call('POST', '/merchants', {}));

  console.log(`\n${merchants} merchants, one after the other, over HTTP,`);
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, SQLite\n`);
  console.log(line('made', made));
  console.log(line('reset', reset));
  console.log(line('deleted', deleted));
  console.log(line('made, with a key', keyed));
  console.log(
    `\nTarget: one made in ${targetMs} ms. ${made.median <= targetMs ? 'Met' : 'Missed'} by the median.`,
  );
} finally {
  await network.stop();
  await rm(dataDir, { recursive: true });
}

/**
 * @param {number} count
 * @param {(index: number) => Promise<unknown>} work
 */
async function each(count, work) {
  const times = [];
  for (let index = 0; index < count; index++) times.push(await timed(() => work(index)));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(count / 2)] ?? 0, p95: times[Math.floor(count * 0.95)] ?? 0 };
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function call(method, path, body) {
  const reply = await fetch(`${network.urls.gateway}/sandbox/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${network.adminKey}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return /** @type {Promise<{ clientId: string }>} */ (reply.json());
}

/**
 * @param {string} name
 * @param {{ median: number, p95: number }} times
 */
function line(name, { median, p95 }) {
  return `${name.padEnd(18)} median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`;
}
