import { result, type Result } from '@tillgate/contract';
import type { MerchantKeys } from '../ports.js';

/**
 * Live buyers and notifications go to https only; the sandbox takes http, too, for a shop that runs beside it.
 * `urls` by their field names. Returns why one is refused, or undefined.
 */
export function urlFault(
  { isSandbox }: MerchantKeys,
  urls: Readonly<Record<string, string | undefined>>,
): Result | undefined {
  if (isSandbox) return undefined;
  const plain = Object.entries(urls).find(
    ([, url]) => url !== undefined && new URL(url).protocol !== 'https:',
  );
  return plain && result('PARAM_ILLEGAL', `${plain[0]}: must be an https URL in live mode`);
}
