import { randomInt } from 'node:crypto';
import { isoTime } from '@tillgate/contract';
import { readPublicKey } from '@tillgate/contract/signature';
import type { SandboxRequest } from '@tillgate/contract/sandbox';
import { apiKeyHint, formatApiKey, hashApiKey } from '../api-key.js';
import { insertSandboxMerchantOnce } from '../db/sandbox-merchants.js';
import { localOrigins } from '../sandbox-merchant.js';
import { done, refused, type SandboxMethod } from './sandbox-method.js';

/**
 * Makes a merchant, ready to pay, in one transaction. The gateway's key is one for all merchants that a process makes,
 * and the merchant's own is given, or was made ahead: to make a pair takes longer than all of this. See decision 14.
 */
export const createMerchant: SandboxMethod<'createMerchant'> = async (context, request) => {
  const { db, vault, sandbox } = context;
  const own = await ownKey(request.publicKey, sandbox.merchantKeyPair);
  if (own === undefined) return refused('REQUEST_INVALID', 'publicKey: must be an RSA public key as PEM');
  const gatewayKeys = await sandbox.gatewayKeyPair();
  const clientId = request.clientId ?? newClientId();
  const apiKey = formatApiKey({ kind: 'STANDARD', clientId, secret: sandbox.newSecret() });
  const merchant = merchantOf(request, clientId);
  const createdAtMs = context.clock.nowMs();
  const isInserted = await insertSandboxMerchantOnce(db, {
    ...merchant,
    settings: JSON.stringify(merchant.settings),
    sealedGatewayPrivateKey: vault.seal(gatewayKeys.privateKey, clientId),
    gatewayPublicKey: gatewayKeys.publicKey,
    publicKey: own.publicKey,
    idSeed: request.seed,
    apiKey: { keyHash: hashApiKey(apiKey), hint: apiKeyHint(apiKey) },
    createdAtMs,
  });
  if (!isInserted) return refused('MERCHANT_EXISTS', `${clientId} is there already.`);
  const { publicKey: gatewayPublicKey } = gatewayKeys;
  const { privateKey } = own;
  const { seed } = request;
  const createdAt = isoTime(createdAtMs);
  const known = { ...merchant, createdAt, gatewayPublicKey, ...(seed !== undefined && { seed }) };
  return done({ ...known, apiKey, ...(privateKey !== undefined && { privateKey }) });
};

function merchantOf(request: SandboxRequest<'createMerchant'>, clientId: string) {
  const { displayName = 'Sandbox merchant', allowedOrigins = localOrigins, settings } = request;
  return { clientId, displayName, allowedOrigins, settings: { apiKeys: true, ...settings } };
}

/** The key that was given, or a pair; undefined for a text that is no key. */
async function ownKey(
  publicKey: string | undefined,
  newPair: () => Promise<{ publicKey: string; privateKey: string }>,
): Promise<{ publicKey: string; privateKey?: string } | undefined> {
  if (publicKey === undefined) return newPair();
  try {
    return { publicKey: readPublicKey(publicKey.trim()).export({ type: 'spki', format: 'pem' }).toString() };
  } catch {
    return undefined;
  }
}

/** Shaped like Antom's: `SANDBOX_5Y` and 16 digits. */
function newClientId(): string {
  return `SANDBOX_5Y${Array.from({ length: 16 }, () => randomInt(10)).join('')}`;
}
