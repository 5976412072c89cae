import { isAddressIn } from './address-range.js';
import { clientIdOfApiKey, hashApiKey } from './api-key.js';
import type { ApiKey, Context, MerchantKeys } from './ports.js';

export type FoundApiKey =
  | { kind: 'found'; merchant: MerchantKeys; apiKey: ApiKey }
  /** OFF: the merchant takes no keys. ADDRESS: not from there. */
  | { kind: 'refused'; why: 'UNKNOWN' | 'OFF' | 'ADDRESS' };

/**
 * Whose key it is. Looked up by its hash, so that how long it takes tells nothing of other keys; a wrong key and a
 * revoked one sound alike.
 */
export async function findApiKey(
  context: Pick<Context, 'merchantKeys'>,
  bearer: string,
  address: string,
): Promise<FoundApiKey> {
  const clientId = clientIdOfApiKey(bearer);
  const merchant = clientId === undefined ? undefined : await context.merchantKeys(clientId);
  const keyHash = hashApiKey(bearer);
  const apiKey = merchant?.apiKeys.find((candidate) => candidate.keyHash === keyHash);
  if (!merchant || !apiKey) return { kind: 'refused', why: 'UNKNOWN' };
  if (!merchant.settings.apiKeys) return { kind: 'refused', why: 'OFF' };
  const { allowedAddresses } = apiKey;
  if (allowedAddresses.length > 0 && !isAddressIn(address, allowedAddresses)) {
    return { kind: 'refused', why: 'ADDRESS' };
  }
  return { kind: 'found', merchant, apiKey };
}
