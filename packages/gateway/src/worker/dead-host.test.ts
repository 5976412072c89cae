import { afterAll, beforeAll, expect, it } from 'vitest';
import { acknowledgement } from '@tillgate/contract';
import { insertDelivery } from '../db/deliveries.js';
import { transact } from '../db/transact.js';
import { startPeer, type Peer } from '../testing/peer.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const livingHosts = 49;
const rounds = 4;
/** A quarter of what one send to the dead host takes; on a busy machine the same round takes a second more or less. */
const noticeableMs = 2_500;

let gateway: TestGateway;
let living: Peer[];
let dead: Peer;
const begunAtMs = new Map<string, number>();
let tookMs: number[] = [];
let made = 0;

beforeAll(async () => {
  gateway = await startTestGateway();
  dead = await startPeer(() => undefined);
  living = await Promise.all(
    Array.from({ length: livingHosts }, () =>
      startPeer(({ path }, reply) => {
        tookMs.push(performance.now() - (begunAtMs.get(path) ?? 0));
        reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement));
      }),
    ),
  );
  gateway.gateway.startWorker();
});
afterAll(async () => {
  await dead.close();
  await gateway.close();
  await Promise.all(living.map((peer) => peer.close()));
});

/** A notification to each of these servers, due now. */
async function tell(peers: readonly Peer[]): Promise<void> {
  const { db, clock, wakeWorker } = gateway.gateway.context;
  await transact(db, async (tx) => {
    for (const { url } of peers) {
      const path = `/${++made}`;
      begunAtMs.set(path, performance.now());
      await insertDelivery(tx, {
        deliveryId: path,
        clientId: gateway.clientId,
        paymentId: null,
        operationId: path,
        notifyType: 'VAULTING_RESULT',
        url: url + path,
        body: '{}',
        createdAtMs: clock.nowMs(),
      });
    }
  });
  wakeWorker();
}

/** Tells all that live, round after round. Returns how long each of them waited, shortest first. */
async function waits(toDead: number): Promise<number[]> {
  tookMs = [];
  for (let round = 1; round <= rounds; round++) {
    await tell([...Array.from({ length: toDead }, () => dead), ...living]);
    await expect.poll(() => tookMs.length, { timeout: 30_000 }).toBe(round * livingHosts);
  }
  return tookMs.toSorted((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

it(
  'one dead host among fifty delays the others by nothing that could be noticed',
  { timeout: 120_000 },
  async () => {
    const without = await waits(0);
    const withDead = await waits(20);
    expect(dead.received.length).toBeGreaterThan(0);
    for (const share of [0.5, 0.95]) {
      expect(at(withDead, share)).toBeLessThan(at(without, share) + noticeableMs);
    }
  },
);
