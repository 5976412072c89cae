import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LedgerAuthorization } from '@tillgate/contract/network-script';
import { enterOwner, type Owner } from '../browser/dashboard-owner.js';
import { compareBooks } from '../books/compare-books.js';
import { compareDisputes } from '../books/compare-disputes.js';
import { openInbox, type Inbox } from '../books/inbox.js';
import { openLane, type MerchantLane } from '../books/merchant-lane.js';
import { judgeAll } from '../books/random-dispute.js';
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
let owner: Owner;
beforeAll(async () => {
  network = await startTestNetwork();
  inbox = await openInbox(seededRandom(seed));
  owner = await enterOwner(network);
}, 60_000);
afterAll(async () => {
  await network.close();
  await inbox.close();
});

async function live(lane: MerchantLane, laneSeed: number): Promise<string[]> {
  const random = seededRandom(laneSeed);
  const requestIds: string[] = [];
  for (let count = 0; count < payments / lanes; count++) {
    requestIds.push(await randomPayment(lane, random));
  }
  await lane.script.deleteRules();
  await lane.pass(longAfterSeconds);
  await judgeAll(lane, random);
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
  const [onNetwork, atGateway] = [await lane.script.disputes(), await lane.disputes()];
  for (const paymentRequestId of requestIds) {
    const inquiry = await lane.wire.ask('inquiryPayment', { paymentRequestId });
    const paymentId = String(inquiry['paymentId']);
    const notifications = lane
      .taken()
      .filter((one) => ('paymentRequestId' in one ? one.paymentRequestId === paymentRequestId : true));
    try {
      compareBooks({ inquiry, ledger: ledger.get(paymentId) ?? [], notifications });
      compareDisputes({
        network: onNetwork.filter((dispute) => dispute.paymentId === paymentId),
        gateway: atGateway.filter((dispute) => dispute.paymentId === paymentId),
        ledger: ledger.get(paymentId) ?? [],
        notifications,
      });
    } catch (cause) {
      throw new Error(`payment ${paymentRequestId} of ${lane.clientId}`, { cause });
    }
    ledger.delete(paymentId);
  }
  expect([...ledger.keys()], 'payments that the gateway does not know').toEqual([]);
}

it(
  `${payments} random payments with faults and disputes end with equal books, nothing charged or given back twice, and all told (seed ${seed})`,
  { timeout: 120_000 + payments * 2_000 },
  async () => {
    const opened = await Promise.all(
      Array.from({ length: lanes }, (_, index) => openLane({ network, inbox, owner }, `lane-${index}`)),
    );
    const lived = await Promise.all(opened.map((lane, index) => live(lane, seed + index)));
    for (const [index, lane] of opened.entries()) await compare(lane, lived[index] ?? []);
  },
);
