import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import { mostVaultingAttempts, type Vaulting } from '../domain/vaulting.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import { aVaulting } from '../testing/vaultings.js';
import { machineTime } from './due.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import { settleVaulting, type VaultingEnd } from './settle-vaulting.js';
import { countVaultingAttempt, findExpiredVaultings, findVaulting, insertVaultingOnce } from './vaultings.js';

const clientId = 'SANDBOX_TEST';
const at = (nowMs: number) => ({ nowMs, ids: randomIds });
const expired: VaultingEnd = { kind: 'EXPIRED' };

const verified = (lastFour = '0768'): VaultingEnd => ({
  kind: 'VERIFIED',
  card: {
    clientId,
    fingerprint: `of ${lastFour}`,
    facts: { lastFour },
    expiryMonth: '12',
    expiryYear: '30',
    sealFor: (token) => `sealed for ${token}`,
  },
});

describe.each(engines)('a vaulting on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    await addMerchant(db, clientId);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of ['delivery', 'vaulting', 'stored_card'] as const)
      await db.deleteFrom(table).execute();
  });

  const opened = (changes: Parameters<typeof aVaulting>[0] = {}): Promise<Vaulting> =>
    insertVaultingOnce(db, aVaulting(changes));
  const notifications = async () => {
    const rows = await db.selectFrom('delivery').selectAll().execute();
    return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
  };
  const cardCount = async () => (await db.selectFrom('stored_card').select('token').execute()).length;

  it('is kept exactly', async () => {
    const details = {
      vaultingNotificationUrl: undefined,
      merchantRegion: 'SG',
      is3DSAuthentication: false,
      metadata: '{"a":"Zoë 店"}',
      customizedInfo: { customizedField1: 'one' },
    };
    const vaulting = aVaulting({ details, notifyUrl: undefined });
    await insertVaultingOnce(db, vaulting);
    expect(await findVaulting(db, { vaultingId: vaulting.vaultingId })).toEqual(vaulting);
  });

  it('of one request id is one, though 50 calls race', async () => {
    const racers = Array.from({ length: 50 }, () =>
      opened({ vaultingId: randomIds.sessionId(['vaulting', 'request-1']) }),
    );
    expect(new Set((await Promise.all(racers)).map(({ vaultingId }) => vaultingId)).size).toBe(1);
  });

  it('ends with its card and its notification together', async () => {
    const ended = await settleVaulting(db, await opened(), verified(), at(1_000));
    expect(ended).toMatchObject({ state: 'SUCCESS' });
    expect(await cardCount()).toBe(1);
    expect(await notifications()).toMatchObject([
      {
        payment_id: null,
        operation_id: ended.vaultingId,
        notify_type: 'VAULTING_RESULT',
        url: 'https://shop.example/notify',
        body: {
          notifyType: 'VAULTING_RESULT',
          result: { resultCode: 'SUCCESS', resultStatus: 'S' },
          vaultingRequestId: 'vaulting-1',
          metadata: 'of the shop',
          paymentMethodDetail: {
            paymentMethodType: 'CARD',
            card: { cardToken: ended.state === 'SUCCESS' && ended.token, lastFour: '0768' },
          },
        },
      },
    ]);
  });

  it('of which 20 cards race stores one of them and notifies once', async () => {
    const vaulting = await opened();
    const ends = Array.from({ length: 20 }, (_, index) => verified(String(1_000 + index)));
    const ended = await Promise.all(ends.map((end) => settleVaulting(db, vaulting, end, at(1_000))));
    expect(new Set(ended.map((one) => one.state === 'SUCCESS' && one.token)).size).toBe(1);
    expect(await cardCount()).toBe(1);
    expect(await notifications()).toHaveLength(1);
  });

  it('that expires while its card is stored ends in one way, and is notified of that one', async () => {
    const vaulting = await opened();
    const [first, second] = await Promise.all([
      settleVaulting(db, vaulting, verified(), at(1_000)),
      settleVaulting(db, vaulting, expired, at(1_000)),
    ]);
    expect(first).toEqual(second);
    expect(await cardCount()).toBe(first.state === 'SUCCESS' ? 1 : 0);
    expect(await notifications()).toMatchObject([
      { body: { result: { resultCode: first.state === 'SUCCESS' ? 'SUCCESS' : 'ORDER_IS_CLOSED' } } },
    ]);
  });

  it('gives a card that the merchant has already the token that it has', async () => {
    const first = await settleVaulting(db, await opened(), verified(), at(1_000));
    const other = await opened({ vaultingId: 'other', vaultingRequestId: 'vaulting-2' });
    const second = await settleVaulting(db, other, verified(), at(2_000));
    expect(second).toMatchObject({ state: 'SUCCESS', token: first.state === 'SUCCESS' && first.token });
  });

  it('without a notify URL ends without a notification', async () => {
    await settleVaulting(db, await opened({ notifyUrl: undefined }), expired, at(1_000));
    expect(await notifications()).toHaveLength(0);
  });

  it('is found expired from its hour on, until it has ended', async () => {
    const vaulting = await opened();
    expect(await findExpiredVaultings(db, machineTime(3_599_999), 10)).toHaveLength(0);
    expect(await findExpiredVaultings(db, machineTime(3_600_000), 10)).toEqual([vaulting]);
    await settleVaulting(db, vaulting, expired, at(3_600_000));
    expect(await findExpiredVaultings(db, machineTime(3_600_000), 10)).toHaveLength(0);
  });

  it('lets no more cards be verified than the limit, though 30 calls race', async () => {
    const { vaultingId } = await opened();
    const racers = Array.from({ length: 30 }, () => countVaultingAttempt(db, vaultingId, 1_000));
    expect((await Promise.all(racers)).filter(Boolean)).toHaveLength(mostVaultingAttempts);
  });

  it('lets no card be verified after its hour, or when it has ended', async () => {
    const vaulting = await opened();
    expect(await countVaultingAttempt(db, vaulting.vaultingId, 3_600_000)).toBeUndefined();
    await settleVaulting(db, vaulting, verified(), at(1_000));
    expect(await countVaultingAttempt(db, vaulting.vaultingId, 1_000)).toBeUndefined();
  });
});
