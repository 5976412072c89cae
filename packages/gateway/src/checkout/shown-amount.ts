import { currencyExponent } from '@tillgate/contract';
import type { ShownAmount } from '@tillgate/contract/frame';

/** Minor units of a currency as the form shows them. */
export function shownAmount(currency: string, amountMinor: bigint): ShownAmount {
  return { currency, value: amountMinor.toString(), exponent: currencyExponent(currency) ?? 2 };
}
