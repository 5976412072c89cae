import type { Db } from './db/engine.js';
import { insertMerchantOnce } from './db/merchants.js';
import type { KeyPair } from './key-pair.js';
import type { Vault } from './ports.js';

export interface NewMerchant {
  clientId: string;
  displayName: string;
  allowedOrigins: string[];
  /** The merchant's own key; without one it cannot sign yet. */
  publicKey?: string;
  /** The pair with which the gateway signs for this merchant. */
  gatewayKeys: KeyPair;
  nowMs: number;
}

/** Enters a merchant with the gateway's key for it, sealed. Returns false where the client id exists. */
export function enterMerchant(db: Db, vault: Vault, merchant: NewMerchant): Promise<boolean> {
  const { gatewayKeys, nowMs, ...given } = merchant;
  return insertMerchantOnce(db, {
    ...given,
    sealedGatewayPrivateKey: vault.seal(gatewayKeys.privateKey, given.clientId),
    gatewayPublicKey: gatewayKeys.publicKey,
    createdAtMs: nowMs,
  });
}
