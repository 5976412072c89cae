import { isoTime } from '@tillgate/contract';
import { sandboxSettingsSchema, type SandboxMerchant } from '@tillgate/contract/sandbox';
import type { StoredMerchant } from '../db/merchants.js';

/** What is told of a merchant. */
export function merchantAnswer(merchant: StoredMerchant): SandboxMerchant {
  const { clientId, displayName, allowedOrigins, gatewayPublicKey, createdAtMs, idSeed } = merchant;
  return {
    clientId,
    displayName,
    createdAt: isoTime(createdAtMs),
    allowedOrigins,
    settings: sandboxSettingsSchema.parse(JSON.parse(merchant.settings)),
    gatewayPublicKey,
    ...(idSeed !== undefined && { seed: idSeed }),
  };
}
