import type { Db } from './engine.js';
import { textsOf } from './json-text.js';
import { transact, type Tx } from './transact.js';

/** A merchant as stored: PEM texts, the gateway's private key sealed. */
export interface StoredMerchant {
  clientId: string;
  displayName: string;
  allowedOrigins: string[];
  sealedGatewayPrivateKey: string;
  gatewayPublicKey: string;
  /** JSON text. */
  settings: string;
  createdAtMs: number;
  /** Of a sandbox merchant whose ids are made of it. */
  idSeed: string | undefined;
  /** Newest first. */
  publicKeys: StoredPublicKey[];
}

interface StoredPublicKey {
  /** 1, 2, 3 …; never given to another key. */
  keyVersion: string;
  publicKey: string;
  createdAtMs: number;
}

/** The merchant with all versions of its public key, or undefined. */
export async function findMerchant(db: Db, clientId: string): Promise<StoredMerchant | undefined> {
  const rows = await db
    .selectFrom('merchant')
    .leftJoin('merchant_key', 'merchant_key.client_id', 'merchant.client_id')
    .select(['display_name', 'allowed_origins', 'gateway_private_key', 'gateway_public_key', 'settings'])
    .select(['merchant.created_at', 'id_seed', 'merchant_key.key_version', 'merchant_key.public_key'])
    .select('merchant_key.created_at as key_created_at')
    .where('merchant.client_id', '=', clientId)
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    clientId,
    displayName: first.display_name,
    allowedOrigins: textsOf(first.allowed_origins),
    sealedGatewayPrivateKey: first.gateway_private_key,
    gatewayPublicKey: first.gateway_public_key,
    settings: first.settings,
    createdAtMs: Number(first.created_at),
    idSeed: first.id_seed ?? undefined,
    publicKeys: rows
      .flatMap(({ key_version: keyVersion, public_key: publicKey, key_created_at: createdAt }) =>
        keyVersion === null || publicKey === null
          ? []
          : [{ keyVersion, publicKey, createdAtMs: Number(createdAt) }],
      )
      .sort((a, b) => Number(b.keyVersion) - Number(a.keyVersion)),
  };
}

/** Whether there is a merchant with this client id. */
export async function isMerchant(db: Db, clientId: string): Promise<boolean> {
  const query = db.selectFrom('merchant').select('client_id').where('client_id', '=', clientId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** All merchants by client id. */
export async function listMerchants(db: Db): Promise<{ clientId: string; displayName: string }[]> {
  return db
    .selectFrom('merchant')
    .select(['client_id as clientId', 'display_name as displayName'])
    .orderBy('client_id')
    .execute();
}

/** One of the merchants, with its sealed key; undefined in a new database. */
export async function findAnyMerchant(
  db: Db,
): Promise<Pick<StoredMerchant, 'clientId' | 'sealedGatewayPrivateKey'> | undefined> {
  return db
    .selectFrom('merchant')
    .select(['client_id as clientId', 'gateway_private_key as sealedGatewayPrivateKey'])
    .limit(1)
    .executeTakeFirst();
}

/** A merchant to add, with its first public key if it has one yet. */
export interface NewStoredMerchant extends Omit<StoredMerchant, 'publicKeys' | 'settings' | 'idSeed'> {
  publicKey?: string;
  /** JSON text; else every setting has its default. */
  settings?: string;
  /** What its ids are made of; else they are random. */
  idSeed?: string | undefined;
}

/** Adds a merchant. Does nothing if the client id exists. Returns whether it was added. */
export async function insertMerchantOnce(db: Db, merchant: NewStoredMerchant): Promise<boolean> {
  return db.transaction().execute((tx) => insertMerchant(tx, merchant));
}

/** The same in a transaction of the caller's. Its public key is version 1. */
export async function insertMerchant(tx: Tx, merchant: NewStoredMerchant): Promise<boolean> {
  const { clientId, publicKey, createdAtMs, settings } = merchant;
  const inserted = await tx
    .insertInto('merchant')
    .values({
      client_id: clientId,
      display_name: merchant.displayName,
      allowed_origins: JSON.stringify(merchant.allowedOrigins),
      gateway_private_key: merchant.sealedGatewayPrivateKey,
      gateway_public_key: merchant.gatewayPublicKey,
      created_at: createdAtMs,
      id_seed: merchant.idSeed ?? null,
      ...(settings === undefined ? {} : { settings }),
    })
    .onConflict((conflict) => conflict.column('client_id').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  if (publicKey !== undefined) await insertKey(tx, { clientId, keyVersion: '1', publicKey, createdAtMs });
  return true;
}

/** Registers a public key as the next version. Of two that are registered at once each gets its own. */
export async function addPublicKey(
  db: Db,
  { clientId, publicKey, nowMs }: { clientId: string; publicKey: string; nowMs: number },
): Promise<string> {
  return transact(db, async (tx) => {
    const versions = await tx
      .selectFrom('merchant_key')
      .select('key_version')
      .where('client_id', '=', clientId)
      .execute();
    const latest = Math.max(0, ...versions.map((row) => Number(row.key_version)));
    const keyVersion = String(latest + 1);
    await insertKey(tx, { clientId, keyVersion, publicKey, createdAtMs: nowMs });
    return keyVersion;
  });
}

/** Takes a version of a public key away. Returns whether it was there. */
export async function removePublicKey(db: Db, clientId: string, keyVersion: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('merchant_key')
    .where('client_id', '=', clientId)
    .where('key_version', '=', keyVersion)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Replaces settings that are still as they were read. Returns whether they were. */
export async function replaceSettings(
  db: Db,
  clientId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('merchant')
    .set({ settings: to })
    .where('client_id', '=', clientId)
    .where('settings', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Replaces the origins whose pages may frame the card form. */
export async function setAllowedOrigins(db: Db, clientId: string, origins: readonly string[]): Promise<void> {
  await db
    .updateTable('merchant')
    .set({ allowed_origins: JSON.stringify(origins) })
    .where('client_id', '=', clientId)
    .execute();
}

async function insertKey(
  tx: Tx,
  key: { clientId: string; keyVersion: string; publicKey: string; createdAtMs: number },
): Promise<void> {
  await tx
    .insertInto('merchant_key')
    .values({
      client_id: key.clientId,
      key_version: key.keyVersion,
      public_key: key.publicKey,
      created_at: key.createdAtMs,
    })
    .execute();
}
