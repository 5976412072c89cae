import { sql } from 'kysely';
import { insertApiKey, type ApiKey } from './api-keys.js';
import type { Db } from './engine.js';
import { insertMerchant, type NewStoredMerchant } from './merchants.js';
import { transact } from './transact.js';

export interface NewSandboxMerchant extends NewStoredMerchant {
  /** Its first API key, for every method. */
  apiKey: Pick<ApiKey, 'keyHash' | 'hint'>;
}

/** Adds a merchant with all that it needs to pay. Does nothing if the client id exists. Returns whether it was added. */
export async function insertSandboxMerchantOnce(db: Db, merchant: NewSandboxMerchant): Promise<boolean> {
  const { clientId, createdAtMs, apiKey } = merchant;
  return transact(db, async (tx) => {
    if (!(await insertMerchant(tx, merchant))) return false;
    const scope = { kind: 'STANDARD', allowedMethods: [], allowedAddresses: [] } as const;
    await insertApiKey(tx, clientId, { ...apiKey, ...scope, createdAtMs });
    return true;
  });
}

/** Merchants of the sandbox by client id, those after one. */
export async function pageOfSandboxMerchants(
  db: Db,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ clientId: string; displayName: string; createdAtMs: number }[]> {
  const rows = await db
    .selectFrom('merchant')
    .select(['client_id', 'display_name', 'created_at'])
    .where(sql<string>`substr(client_id, 1, 8)`, '=', 'SANDBOX_')
    .$if(after !== undefined, (query) => query.where('client_id', '>', after ?? ''))
    .orderBy('client_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    clientId: row.client_id,
    displayName: row.display_name,
    createdAtMs: Number(row.created_at),
  }));
}
