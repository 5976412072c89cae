import type { Db } from './engine.js';

/** A merchant as stored: PEM texts, the gateway's private key sealed. */
export interface StoredMerchant {
  clientId: string;
  displayName: string;
  allowedOrigins: string[];
  sealedGatewayPrivateKey: string;
  gatewayPublicKey: string;
  /** JSON text. */
  settings: string;
  /** Newest first. */
  publicKeys: { keyVersion: string; publicKey: string }[];
}

/** The merchant with all versions of its public key, or undefined. */
export async function findMerchant(db: Db, clientId: string): Promise<StoredMerchant | undefined> {
  const rows = await db
    .selectFrom('merchant')
    .innerJoin('merchant_key', 'merchant_key.client_id', 'merchant.client_id')
    .select(['display_name', 'allowed_origins', 'gateway_private_key', 'gateway_public_key', 'settings'])
    .select(['merchant_key.key_version', 'merchant_key.public_key'])
    .where('merchant.client_id', '=', clientId)
    .orderBy('merchant_key.created_at', 'desc')
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
    publicKeys: rows.map((row) => ({ keyVersion: row.key_version, publicKey: row.public_key })),
  };
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

/** Adds a merchant with its first public key, version 1. Does nothing if the client id exists. */
export async function insertMerchantOnce(
  db: Db,
  merchant: Omit<StoredMerchant, 'publicKeys' | 'settings'> & { publicKey: string; createdAtMs: number },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('merchant')
      .values({
        client_id: merchant.clientId,
        display_name: merchant.displayName,
        allowed_origins: JSON.stringify(merchant.allowedOrigins),
        gateway_private_key: merchant.sealedGatewayPrivateKey,
        gateway_public_key: merchant.gatewayPublicKey,
        created_at: merchant.createdAtMs,
      })
      .onConflict((conflict) => conflict.column('client_id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return;
    await tx
      .insertInto('merchant_key')
      .values({
        client_id: merchant.clientId,
        key_version: '1',
        public_key: merchant.publicKey,
        created_at: merchant.createdAtMs,
      })
      .execute();
  });
}

function textsOf(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
