import { isWireMethodName, wireMethodNames, type WireMethodName } from '@tillgate/contract';
import {
  consoleCalls,
  consoleStreams,
  keyMethodOf,
  type ConsoleKeyMethod,
} from '@tillgate/contract/console-table';
import type { ApiKeyKind } from '../api-key.js';
import type { Db } from './engine.js';
import { textsOf } from './json-text.js';

/** What a restricted key is for: a method of the wire, or a call of the dashboard's API, as `console.listPayments`. */
export type KeyMethod = WireMethodName | ConsoleKeyMethod;

const consoleKeyMethods: ReadonlyMap<string, ConsoleKeyMethod> = new Map(
  Object.entries({ ...consoleCalls, ...consoleStreams })
    .filter(([, { access }]) => access.kind === 'MERCHANT' && access.keys)
    .map(([name]) => [keyMethodOf(name), keyMethodOf(name)]),
);

/** A bearer key that was not revoked. The key itself is stored nowhere. */
export interface ApiKey {
  keyHash: string;
  kind: ApiKeyKind;
  /** The last characters of the key. */
  hint: string;
  /** Of a RESTRICTED one. */
  allowedMethods: readonly KeyMethod[];
  /** Addresses and networks in CIDR notation; empty: from everywhere. */
  allowedAddresses: readonly string[];
  createdAtMs: number;
}

/** The keys of a client that were not revoked, oldest first. */
export async function listApiKeys(db: Db, clientId: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .where('client_id', '=', clientId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('key_hash')
    .execute();
  return rows.map((row) => ({
    keyHash: row.key_hash,
    kind: row.kind === 'RESTRICTED' ? 'RESTRICTED' : 'STANDARD',
    hint: row.hint,
    allowedMethods: textsOf(row.allowed_methods).filter(isKeyMethod),
    allowedAddresses: textsOf(row.allowed_addresses),
    createdAtMs: Number(row.created_at),
  }));
}

export async function insertApiKey(db: Db, clientId: string, key: ApiKey): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      key_hash: key.keyHash,
      client_id: clientId,
      kind: key.kind,
      hint: key.hint,
      allowed_methods: JSON.stringify(key.allowedMethods),
      allowed_addresses: JSON.stringify(key.allowedAddresses),
      created_at: key.createdAtMs,
      revoked_at: null,
    })
    .execute();
}

/** Revokes the keys of a client that end so. Returns how many there were. */
export async function revokeApiKeys(
  db: Db,
  { clientId, hint, nowMs }: { clientId: string; hint: string; nowMs: number },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: nowMs })
    .where('client_id', '=', clientId)
    .where('hint', '=', hint)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether a restricted key can be for it: calls that only people make are not for keys. */
export function isKeyMethod(name: string): name is KeyMethod {
  return isWireMethodName(name) || consoleKeyMethods.has(name);
}

/** All that a restricted key can be for. */
export const keyMethods: readonly KeyMethod[] = [...wireMethodNames, ...consoleKeyMethods.values()];
