import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Db } from './engine.js';
import type { MerchantData } from './merchant-data.js';

const integerSchema = z.strictObject({ integer: z.string() }).transform(({ integer }) => BigInt(integer));
const contentSchema = z.record(
  z.string(),
  z.array(z.record(z.string(), z.union([z.string(), z.null(), integerSchema]))),
);

export interface Snapshot {
  name: string;
  createdAtMs: number;
}

/** What is kept of a merchant's data: JSON, compressed, as text. What is sealed stays so. */
export function packed(data: MerchantData): string {
  const json = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'bigint' ? { integer: String(value) } : value,
  );
  return gzipSync(json).toString('base64');
}

/** Keeps a snapshot in place of the one of this name. */
export async function keepSnapshot(
  db: Db,
  clientId: string,
  { name, content, createdAtMs }: Snapshot & { content: string },
): Promise<void> {
  const values = { content, created_at: createdAtMs };
  await db
    .insertInto('sandbox_snapshot')
    .values({ client_id: clientId, name, ...values })
    .onConflict((conflict) => conflict.columns(['client_id', 'name']).doUpdateSet(values))
    .execute();
}

/** The data of a snapshot; undefined where there is none of this name. */
export async function findSnapshot(
  db: Db,
  clientId: string,
  name: string,
): Promise<MerchantData | undefined> {
  const row = await db
    .selectFrom('sandbox_snapshot')
    .select('content')
    .where('client_id', '=', clientId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return undefined;
  return contentSchema.parse(JSON.parse(gunzipSync(Buffer.from(row.content, 'base64')).toString('utf8')));
}

/** The snapshots of a merchant by name. */
export async function listSnapshotsOf(db: Db, clientId: string): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom('sandbox_snapshot')
    .select(['name', 'created_at'])
    .where('client_id', '=', clientId)
    .orderBy('name')
    .execute();
  return rows.map(({ name, created_at }) => ({ name, createdAtMs: Number(created_at) }));
}

/** Removes a snapshot. Returns whether it was there. */
export async function removeSnapshot(db: Db, clientId: string, name: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sandbox_snapshot')
    .where('client_id', '=', clientId)
    .where('name', '=', name)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
