import { isoTime } from '@tillgate/contract';
import { isSandboxClient } from '../client-id.js';
import { listApiKeys } from '../db/api-keys.js';
import { fingerprint } from '../integration/public-keys.js';
import { readMerchantSettings } from '../merchant-settings.js';
import { done, type ConsoleMethod } from './console-method.js';
import { merchantOf } from './merchant-of.js';

/** Tells what an integration needs to know of the gateway, and what the gateway knows of it. */
export const readIntegration: ConsoleMethod<'readIntegration'> = async ({ context }, { clientId }) => {
  const [merchant, apiKeys] = await Promise.all([
    merchantOf(context, clientId),
    listApiKeys(context.db, clientId),
  ]);
  const gatewayUrl = context.gatewayUrl();
  const settings = readMerchantSettings(merchant.settings);
  const { paymentNotifyUrl, captureNotifyUrl, refundNotifyUrl, vaultingNotifyUrl, disputeNotifyUrl } =
    settings;
  return done({
    clientId,
    displayName: merchant.displayName,
    isSandbox: isSandboxClient(clientId),
    ...(gatewayUrl !== undefined && { gatewayUrl }),
    basePath: isSandboxClient(clientId) ? '/ams/sandbox/api' : '/ams/api',
    gatewayPublicKey: merchant.gatewayPublicKey,
    publicKeys: merchant.publicKeys.map((key) => ({
      keyVersion: key.keyVersion,
      publicKey: key.publicKey,
      fingerprint: fingerprint(key.publicKey),
      createdAt: isoTime(key.createdAtMs),
    })),
    notifyUrls: { paymentNotifyUrl, captureNotifyUrl, refundNotifyUrl, vaultingNotifyUrl, disputeNotifyUrl },
    allowedOrigins: merchant.allowedOrigins,
    apiKeys: {
      isOn: settings.apiKeys,
      keys: apiKeys.map(({ hint, kind, allowedMethods, allowedAddresses, createdAtMs }) => ({
        hint,
        kind,
        allowedMethods: [...allowedMethods],
        allowedAddresses: [...allowedAddresses],
        createdAt: isoTime(createdAtMs),
      })),
    },
  });
};
