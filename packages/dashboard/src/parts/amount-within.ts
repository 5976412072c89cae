import type { Money } from '@tillgate/contract/console';
import { parseAmount } from '../text/money.js';

/** What somebody typed as minor units; undefined where it is no amount, nothing, or more than there is. */
export function amountWithin(typed: string, most: Money): string | undefined {
  const value = parseAmount(typed, most.currency);
  if (value === undefined || value === '0') return undefined;
  return BigInt(value) <= BigInt(most.value) ? value : undefined;
}
