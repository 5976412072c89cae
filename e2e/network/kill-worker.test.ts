import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Notification } from '@tillgate/contract';
import { sandboxControl } from '@tillgate/server-sdk/sandbox';
import { startProgram } from '../../scripts/programs.mjs';
import { seededRandom } from '../books/seeded-random.js';
import { startTold, type Told } from '../kills/told.js';
import { signedCall, type WireAnswer } from '../signed-call.js';

type Program = Awaited<ReturnType<typeof startProgram>>;

/** `npm run test:kills` kills it 200 times; an ordinary run a few times. */
const kills = Number(process.env['WORKER_KILLS'] ?? 2);
const seed = Number(process.env['WORKER_KILLS_SEED'] ?? Date.now() % 2 ** 32);
const limitMs = 90_000 + kills * 20_000;
/** How long after the buyers have submitted the gateway may live: all of this is done in a part of it, where nobody kills. */
const livesAtMostMs = 400;
const adminKey = 'the admin key of the tests, which is long';
const amount = { currency: 'SGD', value: '4200' };
const cards = { approved: '4054695723100768', declined: '4054690000000054' };

const random = seededRandom(seed);
let folder: string;
let network: Program;
let gateway: Program;
let told: Told;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillgate-kills-'));
  [network, told] = await Promise.all([startProgram('network', { PORT: '0' }), startTold(random)]);
  gateway = await startGateway();
}, 60_000);
afterAll(async () => {
  await Promise.all([gateway.stop(), network.stop(), told.close()]);
  await rm(folder, { recursive: true });
});

/** A send may take half a second, so that the claims of a killed worker run out in a second and a half. */
const startGateway = () =>
  startProgram('gateway', {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    NETWORK_URL: network.url,
    SANDBOX_ADMIN_KEY: adminKey,
    NOTIFY_TIMEOUT_MS: '500',
    LOG_LEVEL: 'silent',
  });

async function call(method: string, message: object): Promise<WireAnswer> {
  const { clientId, url } = gateway;
  const privateKey = await readFile(join(folder, 'data', 'merchants', clientId, 'private-key.pem'), 'utf8');
  return signedCall({ urls: { gateway: url }, clientId, privateKey }, method, message);
}

async function openSession(paymentRequestId: string): Promise<unknown> {
  const session = await call('createPaymentSession', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: { referenceOrderId: 'o', orderDescription: 'A bowl', orderAmount: amount },
    paymentAmount: amount,
    paymentRedirectUrl: 'https://shop.example/result',
    paymentNotifyUrl: told.urlOf(paymentRequestId),
  });
  return session['paymentSessionData'];
}

/** The answer does not matter: nobody may be there any more to give it. */
async function submit(sessionData: unknown, number: string): Promise<void> {
  const card = { number, expiryMonth: '12', expiryYear: '39', cvv: '123', holderName: 'A' };
  await fetch(`${gateway.url}/checkout/submitCard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sessionData, card }),
  }).catch(() => undefined);
}

/** Three buyers pay, one of them with a card that is declined, and the gateway is killed meanwhile or soon after. */
async function payAndKill(run: number): Promise<string[]> {
  const requestIds = ['first', 'second', 'declined'].map((name) => `${name}-${run}`);
  const sessions = await Promise.all(requestIds.map(openSession));
  const submitted = sessions.map((data, index) =>
    submit(data, index === 2 ? cards.declined : cards.approved),
  );
  // Every other time at least one of them has paid, however slow the machine.
  if (run % 2 === 0) await submitted[0];
  await passed(random.below(livesAtMostMs));
  process.kill(gateway.pid, 'SIGKILL');
  await Promise.all([...submitted, gateway.exited]);
  gateway = await startGateway();
  return requestIds;
}

/** Has the gateway do all that is due in the next minutes, captures and looks for answers that got lost among it. */
async function settleAll(): Promise<void> {
  const sandbox = sandboxControl({ gatewayUrl: gateway.url, adminKey });
  for (const by of ['PT5M', 'PT10M']) await sandbox.merchant(gateway.clientId).clock.advance(by);
}

const typesOf = (notifications: readonly Notification[]) =>
  [...new Set(notifications.map(({ notifyType }) => notifyType))].sort();

it(
  `a worker that is killed ${kills} times loses no notification and tells nothing that did not happen (seed ${seed})`,
  { timeout: limitMs },
  async () => {
    const requestIds: string[] = [];
    for (let run = 0; run < kills; run++) requestIds.push(...(await payAndKill(run)));
    await settleAll();
    let paid = 0;
    for (const paymentRequestId of requestIds) {
      const inquired = await call('inquiryPayment', { paymentRequestId });
      const isPaid = inquired['paymentStatus'] === 'SUCCESS';
      paid += isPaid ? 1 : 0;
      const due = isPaid ? ['CAPTURE_RESULT', 'PAYMENT_RESULT'] : [];
      await expect.poll(() => typesOf(told.of(paymentRequestId)), { timeout: 20_000 }).toEqual(due);
      for (const notification of told.of(paymentRequestId)) {
        expect(notification).toMatchObject({
          paymentId: inquired['paymentId'],
          result: { resultCode: 'SUCCESS', resultStatus: 'S' },
        });
      }
    }
    // Else it was killed too early each time to prove anything.
    expect(paid).toBeGreaterThan(0);
  },
);
