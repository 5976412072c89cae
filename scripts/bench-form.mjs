// @ts-check
/**
 * `npm run bench:form`: how long the card form takes from `mountComponent` until it can be used, beside the card component
 * of @adyen/adyen-web in the same run, in turns. Then with a slow network and processor: when the skeleton stands.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { launch } from './launch.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const rounds = 20;
const slowedRounds = 5;
const targetMs = 300;
const skeletonTargetMs = 1_000;

ensureInstalled();
await ensureBuilt();
const { chromium } = await import('playwright-core');
const { signRequests } = await import('../bench/signed-requests.mjs');
const { serveFormPages } = await import('../bench/form-pages.mjs');
const { median, timeAdyen, timeSlowed, timeTillgate } = await import('../bench/form-times.mjs');
const { readPrivateKey } = await import('@tillgate/contract/signature');

const dataDir = await mkdtemp(join(tmpdir(), 'tillgate-bench-'));
const network = await launch({
  ports: { gateway: 0, console: 0, network: 0, shop: 0 },
  dataDir,
  env: { LOG_LEVEL: 'error' },
});
const pem = await readFile(join(dataDir, 'merchants', network.clientId, 'private-key.pem'), 'utf8');
const requests = await signRequests(1 + rounds + slowedRounds, {
  clientId: network.clientId,
  privateKey: readPrivateKey(pem),
});
const pages = await serveFormPages(network.urls.gateway);
// Adyen's host cannot be asked, at once and not after a wait: nothing but this machine is part of the measurement.
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: [
    '--host-resolver-rules=MAP *.adyen.com ~NOTFOUND',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  await timeTillgate(browser, pages.url, await openSession());
  await timeAdyen(browser, pages.url);
  const ours = [];
  const adyens = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timeTillgate(browser, pages.url, await openSession()));
    adyens.push(await timeAdyen(browser, pages.url));
  }
  console.log(`\nFrom mountComponent, median of ${rounds} in turns, each in a fresh profile on loopback;`);
  console.log(`Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'})\n`);
  console.log(line('Tillgate', 'to a form that can be typed into', ours));
  console.log(line('@adyen/adyen-web 6.45.2', 'to its own markup only', adyens));
  console.log(`\nTarget: ${targetMs} ms for Tillgate: ${median(ours) <= targetMs ? 'met' : 'MISSED'}.`);
  console.log(
    'Of Adyen no fields are measured: they are frames of its host, which is not asked here. Its figure leaves',
  );
  console.log(
    'out what ours contains: the frame, its script, the session and fields that take what is typed.',
  );
  console.log(
    `Its script is ${pages.adyenGzipKb.toFixed(0)} kB (gzip), and was there before the clock started, as ours was.`,
  );

  const slowed = [];
  for (let round = 0; round < slowedRounds; round++) {
    slowed.push(await timeSlowed(browser, pages.url, await openSession()));
  }
  const skeletons = slowed.map(({ skeletonMs }) => skeletonMs);
  console.log(`\n3G (1.6 Mbit/s, 300 ms) and a processor slowed by 4, median of ${slowedRounds}\n`);
  console.log(line('skeleton', 'from mountComponent', skeletons));
  console.log(
    line(
      'skeleton',
      'from the navigation, script included',
      slowed.map((time) => time.skeletonSinceNavigationMs),
    ),
  );
  console.log(
    line(
      'form',
      'from mountComponent',
      slowed.map(({ formMs }) => formMs),
    ),
  );
  console.log(
    `\nTarget: the skeleton within ${skeletonTargetMs} ms: ${median(skeletons) <= skeletonTargetMs ? 'met' : 'MISSED'}.`,
  );
} finally {
  await browser.close();
  pages.close();
  await network.stop();
  await rm(dataDir, { recursive: true });
}

/** @returns {Promise<string>} the data of a new session */
async function openSession() {
  const { path, headers, body } = requests.shift() ?? { path: '/', headers: {}, body: '' };
  const reply = await fetch(network.urls.gateway + path, { method: 'POST', headers, body });
  const { paymentSessionData } = /** @type {{ paymentSessionData: string }} */ (await reply.json());
  return paymentSessionData;
}

/**
 * @param {string} what
 * @param {string} measured
 * @param {number[]} times
 */
function line(what, measured, times) {
  const range = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
  return `${what.padEnd(24)} ${measured.padEnd(37)} ${median(times).toFixed(0).padStart(6)} ms   (${range})`;
}
