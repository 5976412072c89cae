import type { SessionCardTerms } from '@tillgate/contract';
import type { BillingAddress } from '@tillgate/contract/frame';
import type { MerchantKeys } from '../ports.js';

/** Whether the form asks for the billing address: the operator switched that on for the merchant, and the session has none. */
export function asksBillingAddress({ settings }: MerchantKeys, terms?: SessionCardTerms): boolean {
  return settings.billingAddressForm && terms?.billingAddress === undefined;
}

/**
 * What an address that was asked for lacks, in words for the caller; undefined if nothing. A merchant's page may give less
 * than the form asks for, but addresses are verified by street and postal code: one of them must be there.
 */
export function billingAddressFault(address: BillingAddress | undefined): string | undefined {
  if (address === undefined) return 'billingAddress: is required in this session';
  const isVerifiable = [address.address1, address.zipCode].some((text = '') => text.trim() !== '');
  return isVerifiable ? undefined : 'billingAddress: must have address1 or zipCode';
}
