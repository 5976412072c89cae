import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../adapters/random-ids.js';
import type { StoredCard } from '../domain/stored-card.js';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addMerchant } from '../testing/merchants.js';
import type { Db } from './engine.js';
import { migrate } from './migrate.js';
import {
  deleteStoredCard,
  findStoredCard,
  findStoredCards,
  storeCard,
  type CardToStore,
} from './stored-cards.js';
import { transact } from './transact.js';

const clientId = 'SANDBOX_TEST';

const aCard = (changes: Partial<CardToStore> = {}): CardToStore => ({
  clientId,
  fingerprint: 'fingerprint-1',
  facts: { lastFour: '0768', cardBrand: 'VISA' },
  expiryMonth: '12',
  expiryYear: '30',
  sealFor: (token) => `sealed for ${token}`,
  ...changes,
});

describe.each(engines)('a stored card on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
    await addMerchant(db, clientId);
    await addMerchant(db, 'SANDBOX_OTHER');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await db.deleteFrom('stored_card').execute();
  });

  const store = (changes: Partial<CardToStore> = {}) =>
    transact(db, (tx) => storeCard(tx, aCard(changes), { nowMs: 1_000, ids: randomIds }));
  const find = async (token: string): Promise<StoredCard> => {
    const card = await findStoredCard(db, clientId, token);
    if (!card) throw new Error('the card is not stored');
    return card;
  };
  const rowCount = async () => (await db.selectFrom('stored_card').select('token').execute()).length;

  it('is sealed for its own token', async () => {
    const token = await store();
    expect(await find(token)).toEqual({
      state: 'ACTIVE',
      token,
      clientId,
      sealedCard: `sealed for ${token}`,
      facts: { lastFour: '0768', cardBrand: 'VISA' },
      expiryMonth: '12',
      expiryYear: '30',
    });
  });

  it('keeps its token when it is stored again, and takes the new expiry', async () => {
    const token = await store();
    expect(await store({ expiryYear: '34', facts: { lastFour: '0768', cardBrand: 'CUP' } })).toBe(token);
    expect(await find(token)).toMatchObject({ expiryYear: '34', facts: { cardBrand: 'CUP' } });
    expect(await rowCount()).toBe(1);
  });

  it('gets one token from 30 calls that race', async () => {
    const tokens = await Promise.all(Array.from({ length: 30 }, () => store()));
    expect(new Set(tokens).size).toBe(1);
    expect(await rowCount()).toBe(1);
  });

  it('gets another token with another merchant, who cannot look up the first', async () => {
    const token = await store();
    expect(await store({ clientId: 'SANDBOX_OTHER' })).not.toBe(token);
    expect(await findStoredCard(db, 'SANDBOX_OTHER', token)).toBeUndefined();
  });

  it('is found among others in the order of the tokens, once, by its merchant only', async () => {
    const [first, second] = [await store(), await store({ fingerprint: 'fingerprint-2' })];
    const foreign = await store({ clientId: 'SANDBOX_OTHER' });
    const found = await findStoredCards(db, clientId, [second, 'unknown', first, foreign, second]);
    expect(found.map(({ token }) => token)).toEqual([second, first]);
    const deleted = found.filter(({ token }) => token === first);
    for (const card of deleted) await deleteStoredCard(db, card, 2_000);
    const after = await findStoredCards(db, clientId, [first, second]);
    expect(after.map(({ state }) => state)).toEqual(['DELETED', 'ACTIVE']);
    expect(await findStoredCards(db, clientId, [])).toEqual([]);
  });

  it('is erased when it is deleted, but for its last four digits', async () => {
    const token = await store();
    await deleteStoredCard(db, await find(token), 2_000);
    expect(await find(token)).toEqual({ state: 'DELETED', token, clientId, lastFour: '0768' });
    const [row] = await db.selectFrom('stored_card').selectAll().execute();
    expect(row).toMatchObject({
      sealed_card: null,
      fingerprint: '',
      card_result: '{"lastFour":"0768"}',
      expiry_month: '',
      expiry_year: '',
    });
  });

  it('is deleted once, at the time of the first deletion', async () => {
    const token = await store();
    const card = await find(token);
    for (const nowMs of [2_000, 3_000]) await deleteStoredCard(db, card, nowMs);
    await deleteStoredCard(db, await find(token), 4_000);
    const [row] = await db.selectFrom('stored_card').select('deleted_at').execute();
    expect(row?.deleted_at).toBe(2_000n);
  });

  it('that was deleted gets a new token, as often as that happens', async () => {
    const tokens: string[] = [];
    for (let round = 0; round < 3; round++) {
      const token = await store();
      tokens.push(token);
      await deleteStoredCard(db, await find(token), 2_000);
    }
    expect(new Set(tokens).size).toBe(3);
  });

  it('never comes back under a token that is deleted, however storing and deleting race', async () => {
    const first = await store();
    const card = await find(first);
    const [, ...tokens] = await Promise.all([
      deleteStoredCard(db, card, 2_000),
      ...Array.from({ length: 20 }, () => store()),
    ]);
    expect(await find(first)).toMatchObject({ state: 'DELETED' });
    const later = [...new Set(tokens)].filter((token) => token !== first);
    expect(later.length).toBeLessThanOrEqual(1);
    const active = await db
      .selectFrom('stored_card')
      .select('token')
      .where('deleted_at', 'is', null)
      .execute();
    expect(active.map(({ token }) => token)).toEqual(later);
  });
});
