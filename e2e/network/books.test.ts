import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LedgerAuthorization } from '@tillgate/contract/network-script';
import { compareBooks } from '../books/compare-books.js';
import { openInbox, type Inbox } from '../books/inbox.js';
import { openLane, type MerchantLane } from '../books/merchant-lane.js';
import { randomPayment } from '../books/random-payment.js';
import { seededRandom } from '../books/seeded-random.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

/** `npm run test:books` makes 10,000. */
const payments = Number(process.env['BOOKS_PAYMENTS'] ?? 60);
const seed = Number(process.env['BOOKS_SEED'] ?? Date.now() % 1_000_000);
const lanes = Number(process.env['BOOKS_LANES'] ?? 6);
/** Longer than an authorisation is held, and than a notification is tried. */
const longAfterSeconds = 10 * 24 * 60 * 60;

let network: TestNetwork;
let inbox: Inbox;
beforeAll(async () => {
  network = await startTestNetwork();
  inbox = await openInbox(seededRandom(seed));
}, 60_000);
afterAll(async () => {
  await network.close();
  await inbox.close();
});

async function live(lane: MerchantLane, laneSeed: number): Promise<string[]> {
  const random = seededRandom(laneSeed);
  const requestIds: string[] = [];
  for (let count = 0; count < payments / lanes; count++) {
    requestIds.push(await randomPayment(lane, random, inbox.urlOf(lane.clientId)));
  }
  await lane.script.deleteRules();
  await lane.pass(longAfterSeconds);
  await lane.pass(longAfterSeconds);
  return requestIds;
}

async function ledgerOf(lane: MerchantLane): Promise<Map<string, LedgerAuthorization[]>> {
  const byPayment = new Map<string, LedgerAuthorization[]>();
  for await (const authorization of lane.script.ledger()) {
    const { paymentId = '' } = authorization;
    byPayment.set(paymentId, [...(byPayment.get(paymentId) ?? []), authorization]);
  }
  return byPayment;
}

async function compare(lane: MerchantLane, requestIds: readonly string[]): Promise<void> {
  const ledger = await ledgerOf(lane);
  const told = inbox.taken(lane.clientId);
  for (const paymentRequestId of requestIds) {
    const inquiry = await lane.wire.ask('inquiryPayment', { paymentRequestId });
    const paymentId = String(inquiry['paymentId']);
    const notifications = told.filter((one) =>
      'paymentRequestId' in one ? one.paymentRequestId === paymentRequestId : true,
    );
    try {
      compareBooks({ inquiry, ledger: ledger.get(paymentId) ?? [], notifications });
    } catch (cause) {
      throw new Error(`payment ${paymentRequestId} of ${lane.clientId}`, { cause });
    }
    ledger.delete(paymentId);
  }
  expect([...ledger.keys()], 'payments that the gateway does not know').toEqual([]);
}

it(
  `${payments} random payments with faults end with equal books, nothing charged twice, and all told (seed ${seed})`,
  { timeout: 60_000 + payments * 500 },
  async () => {
    const opened = await Promise.all(Array.from({ length: lanes }, () => openLane(network)));
    const lived = await Promise.all(opened.map((lane, index) => live(lane, seed + index)));
    for (const [index, lane] of opened.entries()) await compare(lane, lived[index] ?? []);
  },
);
