import { readPrivateKey, readPublicKey } from '@tillgate/contract/signature';
import { isSandboxClient } from '../client-id.js';
import { readMerchantSettings } from '../merchant-settings.js';
import type { Clock, MerchantKeys, Vault } from '../ports.js';
import { listApiKeys } from './api-keys.js';
import type { Db } from './engine.js';
import { listFaultsOf } from './faults.js';
import { findMerchant, type StoredMerchant } from './merchants.js';

/** How long a merchant is kept; what is changed on another node, or by the operator, is used here after this time. */
const keptForMs = 5_000;

export interface MerchantCache {
  find(clientId: string): Promise<MerchantKeys | undefined>;
  /** Makes the next look-up of a merchant read again, or of all, for whoever changed something. */
  forget(clientId?: string): void;
}

/** Looks merchants up by client id and keeps them for a moment: no request waits for key parsing. */
export function merchantCache(db: Db, vault: Vault, clock: Clock): MerchantCache {
  const cache = new Map<string, { readAtMs: number; keys: Promise<MerchantKeys | undefined> }>();
  const find = (clientId: string) => {
    const kept = cache.get(clientId);
    const ageMs = kept ? clock.nowMs() - kept.readAtMs : 0;
    // A clock that was set back makes the age negative.
    if (kept && ageMs >= 0 && ageMs < keptForMs) return kept.keys;
    const keys = readMerchant(db, vault, clientId);
    cache.set(clientId, { readAtMs: clock.nowMs(), keys });
    // Unknown ids and failed look-ups are not kept: strangers must not fill the memory.
    keys.then(
      (found) => found ?? cache.delete(clientId),
      () => cache.delete(clientId),
    );
    return keys;
  };
  return {
    find,
    forget: (clientId) => {
      if (clientId === undefined) cache.clear();
      else cache.delete(clientId);
    },
  };
}

async function readMerchant(db: Db, vault: Vault, clientId: string): Promise<MerchantKeys | undefined> {
  const stored = await findMerchant(db, clientId);
  if (!stored) return undefined;
  const isSandbox = isSandboxClient(clientId);
  const [apiKeys, faults] = await Promise.all([
    listApiKeys(db, clientId),
    isSandbox ? listFaultsOf(db, clientId) : [],
  ]);
  return { ...keysOf(stored, vault), isSandbox, apiKeys, faults };
}

function keysOf(
  stored: StoredMerchant,
  vault: Vault,
): Omit<MerchantKeys, 'isSandbox' | 'apiKeys' | 'faults'> {
  const { clientId, displayName, allowedOrigins } = stored;
  return {
    clientId,
    displayName,
    allowedOrigins,
    settings: readMerchantSettings(stored.settings),
    gatewayPrivateKey: readPrivateKey(vault.open(stored.sealedGatewayPrivateKey, clientId)),
    publicKeys: stored.publicKeys.map(({ keyVersion, publicKey }) => ({
      keyVersion,
      key: readPublicKey(publicKey),
    })),
  };
}
