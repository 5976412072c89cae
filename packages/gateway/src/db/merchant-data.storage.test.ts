import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, type TestDatabase } from '../testing/databases.js';
import { addFullMerchant } from '../testing/full-merchant.js';
import type { Db } from './engine.js';
import {
  deleteMerchantData,
  deleteMerchantRows,
  readMerchantData,
  replaceMerchantData,
} from './merchant-data.js';
import {
  dataTables,
  derivedTables,
  identityTables,
  logTables,
  peopleTables,
  snapshotTables,
} from './merchant-tables.js';
import { migrate } from './migrate.js';
import { findSnapshot, keepSnapshot, packed } from './snapshots.js';

const passingTables = [...dataTables, ...derivedTables, ...logTables];
const allTables = [...identityTables, ...snapshotTables, ...passingTables];

describe.each(engines)('all rows of a merchant on $engine', ({ create }) => {
  let database: TestDatabase;
  let db: Db;
  let count = 0;
  let one: string;
  let other: string;

  beforeAll(async () => {
    database = await create();
    db = database.db;
    await migrate(db);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    [one, other] = [`SANDBOX_ONE${++count}`, `SANDBOX_OTHER${count}`];
    await addFullMerchant(db, one);
    await addFullMerchant(db, other);
  });

  async function countsOf(clientId: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { name, rowsOf } of allTables) {
      const query = sql<{
        found: bigint;
      }>`select count(*) as found from ${sql.table(name)} where ${rowsOf(clientId)}`;
      const { rows } = await query.execute(db);
      counts[name] = Number(rows[0]?.found);
    }
    return counts;
  }
  const eachHas = (rows: number) => Object.fromEntries(allTables.map(({ name }) => [name, rows]));

  it('are in the tables that are known, and there is no other table', async () => {
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    expect(tables.sort()).toEqual([...allTables.map(({ name }) => name), ...peopleTables].sort());
    // Of each table there is a row, so that none of these tests passes over one.
    expect(await countsOf(one)).toEqual(eachHas(1));
  });

  it('go when it is deleted, and no row of another one', async () => {
    expect(await deleteMerchantRows(db, one)).toBe(true);
    expect(await countsOf(one)).toEqual(eachHas(0));
    expect(await countsOf(other)).toEqual(eachHas(1));
    expect(await deleteMerchantRows(db, one)).toBe(false);
  });

  it('go when it is reset, but who it is and its snapshots', async () => {
    expect(await deleteMerchantData(db, one)).toBe(true);
    const kept = [...identityTables, ...snapshotTables].map(({ name }) => [name, 1]);
    expect(await countsOf(one)).toEqual({ ...eachHas(0), ...Object.fromEntries(kept) });
    expect(await countsOf(other)).toEqual(eachHas(1));
  });

  it('are kept and come back as they were, to the last digit of an amount', async () => {
    const before = await readMerchantData(db, one);
    expect(before['payment']?.[0]?.['amount']).toBe(9_007_199_254_740_993n);
    await keepSnapshot(db, one, { name: 'kept', content: packed(before), createdAtMs: 1 });
    await deleteMerchantData(db, one);
    const kept = await findSnapshot(db, one, 'kept');
    expect(kept).toEqual(before);
    await replaceMerchantData(db, one, kept ?? {});
    expect(await readMerchantData(db, one)).toEqual(before);
    // Again, over what is there.
    await replaceMerchantData(db, one, before);
    expect(await readMerchantData(db, one)).toEqual(before);
    expect(await countsOf(other)).toEqual(eachHas(1));
  });

  it('are not looked for in the rows of all merchants', async () => {
    if (!database.location.endsWith('.db')) return;
    for (const { name, rowsOf } of passingTables) {
      const query = sql<{
        detail: string;
      }>`explain query plan delete from ${sql.table(name)} where ${rowsOf(one)}`;
      const plan = (await query.execute(db)).rows.map(({ detail }) => detail).join('; ');
      expect([name, plan]).toEqual([name, expect.not.stringContaining('SCAN')]);
    }
  });
});
