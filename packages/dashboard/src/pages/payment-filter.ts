import type { ConsoleInput } from '@tillgate/contract/console';
import { periodOf } from '../parts/period.js';

/** What the address asks of the list of payments, and of its export. */
export function paymentFilter(
  clientId: string,
  query: Readonly<Record<string, string>>,
): Omit<ConsoleInput<'listPayments'>, 'after' | 'limit'> {
  const { search, state, currency, brand } = query;
  return {
    clientId,
    ...(search && { search }),
    ...(state && { state }),
    ...(currency && { currency }),
    ...(brand && { brand }),
    ...periodOf(query),
  };
}
