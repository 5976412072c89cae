import { sql } from 'kysely';
import type { Db } from './engine.js';
import {
  dataTables,
  derivedTables,
  identityTables,
  logTables,
  snapshotTables,
  type MerchantTable,
} from './merchant-tables.js';
import { rebuildSummaries } from './rebuild-summaries.js';
import { transact, type Tx } from './transact.js';

export type Row = Readonly<Record<string, string | bigint | null>>;

/** The rows of each table, by its name. */
export type MerchantData = Readonly<Record<string, readonly Row[]>>;

/** SQLite takes 32,766 values in a statement, and no table has 40 columns. */
const rowsAtOnce = 400;

/** All that goes with what happened to a merchant. */
const passingTables = [...dataTables, ...derivedTables, ...logTables];

/** Removes a merchant with everything that it ever did. Returns whether it was there. */
export async function deleteMerchantRows(db: Db, clientId: string): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await lockMerchant(tx, clientId))) return false;
    await deleteRows(tx, [...identityTables, ...snapshotTables, ...passingTables], clientId);
    return true;
  });
}

/** Makes a merchant as it was made: keys, settings and snapshots stay, everything else goes. */
export async function deleteMerchantData(db: Db, clientId: string): Promise<boolean> {
  return transact(db, async (tx) => {
    if (!(await lockMerchant(tx, clientId))) return false;
    await deleteRows(tx, passingTables, clientId);
    return true;
  });
}

/** All that happened to a merchant, as it stands in one moment. */
export async function readMerchantData(db: Db, clientId: string): Promise<MerchantData> {
  return transact(db, async (tx) => {
    await lockMerchant(tx, clientId);
    const data: Record<string, readonly Row[]> = {};
    for (const table of dataTables) data[table.name] = await readRows(tx, table, clientId);
    return data;
  });
}

/** Puts data of an earlier moment in the place of what there is. */
export async function replaceMerchantData(db: Db, clientId: string, data: MerchantData): Promise<void> {
  await transact(db, async (tx) => {
    await lockMerchant(tx, clientId);
    await deleteRows(tx, passingTables, clientId);
    for (const { name } of dataTables) await insertRows(tx, name, data[name] ?? []);
    await rebuildSummaries(tx, clientId);
  });
}

/**
 * Makes whoever decides on a payment of the merchant, or records a notification, wait for this transaction: an update is
 * what takes a row lock on every engine. Returns whether there is such a merchant.
 */
async function lockMerchant(tx: Tx, clientId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('merchant')
    .set(({ ref }) => ({ created_at: ref('created_at') }))
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  for (const table of ['payment', 'delivery'] as const) {
    await tx
      .updateTable(table)
      .set(({ ref }) => ({ created_at: ref('created_at') }))
      .where('client_id', '=', clientId)
      .execute();
  }
  return numUpdatedRows > 0n;
}

async function deleteRows(tx: Tx, tables: readonly MerchantTable[], clientId: string): Promise<void> {
  for (const table of tables.toReversed()) {
    await sql`delete from ${sql.table(table.name)} where ${table.rowsOf(clientId)}`.execute(tx);
  }
}

async function readRows(tx: Tx, table: MerchantTable, clientId: string): Promise<readonly Row[]> {
  const found =
    await sql<Row>`select * from ${sql.table(table.name)} where ${table.rowsOf(clientId)}`.execute(tx);
  return found.rows;
}

async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (let begin = 0; begin < rows.length; begin += rowsAtOnce) {
    const values = rows
      .slice(begin, begin + rowsAtOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(tx);
  }
}
