import { apiKeyHint, formatApiKey, hashApiKey, type ApiKeyKind } from '../api-key.js';
import { insertApiKey, listApiKeys, type KeyMethod } from '../db/api-keys.js';
import type { Db } from '../db/engine.js';

/** So many keys has a merchant at most. */
export const mostApiKeys = 100;
/** So many addresses and networks has a key at most. */
export const mostAddresses = 50;

export interface ApiKeyOrder {
  clientId: string;
  kind: ApiKeyKind;
  /** Of a RESTRICTED one; a STANDARD one calls every method of the wire. */
  allowedMethods: readonly KeyMethod[];
  /** Empty: every address. */
  allowedAddresses: readonly string[];
  secret: string;
  nowMs: number;
}

/** Makes a bearer key, and stores its hash. Returns the key, which is kept nowhere; undefined where there are too many. */
export async function makeApiKey(db: Db, order: ApiKeyOrder): Promise<string | undefined> {
  const { clientId, kind, allowedMethods, allowedAddresses, secret, nowMs: createdAtMs } = order;
  if ((await listApiKeys(db, clientId)).length >= mostApiKeys) return undefined;
  const key = formatApiKey({ kind, clientId, secret });
  const [keyHash, hint] = [hashApiKey(key), apiKeyHint(key)];
  await insertApiKey(db, clientId, { keyHash, kind, hint, allowedMethods, allowedAddresses, createdAtMs });
  return key;
}
