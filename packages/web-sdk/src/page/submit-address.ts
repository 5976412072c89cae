import type { BillingAddress } from '@tillgate/contract/frame';
import { isRecord, recordAt, textAt } from '../shared/guards.js';

const fields = ['state', 'city', 'address1', 'address2', 'zipCode'] as const;

/** The billing address in the data of `submit(data)`, nested or flat; undefined where there is none with a region. */
export function submitAddress(data: unknown): BillingAddress | undefined {
  if (!isRecord(data)) return undefined;
  const given = recordAt(data, 'billingAddress') ?? data;
  const region = textAt(given, 'region');
  if (region === undefined) return undefined;
  const address: BillingAddress = { region: region.trim().toUpperCase() };
  fields.forEach((field) => {
    address[field] = textAt(given, field);
  });
  return address;
}
