// @ts-check
/**
 * `npm run bench`: how many sessions a second the gateway opens, beside a server that only verifies and signs. Both are
 * driven in turns within one run, because machines differ and have moods; the ratio is what to compare. Then the same for
 * clients: how many of these calls a second the server SDK makes, beside one of node:crypto and fetch.
 */
import { fork } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './launch.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const rounds = 5;
/** More than any machine does; requests are signed beforehand, each is sent once. */
const mostCallsPerSecond = 4_000;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '16' },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
if (!(seconds > 0 && seconds <= 120 && connections > 0 && connections <= 256)) {
  throw new Error('--seconds takes 1 to 120, --connections 1 to 256.');
}

ensureInstalled();
await ensureBuilt();
const { drive, summary } = await import('../bench/drive.mjs');
const { signRequests } = await import('../bench/signed-requests.mjs');
const { benchServerSdk } = await import('../bench/server-sdk.mjs');
const { readPrivateKey } = await import('@tillgate/contract/signature');

const dataDir = await mkdtemp(join(tmpdir(), 'tillgate-bench-'));
const network = await launch({
  ports: { gateway: 0, console: 0, network: 0, shop: 0 },
  dataDir,
  env: { LOG_LEVEL: 'error' },
});
const keys = join(dataDir, 'merchants', network.clientId);
const pem = await readFile(join(keys, 'private-key.pem'), 'utf8');
const bare = fork(fileURLToPath(new URL('../bench/bare-server.mjs', import.meta.url)), {
  env: {
    ...process.env,
    PRIVATE_KEY: pem,
    PUBLIC_KEY: createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString(),
  },
});
try {
  const { port: barePort } = await /** @type {Promise<{ port: number }>} */ (
    new Promise((resolve) => bare.once('message', resolve))
  );
  const gatewayPort = Number(new URL(network.urls.gateway).port);

  const count = Math.ceil((seconds + 2) * mostCallsPerSecond);
  console.log(`Signing ${count} requests ...`);
  const requests = await signRequests(count, {
    clientId: network.clientId,
    privateKey: readPrivateKey(pem),
  });
  let index = 0;
  const fresh = () => requests[index++ % count] ?? { path: '/', headers: {}, body: '' };

  const roundMs = (seconds * 1000) / rounds;
  await drive({ port: gatewayPort, connections, durationMs: 1_000, next: fresh });
  await drive({ port: barePort, connections, durationMs: 1_000, next: fresh });
  const gatewayDrives = [];
  const bareDrives = [];
  for (let round = 0; round < rounds; round++) {
    gatewayDrives.push(await drive({ port: gatewayPort, connections, durationMs: roundMs, next: fresh }));
    // The bare server looks at no id, so it may be sent what the gateway was sent.
    let repeated = 0;
    const again = () => requests[repeated++ % count] ?? fresh();
    bareDrives.push(await drive({ port: barePort, connections, durationMs: roundMs, next: again }));
  }

  const gateway = summary(gatewayDrives);
  const bareServer = summary(bareDrives);
  console.log(`\ncreatePaymentSession, ${seconds} s each in ${rounds} turns, ${connections} connections,`);
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, SQLite\n`);
  console.log(line('gateway', gateway));
  console.log(line('bare node:http', bareServer));
  console.log(`ratio            ${(gateway.callsPerSecond / bareServer.callsPerSecond).toFixed(2)}`);

  const merchant = {
    gatewayUrl: network.urls.gateway,
    clientId: network.clientId,
    privateKey: pem,
    gatewayPublicKey: await readFile(join(keys, 'gateway-public-key.pem'), 'utf8'),
  };
  const clients = await benchServerSdk(merchant, { seconds, atOnce: connections });
  console.log(`\nThe same call by two clients, ${seconds} s in all, ${connections} at once, in turns\n`);
  console.log(`server SDK           ${clients.sdkCallsPerSecond.toFixed(0)} calls/s`);
  console.log(`node:crypto + fetch  ${clients.bareCallsPerSecond.toFixed(0)} calls/s`);
  console.log(`ratio                ${clients.ratio.toFixed(2)}`);
  if (gateway.refused + bareServer.refused > 0) throw new Error('Not every call was answered with S.');
} finally {
  bare.disconnect();
  await network.stop();
  await rm(dataDir, { recursive: true });
}

/**
 * @param {string} name
 * @param {ReturnType<typeof summary>} figures
 */
function line(name, { callsPerSecond, p50Ms, p99Ms }) {
  const rate = `${callsPerSecond.toFixed(0)} calls/s`.padEnd(15);
  return `${name.padEnd(16)} ${rate} p50 ${p50Ms.toFixed(1)} ms   p99 ${p99Ms.toFixed(1)} ms`;
}
