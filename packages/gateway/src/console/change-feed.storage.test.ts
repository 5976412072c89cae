import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import { recordAttempt } from '../db/attempts.js';
import { insertDelivery, type NewDelivery } from '../db/deliveries.js';
import type { Db } from '../db/engine.js';
import { migrate } from '../db/migrate.js';
import { askResend } from '../db/resends.js';
import { transact } from '../db/transact.js';
import { afterAttempt, type Reply } from '../domain/delivery.js';
import { claimAsked } from '../testing/claimed.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { changeFeed } from './change-feed.js';

const clientId = 'SANDBOX_FOLLOWED';
const reply: Reply = { kind: 'answered', httpStatus: 503, body: 'down' };

describe.each(engines)('what followers are told of notifications on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    for (const client of [clientId, 'SANDBOX_OTHER']) await addMerchant(db, client);
    await transact(db, async (tx) => {
      for (let number = 0; number < 150; number++) await insertDelivery(tx, aDelivery(`delivery-${number}`));
    });
  });
  afterAll(() => database.close());

  function aDelivery(deliveryId: string, client = clientId): NewDelivery {
    const told = { paymentId: null, operationId: deliveryId, notifyType: 'VAULTING_RESULT', body: '{}' };
    return { deliveryId, clientId: client, url: 'https://shop.example/', ...told, createdAtMs: 0 };
  }

  async function add(deliveryId: string, client = clientId): Promise<void> {
    await transact(db, (tx) => insertDelivery(tx, aDelivery(deliveryId, client)));
  }

  async function sendAgain(deliveryId: string): Promise<void> {
    await askResend(db, { clientId, deliveryId }, 1_000);
    for (const claimed of await claimAsked(db, 1_000)) {
      const next = afterAttempt(claimed, 1_000, reply);
      const made = { startedAtMs: 1_000, durationMs: 5, headers: {}, reply, next };
      await recordAttempt(db, claimed, made, randomIds);
    }
  }

  const told = async (feed: ReturnType<typeof changeFeed>) =>
    (await feed.look()).map(({ event }) => (event.type === 'DELIVERY' ? event.deliveryId : event.type));

  it('are attempts of any, however many are newer, once, and on every node', async () => {
    const nodes = [changeFeed(db, clientId), changeFeed(db, clientId)];
    for (const node of nodes) expect(await told(node)).toEqual([]);
    await sendAgain('delivery-0');
    for (const node of nodes) expect(await told(node)).toEqual(['delivery-0']);
    for (const node of nodes) expect(await told(node)).toEqual([]);
  });

  it('are new ones, none of another merchant, and one that was tried twice again', async () => {
    const feed = changeFeed(db, clientId);
    await told(feed);
    await add('new');
    await add('of-another', 'SANDBOX_OTHER');
    expect(await told(feed)).toEqual(['new']);
    for (let tries = 0; tries < 2; tries++) await sendAgain('delivery-7');
    expect(await told(feed)).toEqual(['delivery-7']);
  });

  it('are all of them where more changed than are read at once, look by look', async () => {
    const feed = changeFeed(db, clientId);
    await told(feed);
    await transact(db, async (tx) => {
      for (let number = 0; number < 600; number++) await insertDelivery(tx, aDelivery(`many-${number}`));
    });
    const heard = [...(await told(feed)), ...(await told(feed)), ...(await told(feed))];
    expect(new Set(heard).size).toBe(600);
    expect(heard).toHaveLength(600);
  });
});
