import { aesVault } from './adapters/vault.js';
import type { Config } from './config.js';
import { isPostgresUrl, openDatabase, type Db } from './db/engine.js';
import { findAnyMerchant } from './db/merchants.js';
import { migrate } from './db/migrate.js';
import { deriveKey, readMasterKey } from './master-key.js';
import type { Vault } from './ports.js';

export interface Store {
  db: Db;
  vault: Vault;
  masterKey: Buffer;
}

/** Opens the database that the settings name, brings it up to date, and checks that the master key is its own. */
export async function openStore(config: Config): Promise<Store> {
  const masterKey = await readMasterKey(config.masterKey, config.dataDir);
  const vault = aesVault(deriveKey(masterKey, 'secrets at rest'));
  const db = openDatabase(config.database);
  await migrate(db).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database ${withoutPassword(config.database)} cannot be opened: ${why}`, { cause });
  });
  await checkMasterKey(db, vault);
  return { db, vault, masterKey };
}

function withoutPassword(location: string): string {
  if (!isPostgresUrl(location)) return location;
  const { protocol, host, pathname } = new URL(location);
  return `${protocol}//${host}${pathname}`;
}

/** Nodes of one database need one master key; told at the start, not at the first call of another node's merchant. */
async function checkMasterKey(db: Db, vault: Vault): Promise<void> {
  const merchant = await findAnyMerchant(db);
  if (!merchant) return;
  try {
    vault.open(merchant.sealedGatewayPrivateKey, merchant.clientId);
  } catch (cause) {
    const sentence =
      'The database was written with another master key; set TILLGATE_MASTER_KEY to that one, or give this node ' +
      'the master-key file of the data directory that it was written from.';
    throw new Error(sentence, { cause });
  }
}
