import { readPrivateKey, readPublicKey } from '@tillgate/contract/signature';
import { readMerchantSettings } from '../merchant-settings.js';
import type { Clock, MerchantKeys, Vault } from '../ports.js';
import type { Db } from './engine.js';
import { findMerchant, type StoredMerchant } from './merchants.js';

/** How long parsed keys are kept; a key changed on another node is used here after this time. */
const keptForMs = 5_000;

/** Looks merchants up by client id and keeps their parsed keys for a moment: no request waits for key parsing. */
export function cachedMerchantKeys(
  db: Db,
  vault: Vault,
  clock: Clock,
): (clientId: string) => Promise<MerchantKeys | undefined> {
  const cache = new Map<string, { readAtMs: number; keys: Promise<MerchantKeys | undefined> }>();
  return (clientId) => {
    const kept = cache.get(clientId);
    const ageMs = kept ? clock.nowMs() - kept.readAtMs : 0;
    // A clock that was set back makes the age negative.
    if (kept && ageMs >= 0 && ageMs < keptForMs) return kept.keys;
    const keys = findMerchant(db, clientId).then((stored) => stored && keysOf(stored, vault));
    cache.set(clientId, { readAtMs: clock.nowMs(), keys });
    // Unknown ids and failed look-ups are not kept: strangers must not fill the memory.
    keys.then(
      (found) => found ?? cache.delete(clientId),
      () => cache.delete(clientId),
    );
    return keys;
  };
}

/** Whether a client id belongs to the sandbox: Antom's SDKs go by the same prefix. */
export function isSandboxClient(clientId: string): boolean {
  return clientId.startsWith('SANDBOX_');
}

function keysOf(stored: StoredMerchant, vault: Vault): MerchantKeys {
  const { clientId, displayName, allowedOrigins } = stored;
  return {
    clientId,
    isSandbox: isSandboxClient(clientId),
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
